package org.tomes.score.scope;

import java.util.UUID;

public record SubscriptionGroupId(UUID value) {

    public static SubscriptionGroupId random() {
        return new SubscriptionGroupId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
