package org.tomes.storage;

import static org.tomes.storage.schema.Tables.ROLE;
import static org.tomes.storage.schema.Tables.ROLE_HOLDER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.people.PersonId;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.people.Roles;

final class JooqRoles extends AuditedRepository<Role> implements Roles {

    private final ConsistentReads reads;

    JooqRoles(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Role> all() {
        return reads.read(dsl -> read(dsl, DSL.noCondition()));
    }

    @Override
    public Optional<Role> find(RoleId id) {
        return reads.read(dsl -> read(dsl, ROLE.ID.eq(id.value())).stream().findFirst());
    }

    private static List<Role> read(DSLContext dsl, Condition condition) {
        var ids = DSL.select(ROLE.ID).from(ROLE).where(condition);
        Map<UUID, List<PersonId>> holders = dsl.selectFrom(ROLE_HOLDER)
                .where(ROLE_HOLDER.ROLE.in(ids))
                .orderBy(ROLE_HOLDER.PLACE)
                .fetchGroups(ROLE_HOLDER.ROLE, row -> new PersonId(row.getPerson()));
        return dsl.selectFrom(ROLE)
                .where(condition)
                .orderBy(ROLE.TITLE, ROLE.ID)
                .fetch(row -> new Role(new RoleId(row.getId()), row.getTitle(),
                        holders.getOrDefault(row.getId(), List.of()), row.getRevision()));
    }

    @Override
    Optional<Role> stored(DSLContext transaction, Role role) {
        return read(transaction, ROLE.ID.eq(role.id().value())).stream().findFirst();
    }

    @Override
    Role withRevision(Role role, int revision) {
        return new Role(role.id(), role.title(), role.holders(), revision);
    }

    @Override
    void insert(DSLContext transaction, Role role) {
        transaction.insertInto(ROLE)
                .set(ROLE.ID, role.id().value())
                .set(ROLE.TITLE, role.title())
                .set(ROLE.REVISION, role.revision())
                .execute();
        insertHolders(transaction, role);
    }

    private static void insertHolders(DSLContext transaction, Role role) {
        int place = 0;
        for (PersonId holder : role.holders()) {
            transaction.insertInto(ROLE_HOLDER).values(role.id().value(), holder.value(), place++).execute();
        }
    }

    @Override
    void overwrite(DSLContext transaction, Role role) {
        transaction.update(ROLE)
                .set(ROLE.TITLE, role.title())
                .set(ROLE.REVISION, role.revision())
                .where(ROLE.ID.eq(role.id().value()))
                .execute();
        deleteHolders(transaction, role);
        insertHolders(transaction, role);
    }

    private static void deleteHolders(DSLContext transaction, Role role) {
        transaction.deleteFrom(ROLE_HOLDER).where(ROLE_HOLDER.ROLE.eq(role.id().value())).execute();
    }

    @Override
    void delete(DSLContext transaction, Role role) {
        deleteHolders(transaction, role);
        transaction.deleteFrom(ROLE).where(ROLE.ID.eq(role.id().value())).execute();
    }
}
