package org.tomes.document.acknowledgement;

import java.util.UUID;

public record AcknowledgementId(UUID value) {

    public static AcknowledgementId random() {
        return new AcknowledgementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
