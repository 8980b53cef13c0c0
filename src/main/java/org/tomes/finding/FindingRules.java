package org.tomes.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;

/** Validation rules for decisions about findings. Each error names a field of the decision. */
public final class FindingRules {

    public static final int MAX_REASON = 2_000;

    private FindingRules() {
    }

    /** Returns the errors of a risk acceptance. Its last day is required, and must be today or later. */
    public static List<FieldError> acceptance(String reason, Optional<LocalDate> until, LocalDate today) {
        FieldRules rules = reasonRules(reason).refuse(until.isEmpty(), "until", Message.of("finding.missing.until"));
        return until(rules, until, today).errors();
    }

    /** Returns the error if the risk of a finding that is treated as exploited is accepted for longer than allowed. */
    static List<FieldError> exploitedAcceptance(FindingId finding, LocalDate until, LocalDate latest) {
        return new FieldRules()
                .refuse(until.isAfter(latest), "until", Message.of("finding.tooLong.until", finding.toString(), latest))
                .errors();
    }

    /** Returns the errors of an exemption. Its last day is optional. */
    public static List<FieldError> exemption(String reason, Optional<LocalDate> until, LocalDate today) {
        return until(reasonRules(reason), until, today).errors();
    }

    /** Returns the errors of the assessment that a finding is exploited. Its day must be today or earlier. */
    public static List<FieldError> exploitation(String reason, Optional<LocalDate> since, LocalDate today) {
        return reasonRules(reason)
                .refuse(since.filter(today::isBefore).isPresent(), "since", Message.of("finding.future.since"))
                .day("since", since)
                .errors();
    }

    public static List<FieldError> reason(String reason) {
        return reasonRules(reason).errors();
    }

    private static FieldRules reasonRules(String reason) {
        return new FieldRules().required("reason", reason, Message.of("finding.missing.reason"))
                .text("reason", reason, MAX_REASON);
    }

    private static FieldRules until(FieldRules rules, Optional<LocalDate> until, LocalDate today) {
        return rules.refuse(until.filter(today::isAfter).isPresent(), "until", Message.of("finding.past.until"))
                .refuse(until.filter(FieldRules.LATEST::isBefore).isPresent(), "until",
                        Message.of("finding.tooLate.until", String.valueOf(FieldRules.LATEST.getYear())));
    }
}
