package org.tomes.finding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** What a decision about findings must be like; the field of each error is that of the decision. */
public final class FindingRules {

    public static final int MAX_REASON = 2_000;
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private FindingRules() {
    }

    /** An accepted risk has a last day, today or later. */
    public static List<FieldError> acceptance(String reason, Optional<LocalDate> until, LocalDate today) {
        List<FieldError> errors = new ArrayList<>(reason(reason));
        if (until.isEmpty()) {
            errors.add(new FieldError("until", Message.of("finding.missing.until")));
        }
        errors.addAll(until(until, today));
        return errors;
    }

    /** An exemption may have a last day. */
    public static List<FieldError> exemption(String reason, Optional<LocalDate> until, LocalDate today) {
        List<FieldError> errors = new ArrayList<>(reason(reason));
        errors.addAll(until(until, today));
        return errors;
    }

    public static List<FieldError> reason(String reason) {
        if (reason.isBlank()) {
            return List.of(new FieldError("reason", Message.of("finding.missing.reason")));
        }
        if (reason.length() > MAX_REASON) {
            return List.of(new FieldError("reason", Message.of("finding.tooLong.reason", MAX_REASON, reason.length())));
        }
        boolean unwritable = reason.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                || !StandardCharsets.UTF_8.newEncoder().canEncode(reason);
        return unwritable ? List.of(new FieldError("reason", Message.of("finding.controlCharacter.reason")))
                : List.of();
    }

    private static List<FieldError> until(Optional<LocalDate> until, LocalDate today) {
        if (until.filter(today::isAfter).isPresent()) {
            return List.of(new FieldError("until", Message.of("finding.past.until")));
        }
        return until.filter(LATEST::isBefore).isPresent()
                ? List.of(
                        new FieldError("until", Message.of("finding.tooLate.until", String.valueOf(LATEST.getYear()))))
                : List.of();
    }
}
