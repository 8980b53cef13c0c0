package org.tomes.people;

import java.util.UUID;

public record RoleId(UUID value) {

    public static RoleId random() {
        return new RoleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
