package org.tomes.review;

import java.util.UUID;

public record ReviewId(UUID value) {

    public static ReviewId random() {
        return new ReviewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
