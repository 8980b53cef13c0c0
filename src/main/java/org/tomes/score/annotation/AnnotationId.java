package org.tomes.score.annotation;

import java.util.UUID;

public record AnnotationId(UUID value) {

    public static AnnotationId random() {
        return new AnnotationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
