package org.tomes.document.compose;

import java.util.Optional;
import org.tomes.measure.Exemption;
import org.tomes.text.Texts;

/** The residual risk of an exception, in the wording that all documents use. */
public final class ResidualRiskText {

    private ResidualRiskText() {
    }

    /** Returns level and assessment; empty if the risk is not assessed. */
    public static Optional<String> of(Exemption exemption, Texts texts) {
        return exemption.residualRisk()
                .map(risk -> texts.get("document.exception.risk", texts.name("measure", risk.level()),
                        risk.assessment()));
    }

    /** Returns the justification of an exception, followed by its residual risk or the note that it is not assessed. */
    public static String reasonAndRisk(Exemption exemption, Texts texts) {
        return texts.get("document.exception.reasonAndRisk", exemption.reason(),
                of(exemption, texts).orElse(texts.get("document.exception.unrated")));
    }
}
