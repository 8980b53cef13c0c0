package org.tomes.measure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** What a measure must be like before the register takes it. Each rule names the field that breaks it. */
public final class MeasureRules {

    public static final int MAX_TITLE = 200;
    public static final int MAX_CODE = 32;
    /** As much as a cell of a spreadsheet holds, so that every text survives the way there and back. */
    public static final int MAX_TEXT = 32_767;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private MeasureRules() {
    }

    /** All rules that this measure breaks, in the order of its fields; empty where the register may take it. */
    public static List<FieldError> broken(Measure measure) {
        List<FieldError> errors = new ArrayList<>();
        line("code", measure.code(), MAX_CODE, errors);
        required("code", measure.code(), errors);
        line("title", measure.title(), MAX_TITLE, errors);
        required("title", measure.title(), errors);
        text("target", measure.target(), errors);
        text("implementation", measure.implementation(), errors);
        text("scope", measure.scope(), errors);
        text("notes", measure.notes(), errors);
        text("retiredReason", measure.retiredReason(), errors);
        date("due", measure.due(), errors);
        date("done", measure.done(), errors);
        date("nextReview", measure.nextReview(), errors);
        if (measure.reviewIntervalMonths() < 0 || measure.reviewIntervalMonths() > 120) {
            errors.add(new FieldError("reviewIntervalMonths", Message.of("measure.interval")));
        }
        if (measure.deputy().isPresent() && measure.deputy().equals(measure.owner())) {
            errors.add(new FieldError("deputy", Message.of("measure.deputyIsOwner")));
        }
        if (measure.controls().stream().map(ControlLink::control).collect(Collectors.toSet()).size() < measure
                .controls()
                .size()) {
            errors.add(new FieldError("controls", Message.of("measure.controlTwice")));
        }
        if (measure.status() == Status.RETIRED && TextChecks.isNothing(measure.retiredReason())) {
            errors.add(new FieldError("retiredReason", Message.of("measure.retireWithoutReason")));
        }
        errors.addAll(DetailRules.broken(measure));
        return errors;
    }

    private static void required(String field, String value, List<FieldError> errors) {
        if (TextChecks.isNothing(value)) {
            errors.add(new FieldError(field, Message.of("measure.missing." + field)));
        }
    }

    private static void line(String field, String value, int max, List<FieldError> errors) {
        if (value.length() > max) {
            errors.add(new FieldError(field, Message.of("measure.tooLong." + field, max, value.length())));
        }
        if (!TextChecks.isOneLine(value) || broken(value)) {
            errors.add(new FieldError(field, Message.of("measure.controlCharacter." + field)));
        }
    }

    private static void text(String field, String value, List<FieldError> errors) {
        if (value.length() > MAX_TEXT) {
            errors.add(new FieldError(field, Message.of("measure.textTooLong", MAX_TEXT, value.length())));
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                || TextChecks.isDisguised(value) || broken(value)) {
            errors.add(new FieldError(field, Message.of("measure.textControlCharacter")));
        }
    }

    /** Half of a character that takes two: no file could keep it. */
    private static boolean broken(String value) {
        return !StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    private static void date(String field, Optional<LocalDate> value, List<FieldError> errors) {
        if (value.isPresent() && (value.get().isBefore(EARLIEST) || value.get().isAfter(LATEST))) {
            errors.add(
                    new FieldError(field, Message.of("measure.dateOutOfRange", EARLIEST.getYear(), LATEST.getYear())));
        }
    }
}
