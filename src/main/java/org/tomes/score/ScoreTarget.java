package org.tomes.score;

import java.util.ArrayList;
import java.util.List;
import org.tomes.ledger.Fields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/**
 * What the aggregate score is to reach, and below which value somebody has to act.
 *
 * @param target  0 to 1
 * @param warning 0 to 1, at most the target
 */
public record ScoreTarget(double target, double warning, int revision) implements Recorded {

    @Override
    public RecordRef ref() {
        return new RecordRef("score-target", "score-target", "Secure Score");
    }

    @Override
    public Fields fields() {
        return Fields.of("target", target, "warning", warning);
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        checkShare("target", target, errors);
        checkShare("warning", warning, errors);
        if (errors.isEmpty() && warning > target) {
            errors.add(new FieldError("warning", Message.of("score.warningAboveTarget")));
        }
        return errors;
    }

    private static void checkShare(String field, double value, List<FieldError> errors) {
        if (!(value >= 0 && value <= 1)) {
            errors.add(new FieldError(field, Message.of("score.notAPercentage")));
        }
    }
}
