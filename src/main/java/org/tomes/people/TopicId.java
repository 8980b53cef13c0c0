package org.tomes.people;

import java.util.UUID;

public record TopicId(UUID value) {

    public static TopicId random() {
        return new TopicId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
