package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.SERVICE_TAG;
import static org.tomes.storage.schema.Tables.SERVICE_TAG_LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.tomes.networkplan.ServiceTagList;
import org.tomes.networkplan.ServiceTagLists;
import org.tomes.nsg.space.AddressSet;

/** Stores the register's only list of service tags: a row with its origin, and the tags. */
final class JooqServiceTagLists extends AuditedRepository<ServiceTagList> implements ServiceTagLists {

    private static final int ONLY = 1;

    private final ConsistentReads reads;

    JooqServiceTagLists(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<ServiceTagList> find() {
        return reads.read(dsl -> find(dsl));
    }

    @Override
    public boolean isCurrent(Optional<ServiceTagList> read) {
        return reads
                .read(dsl -> dsl.select(SERVICE_TAG_LIST.SHA256, SERVICE_TAG_LIST.IMPORTED_AT)
                        .from(SERVICE_TAG_LIST)
                        .fetchOptional(row -> row.value1() + instant(row.value2())))
                .equals(read.map(list -> list.sha256() + list.importedAt()));
    }

    private static Optional<ServiceTagList> find(DSLContext dsl) {
        return dsl.selectFrom(SERVICE_TAG_LIST).fetchOptional(row -> {
            SortedMap<String, AddressSet> tags = new TreeMap<>();
            dsl.selectFrom(SERVICE_TAG)
                    .forEach(tag -> tags.put(tag.getName(), AddressSet.ofCidrs(tag.getPrefixes().split("\n"))));
            return new ServiceTagList(row.getCloud(), Optional.ofNullable(row.getChangeNumber()),
                    Optional.ofNullable(row.getPublished()), instant(row.getImportedAt()), row.getFileName(),
                    row.getSha256(), tags, row.getRevision());
        });
    }

    @Override
    Optional<ServiceTagList> stored(DSLContext transaction, ServiceTagList list) {
        return find(transaction);
    }

    @Override
    ServiceTagList withRevision(ServiceTagList list, int revision) {
        return list.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, ServiceTagList list) {
        transaction.insertInto(SERVICE_TAG_LIST)
                .values(ONLY, list.cloud(), list.changeNumber().orElse(null), list.published().orElse(null),
                        utc(list.importedAt()), list.fileName(), list.sha256(), list.revision())
                .execute();
        List<Query> rows = new ArrayList<>();
        list.tags()
                .forEach((name, addresses) -> rows
                        .add(transaction.insertInto(SERVICE_TAG).values(name, String.join("\n", addresses.cidrs()))));
        transaction.batch(rows).execute();
    }

    @Override
    void overwrite(DSLContext transaction, ServiceTagList list) {
        delete(transaction, list);
        insert(transaction, list);
    }

    @Override
    void delete(DSLContext transaction, ServiceTagList list) {
        transaction.deleteFrom(SERVICE_TAG).execute();
        transaction.deleteFrom(SERVICE_TAG_LIST).execute();
    }
}
