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
    Optional<SubscriptionGroup> stored(DSLContext transaction, SubscriptionGroup group) {
        return all(transaction).stream()
                .filter(subscriptionGroup -> subscriptionGroup.id().equals(group.id()))
                .findFirst();
    }

    @Override
    SubscriptionGroup withRevision(SubscriptionGroup group, int revision) {
        return group.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, SubscriptionGroup group) {
        transaction.insertInto(SUBSCRIPTION_SET).values(group.id().value(), group.name(), group.revision()).execute();
        insertMembers(transaction, group);
    }

    @Override
    void overwrite(DSLContext transaction, SubscriptionGroup group) {
        transaction.update(SUBSCRIPTION_SET)
                .set(SUBSCRIPTION_SET.NAME, group.name())
                .set(SUBSCRIPTION_SET.REVISION, group.revision())
                .where(SUBSCRIPTION_SET.ID.eq(group.id().value()))
                .execute();
        transaction.deleteFrom(SUBSCRIPTION_SET_MEMBER)
                .where(SUBSCRIPTION_SET_MEMBER.SET_ID.eq(group.id().value()))
                .execute();
        insertMembers(transaction, group);
    }

    private static void insertMembers(DSLContext transaction, SubscriptionGroup group) {
        group.subscriptions()
                .forEach(text -> transaction.insertInto(SUBSCRIPTION_SET_MEMBER)
                        .values(group.id().value(), text)
                        .execute());
    }

    @Override
    void delete(DSLContext transaction, SubscriptionGroup group) {
        transaction.deleteFrom(SUBSCRIPTION_SET).where(SUBSCRIPTION_SET.ID.eq(group.id().value())).execute();
    }
}
