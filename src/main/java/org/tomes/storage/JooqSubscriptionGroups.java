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
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.score.scope.SubscriptionGroups;

final class JooqSubscriptionGroups extends AuditedRepository<SubscriptionGroup> implements SubscriptionGroups {

    private final ConsistentReads reads;

    JooqSubscriptionGroups(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<SubscriptionGroup> all() {
        return reads.read(dsl -> all(dsl));
    }

    private static List<SubscriptionGroup> all(DSLContext dsl) {
        Map<UUID, List<String>> members = dsl.selectFrom(SUBSCRIPTION_SET_MEMBER)
                .fetchGroups(SUBSCRIPTION_SET_MEMBER.SET_ID, SUBSCRIPTION_SET_MEMBER.SUBSCRIPTION);
        return dsl.selectFrom(SUBSCRIPTION_SET)
                .fetch(row -> new SubscriptionGroup(new SubscriptionGroupId(row.getId()), row.getName(),
                        new TreeSet<>(members.getOrDefault(row.getId(), List.of())), row.getRevision()))
                .stream()
                .sorted(Comparator.comparing(SubscriptionGroup::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    Optional<SubscriptionGroup> stored(DSLContext transaction, SubscriptionGroup set) {
        return all(transaction).stream()
                .filter(subscriptionGroup -> subscriptionGroup.id().equals(set.id()))
                .findFirst();
    }

    @Override
    SubscriptionGroup withRevision(SubscriptionGroup set, int revision) {
        return set.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, SubscriptionGroup set) {
        transaction.insertInto(SUBSCRIPTION_SET).values(set.id().value(), set.name(), set.revision()).execute();
        insertMembers(transaction, set);
    }

    @Override
    void overwrite(DSLContext transaction, SubscriptionGroup set) {
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

    private static void insertMembers(DSLContext transaction, SubscriptionGroup set) {
        set.subscriptions()
                .forEach(text -> transaction.insertInto(SUBSCRIPTION_SET_MEMBER)
                        .values(set.id().value(), text)
                        .execute());
    }

    @Override
    void delete(DSLContext transaction, SubscriptionGroup set) {
        transaction.deleteFrom(SUBSCRIPTION_SET).where(SUBSCRIPTION_SET.ID.eq(set.id().value())).execute();
    }
}
