package org.tomes.pull;

import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * How the reading of one type ended.
 *
 * @param type what was to be read
 * @param subscription where; empty where all subscriptions were asked at once
 * @param of the one resource that was asked, such as a key vault for its secrets; empty where a subscription was
 * @param entries how many were read before it ended
 * @param reason why it is not whole, with what to do; empty with {@link State#READ}
 */
public record PullOutcome(ResourceType type, Optional<String> subscription, Optional<ResourceId> of, State state,
        int entries, Optional<Message> reason) {

    public enum State {
        READ,
        /** The account lacks a right. */
        REFUSED,
        FAILED,
        /** The subscription does not use the service that was asked, which is no failure. */
        NOT_ONBOARDED
    }

    public PullOutcome(ResourceType type, Optional<String> subscription, State state, int entries,
            Optional<Message> reason) {
        this(type, subscription, Optional.empty(), state, entries, reason);
    }

    public static PullOutcome read(ResourceType type, Optional<String> subscription, int entries) {
        return new PullOutcome(type, subscription, State.READ, entries, Optional.empty());
    }

    /** Who was asked, in a few words. */
    public String place() {
        return of.map(ResourceId::toString).or(() -> subscription).orElse("Azure");
    }
}
