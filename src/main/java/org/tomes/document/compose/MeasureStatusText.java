package org.tomes.document.compose;

import org.tomes.measure.MeasureStatus;
import org.tomes.text.Texts;

/**
 * The status of measures in documents. Contracts and the policy use the term “in force”, so every document uses it. The
 * register and its import call the same status “implemented”.
 */
public final class MeasureStatusText {

    private MeasureStatusText() {
    }

    public static String of(MeasureStatus status, Texts texts) {
        return status == MeasureStatus.IMPLEMENTED ? texts.get("document.format.inForce")
                : texts.name("measure", status);
    }
}
