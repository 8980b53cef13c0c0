package org.tomes.score.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;

/**
 * A group of subscriptions, such as the production subscriptions. Scores of different groups are not comparable.
 *
 * @param name name, unique in a register, ignoring case
 * @param subscriptions ids of the subscriptions in lower case, sorted; at least one
 */
public record SubscriptionGroup(SubscriptionGroupId id, String name, SortedSet<String> subscriptions,
        int revision) implements AuditedRecord {

    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_ID_LENGTH = 100;
    private static final int MAX_SUBSCRIPTIONS = 10_000;

    public SubscriptionGroup {
        name = name.strip();
        SortedSet<String> ids = new TreeSet<>();
        subscriptions.forEach(text -> ids.add(text.strip().toLowerCase(Locale.ROOT)));
        subscriptions = Collections.unmodifiableSortedSet(ids);
    }

    public static SubscriptionGroup create(String name, Collection<String> subscriptions) {
        return new SubscriptionGroup(SubscriptionGroupId.random(), name, new TreeSet<>(subscriptions), 0);
    }

    public SubscriptionGroup with(String newName, Collection<String> newSubscriptions) {
        return new SubscriptionGroup(id, newName, new TreeSet<>(newSubscriptions), revision);
    }

    public SubscriptionGroup withRevision(int newRevision) {
        return new SubscriptionGroup(id, name, subscriptions, newRevision);
    }

    public boolean holds(String subscription) {
        return subscriptions.contains(subscription.toLowerCase(Locale.ROOT));
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.SUBSCRIPTION_SET, id.toString(), name);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("name", name, "subscriptions", subscriptions);
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (!FieldRules.isFilledLine(name, MAX_NAME_LENGTH)) {
            errors.add(new FieldError("name", Message.of("score.set.badName", MAX_NAME_LENGTH)));
        }
        if (subscriptions.isEmpty() || subscriptions.size() > MAX_SUBSCRIPTIONS) {
            errors.add(new FieldError("subscriptions", Message.of("score.set.noSubscription")));
        }
        subscriptions.stream()
                .filter(text -> !FieldRules.isFilledLine(text, MAX_ID_LENGTH))
                .findFirst()
                .ifPresent(text -> errors.add(new FieldError("subscriptions", Message.of("score.bad.subscription"))));
        return errors;
    }
}
