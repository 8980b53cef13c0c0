package org.tomes.review.decision;

import java.util.UUID;

public record DecisionId(UUID value) {

    public static DecisionId random() {
        return new DecisionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
