package org.tomes.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.text.Message;

/**
 * The target for the aggregate score of some subscriptions, the warning level below which action is required, and the
 * person responsible.
 *
 * @param scope group of subscriptions; empty for all subscriptions together
 * @param target target value, 0 to 1
 * @param warning warning level, 0 to 1, at most the target
 * @param owner the person responsible for reaching the target and keeping it appropriate
 * @param reviewIntervalMonths months between two reviews of the target; 0 if none is planned
 * @param nextReview the day of the next review, if set
 */
public record ScoreTarget(Optional<SubscriptionGroupId> scope, double target, double warning, Optional<PersonId> owner,
        int reviewIntervalMonths, Optional<LocalDate> nextReview, int revision) implements AuditedRecord {

    /** Values that the form suggests if there is no target. */
    public static final ScoreTarget SUGGESTED = new ScoreTarget(0.8, 0.6, 0);

    private static final int MAX_MONTHS = 120;

    /** Creates a target for all subscriptions together, without owner or reviews. */
    public ScoreTarget(double target, double warning, int revision) {
        this(Optional.empty(), target, warning, Optional.empty(), 0, Optional.empty(), revision);
    }

    public ScoreTarget withRevision(int newRevision) {
        return new ScoreTarget(scope, target, warning, owner, reviewIntervalMonths, nextReview, newRevision);
    }

    public ScoreTarget reviewed(Optional<LocalDate> next) {
        return new ScoreTarget(scope, target, warning, owner, reviewIntervalMonths, next, revision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.SCORE_TARGET, scope.map(SubscriptionGroupId::toString).orElse("score-target"),
                "Secure Score");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("target", target, "warning", warning, "owner", owner.map(PersonId::toString).orElse(""),
                "reviewIntervalMonths", reviewIntervalMonths == 0 ? "" : reviewIntervalMonths, "nextReview",
                nextReview.map(LocalDate::toString).orElse(""));
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        checkShare("target", target, errors);
        checkShare("warning", warning, errors);
        if (errors.isEmpty() && warning > target) {
            errors.add(new FieldError("warning", Message.of("score.warningAboveTarget")));
        }
        if (reviewIntervalMonths < 0 || reviewIntervalMonths > MAX_MONTHS) {
            errors.add(new FieldError("reviewIntervalMonths", Message.of("score.badInterval", MAX_MONTHS)));
        }
        return errors;
    }

    private static void checkShare(String field, double value, List<FieldError> errors) {
        if (!(value >= 0 && value <= 1)) {
            errors.add(new FieldError(field, Message.of("score.notAPercentage")));
        }
    }
}
