package org.tomes.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.measure.spreadsheet.PersonFinder;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Reads the cells of one row as typed values; reports an error once per cell. */
final class TypedRowReader {

    private final RelatedRecordsSheet.FoundSheet part;
    private final SheetRow row;
    private final PersonFinder people;
    private final List<CellError> errors = new ArrayList<>();

    TypedRowReader(RelatedRecordsSheet.FoundSheet part, SheetRow row, PersonFinder people) {
        this.part = part;
        this.row = row;
        this.people = people;
    }

    List<CellError> errors() {
        return errors;
    }

    void addError(String field, Message sentence) {
        errors.add(new CellError(part.sheet().name(), row.number(), part.places().getOrDefault(field, -1), field,
                sentence));
    }

    /** Reports the errors of a record at the cells of their fields, if the sheet has them. */
    void addError(List<FieldError> broken) {
        broken.forEach(error -> addError(error.field(), error.sentence()));
    }

    String text(String field) {
        return row.cell(part.places().get(field)).replace("\r\n", "\n").replace('\r', '\n');
    }

    UUID id(String field) {
        return read(field, UUID::fromString).orElseGet(() -> new UUID(0, 0));
    }

    int number(String field) {
        return read(field, Integer::parseInt).orElse(0);
    }

    long amount(String field) {
        return read(field, Long::parseLong).orElse(0L);
    }

    Optional<LocalDate> date(String field) {
        return text(field).isBlank() ? Optional.empty() : read(field, LocalDate::parse);
    }

    Instant instant(String field) {
        return read(field, Instant::parse).orElse(Instant.EPOCH);
    }

    /** Returns the person identified by name and id; empty if the cell is empty. */
    Optional<PersonId> person(String name, String id) {
        try {
            return people.find(text(name), text(id));
        } catch (PersonFinder.Unclear e) {
            addError(name, e.sentence());
            return Optional.empty();
        }
    }

    /**
     * Returns the constant with this name or this word in either language; empty if the cell is empty or nothing
     * matches.
     */
    <E extends Enum<E>> Optional<E> constant(String field, String area, E[] constants) {
        String written = text(field).strip();
        Optional<E> match = Stream.of(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(written) || Stream.of(Language.values())
                        .anyMatch(language -> Texts.in(language).name(area, constant).equalsIgnoreCase(written)))
                .findFirst();
        if (match.isEmpty() && !written.isEmpty()) {
            addError(field,
                    Message.of("measure.sheet.badWord", written,
                            Stream.of(constants)
                                    .map(constant -> Texts.in(Language.DE).name(area, constant) + " / "
                                            + Texts.in(Language.EN).name(area, constant))
                                    .collect(Collectors.joining(", "))));
        }
        return match;
    }

    private <T> Optional<T> read(String field, Function<String, T> reader) {
        String written = text(field).strip();
        try {
            return Optional.of(reader.apply(written));
        } catch (IllegalArgumentException | DateTimeException e) {
            addError(field, Message.of("exchange.unreadable", written));
            return Optional.empty();
        }
    }
}
