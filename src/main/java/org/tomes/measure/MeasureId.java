package org.tomes.measure;

import java.util.UUID;

public record MeasureId(UUID value) {

    public static MeasureId random() {
        return new MeasureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
