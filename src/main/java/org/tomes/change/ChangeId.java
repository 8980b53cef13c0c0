package org.tomes.change;

import java.util.UUID;

public record ChangeId(UUID value) {

    public static ChangeId random() {
        return new ChangeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
