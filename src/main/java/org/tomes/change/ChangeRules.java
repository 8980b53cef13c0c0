package org.tomes.change;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** What a change must be like before the register takes it. */
public final class ChangeRules {

    public static final int MAX_LINE = 200;
    public static final int MAX_TEXT = 32_767;
    private static final int MAX_RESOURCE = 2_000;
    private static final int MAX_LINKS = 500;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private ChangeRules() {
    }

    static List<FieldError> broken(ChangeRecord change) {
        List<FieldError> errors = new ArrayList<>();
        if (change.title().isBlank()) {
            errors.add(new FieldError("title", Message.of("change.missing.title")));
        }
        text("title", change.title(), MAX_LINE, false, errors);
        text("reason", change.plan().reason(), MAX_TEXT, true, errors);
        text("risk", change.plan().risk(), MAX_TEXT, true, errors);
        text("rollback", change.plan().rollback(), MAX_TEXT, true, errors);
        text("ticket", change.plan().ticket(), MAX_LINE, false, errors);
        text("decision", change.course().decision(), MAX_TEXT, true, errors);
        text("verification", change.course().verification(), MAX_TEXT, true, errors);
        date("planned", change.plan().planned(), errors);
        date("implemented", change.course().implemented(), errors);
        change.links().findings().forEach(finding -> text("findings", finding, MAX_LINE, false, errors));
        change.links().resources().forEach(resource -> text("resources", resource, MAX_RESOURCE, false, errors));
        if (change.links().findings().size() > MAX_LINKS || change.links().resources().size() > MAX_LINKS) {
            errors.add(new FieldError("resources", Message.of("change.tooMany", MAX_LINKS)));
        }
        return errors;
    }

    /**
     * What was approved, or waits for it, stays as it is; links, dates and the ticket may still be added until it is
     * closed.
     */
    static Optional<Message> frozen(ChangeRecord stored, ChangeRecord wanted) {
        boolean sameWords = stored.kind() == wanted.kind() && stored.title().equals(wanted.title())
                && stored.plan().reason().equals(wanted.plan().reason())
                && stored.plan().risk().equals(wanted.plan().risk())
                && stored.plan().rollback().equals(wanted.plan().rollback())
                && stored.links().resources().equals(wanted.links().resources());
        if (stored.state() == ChangeState.CLOSED) {
            return Optional.of(Message.of("change.frozen.closed", String.valueOf(stored.number())));
        }
        return stored.state() == ChangeState.DRAFT || sameWords ? Optional.empty()
                : Optional.of(Message.of("change.frozen", String.valueOf(stored.number())));
    }

    private static void text(String field, String value, int max, boolean lines, List<FieldError> errors) {
        if (value.length() > max) {
            errors.add(new FieldError(field, Message.of("change.tooLong", max, value.length())));
        }
        boolean control = value.chars()
                .anyMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t')));
        if (control || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            errors.add(new FieldError(field, Message.of("change.controlCharacter")));
        }
    }

    private static void date(String field, Optional<LocalDate> value, List<FieldError> errors) {
        value.filter(day -> day.isBefore(EARLIEST) || day.isAfter(LATEST))
                .ifPresent(day -> errors.add(new FieldError(field,
                        Message.of("change.dateOutOfRange", EARLIEST.getYear(), LATEST.getYear()))));
    }
}
