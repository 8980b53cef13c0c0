package org.tomes.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tomes.catalogue.ControlId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** What an entry of the Statement of Applicability must be like before the register takes it. */
public final class SoaRules {

    private static final int MAX_TEXT = 32_767;
    private static final int MAX_TITLE = 300;
    private static final Pattern OWN_NUMBER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,5}([.-][A-Za-z0-9]{1,6}){1,3}");

    private SoaRules() {
    }

    public static List<FieldError> broken(SoaEntry entry) {
        List<FieldError> errors = new ArrayList<>();
        if (ControlId.parse(entry.control()).isEmpty()) {
            if (!OWN_NUMBER.matcher(entry.control()).matches() || entry.control().length() > 20) {
                errors.add(new FieldError("control", Message.of("soa.ownNumber", entry.control())));
            }
            if (TextChecks.isNothing(entry.ownTitle()) || entry.ownTitle().length() > MAX_TITLE
                    || !TextChecks.isOneLine(entry.ownTitle())) {
                errors.add(new FieldError("ownTitle", Message.of("soa.ownTitle", MAX_TITLE)));
            }
        } else if (entry.isOwn()) {
            errors.add(new FieldError("ownTitle", Message.of("soa.annexTitle", entry.control())));
        }
        text("law", entry.law(), errors);
        text("contract", entry.contract(), errors);
        text("risk", entry.risk(), errors);
        text("goodPractice", entry.goodPractice(), errors);
        text("justification", entry.justification(), errors);
        text("implementation", entry.implementation(), errors);
        text("evidence", entry.evidence(), errors);
        if (entry.decision() == Applicability.NOT_APPLICABLE && TextChecks.isNothing(entry.justification())) {
            errors.add(new FieldError("justification", Message.of("soa.excludedWithoutReason", entry.control())));
        }
        if (entry.reviewIntervalMonths() < 0 || entry.reviewIntervalMonths() > 120) {
            errors.add(new FieldError("reviewIntervalMonths", Message.of("measure.interval")));
        }
        return errors;
    }

    private static void text(String field, String value, List<FieldError> errors) {
        if (value.length() > MAX_TEXT) {
            errors.add(new FieldError(field, Message.of("measure.textTooLong", MAX_TEXT, value.length())));
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                || TextChecks.isDisguised(value)) {
            errors.add(new FieldError(field, Message.of("measure.textControlCharacter")));
        }
    }
}
