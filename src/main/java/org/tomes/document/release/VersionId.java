package org.tomes.document.release;

import java.util.UUID;

public record VersionId(UUID value) {

    public static VersionId random() {
        return new VersionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
