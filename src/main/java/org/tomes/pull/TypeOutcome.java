package org.tomes.pull;

import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * The result of reading one type.
 *
 * @param type requested type
 * @param subscription queried subscription; empty if all subscriptions were queried at once
 * @param of single resource that was queried, such as a key vault for its secrets; empty for a subscription
 * @param entries number of entries read
 * @param reason why the result is incomplete, with a remedy; empty with {@link State#READ}
 */
public record TypeOutcome(ResourceType type, Optional<String> subscription, Optional<ResourceId> of, State state,
        int entries, Optional<Message> reason) {

    public enum State {
        READ,
        /** The account lacks a permission. */
        REFUSED,
        FAILED,
        /** The subscription does not use the requested service. This is not a failure. */
        NOT_ONBOARDED
    }

    public TypeOutcome(ResourceType type, Optional<String> subscription, State state, int entries,
            Optional<Message> reason) {
        this(type, subscription, Optional.empty(), state, entries, reason);
    }

    public static TypeOutcome read(ResourceType type, Optional<String> subscription, int entries) {
        return new TypeOutcome(type, subscription, State.READ, entries, Optional.empty());
    }

    /** Returns a short name of the queried resource or subscription. */
    public String place() {
        return of.map(ResourceId::toString).or(() -> subscription).orElse("Azure");
    }
}
