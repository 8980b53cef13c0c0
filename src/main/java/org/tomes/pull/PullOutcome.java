package org.tomes.pull;

import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * The result of reading one type.
 *
 * @param type the type to be read
 * @param subscription that was queried; empty if all were queried at once
 * @param of the single resource that was queried, such as a key vault for its secrets; empty if it was a subscription
 * @param entries the number read before it ended
 * @param reason why it is incomplete, with what to do; empty with {@link State#READ}
 */
public record PullOutcome(ResourceType type, Optional<String> subscription, Optional<ResourceId> of, State state,
        int entries, Optional<Message> reason) {

    public enum State {
        READ,
        /** The account lacks a permission. */
        REFUSED,
        FAILED,
        /** The subscription does not use the requested service, which is not a failure. */
        NOT_ONBOARDED
    }

    public PullOutcome(ResourceType type, Optional<String> subscription, State state, int entries,
            Optional<Message> reason) {
        this(type, subscription, Optional.empty(), state, entries, reason);
    }

    public static PullOutcome read(ResourceType type, Optional<String> subscription, int entries) {
        return new PullOutcome(type, subscription, State.READ, entries, Optional.empty());
    }

    /** Returns a short name of the queried resource or subscription. */
    public String place() {
        return of.map(ResourceId::toString).or(() -> subscription).orElse("Azure");
    }
}
