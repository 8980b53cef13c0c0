package org.tomes.document.compose;

import org.tomes.measure.MeasureStatus;
import org.tomes.text.Texts;

/**
 * The status of measures in documents. Contracts and the policy speak of measures in force; the same status is
 * therefore called so in every document, although the register calls it implemented, as its import does.
 */
public final class MeasureStatusText {

    private MeasureStatusText() {
    }

    public static String of(MeasureStatus status, Texts texts) {
        return status == MeasureStatus.IMPLEMENTED ? texts.get("document.format.inForce")
                : texts.name("measure", status);
    }
}
