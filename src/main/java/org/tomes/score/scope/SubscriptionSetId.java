package org.tomes.score.scope;

import java.util.UUID;

public record SubscriptionSetId(UUID value) {

    public static SubscriptionSetId random() {
        return new SubscriptionSetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
