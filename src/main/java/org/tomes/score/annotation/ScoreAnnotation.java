package org.tomes.score.annotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.problem.FieldError;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/**
 * Explains why the score changed on a particular day.
 *
 * @param scope group of subscriptions to whose trend the annotation belongs; empty if it belongs to all trends
 * @param text one or more lines
 * @param origin origin of the proposal; empty if a person created the annotation
 * @param dismissed whether a person dismissed the proposal; it is then neither shown nor proposed again
 */
public record ScoreAnnotation(AnnotationId id, LocalDate day, Optional<SubscriptionGroupId> scope, String text,
        String origin, boolean dismissed, int revision) implements AuditedRecord {

    public static final int MAX_LENGTH = 1_000;
    /** The earliest permitted day. Microsoft introduced the secure score after it. */
    private static final LocalDate EARLIEST = LocalDate.of(2015, 12, 1);

    public ScoreAnnotation {
        text = text.strip();
    }

    public static ScoreAnnotation of(LocalDate day, Optional<SubscriptionGroupId> scope, String text) {
        return new ScoreAnnotation(AnnotationId.random(), day, scope, text, "", false, 0);
    }

    public ScoreAnnotation with(LocalDate newDay, Optional<SubscriptionGroupId> newScope, String newText) {
        return new ScoreAnnotation(id, newDay, newScope, newText, origin, dismissed, revision);
    }

    public ScoreAnnotation withRevision(int newRevision) {
        return new ScoreAnnotation(id, day, scope, text, origin, dismissed, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.SCORE_ANNOTATION, id.toString(), day.toString());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("day", day, "scope", scope.map(SubscriptionGroupId::toString).orElse(""), "text", text,
                "origin", origin, "dismissed", dismissed ? "true" : "");
    }

    List<FieldError> errors(Clock clock) {
        List<FieldError> errors = new ArrayList<>();
        if (TextChecks.isInvisible(text) || text.length() > MAX_LENGTH || !TextChecks.isMultiLineText(text)) {
            errors.add(new FieldError("text", Message.of("score.annotation.badText", MAX_LENGTH)));
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("day", Message.of("score.annotation.badDay")));
        }
        return errors;
    }
}
