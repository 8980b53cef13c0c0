package org.tomes.storage;

import static org.tomes.storage.schema.Tables.SUBSCRIPTION_SET;
import static org.tomes.storage.schema.Tables.SUBSCRIPTION_SET_MEMBER;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tomes.score.scope.SubscriptionSet;
import org.tomes.score.scope.SubscriptionSetId;
import org.tomes.score.scope.SubscriptionSets;

final class JooqSubscriptionSets extends AuditedRepository<SubscriptionSet> implements SubscriptionSets {

    private final ConsistentReads reads;

    JooqSubscriptionSets(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<SubscriptionSet> all() {
        return reads.read(dsl -> all(dsl));
    }

    private static List<SubscriptionSet> all(DSLContext dsl) {
        Map<UUID, List<String>> members = dsl.selectFrom(SUBSCRIPTION_SET_MEMBER)
                .fetchGroups(SUBSCRIPTION_SET_MEMBER.SET_ID, SUBSCRIPTION_SET_MEMBER.SUBSCRIPTION);
        return dsl.selectFrom(SUBSCRIPTION_SET)
                .fetch(row -> new SubscriptionSet(new SubscriptionSetId(row.getId()), row.getName(),
                        new TreeSet<>(members.getOrDefault(row.getId(), List.of())), row.getRevision()))
                .stream()
                .sorted(Comparator.comparing(SubscriptionSet::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    Optional<SubscriptionSet> stored(DSLContext transaction, SubscriptionSet set) {
        return all(transaction).stream().filter(subscriptionSet -> subscriptionSet.id().equals(set.id())).findFirst();
    }

    @Override
    SubscriptionSet withRevision(SubscriptionSet set, int revision) {
        return set.atRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, SubscriptionSet set) {
        transaction.insertInto(SUBSCRIPTION_SET).values(set.id().value(), set.name(), set.revision()).execute();
        insertMembers(transaction, set);
    }

    @Override
    void overwrite(DSLContext transaction, SubscriptionSet set) {
        transaction.update(SUBSCRIPTION_SET)
                .set(SUBSCRIPTION_SET.NAME, set.name())
                .set(SUBSCRIPTION_SET.REVISION, set.revision())
                .where(SUBSCRIPTION_SET.ID.eq(set.id().value()))
                .execute();
        transaction.deleteFrom(SUBSCRIPTION_SET_MEMBER)
                .where(SUBSCRIPTION_SET_MEMBER.SET_ID.eq(set.id().value()))
                .execute();
        insertMembers(transaction, set);
    }

    private static void insertMembers(DSLContext transaction, SubscriptionSet set) {
        set.subscriptions()
                .forEach(text -> transaction.insertInto(SUBSCRIPTION_SET_MEMBER)
                        .values(set.id().value(), text)
                        .execute());
    }

    @Override
    void delete(DSLContext transaction, SubscriptionSet set) {
        transaction.deleteFrom(SUBSCRIPTION_SET).where(SUBSCRIPTION_SET.ID.eq(set.id().value())).execute();
    }
}
