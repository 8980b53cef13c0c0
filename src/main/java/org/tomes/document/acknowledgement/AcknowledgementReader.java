package org.tomes.document.acknowledgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.document.release.DocumentVersion;
import org.tomes.measure.spreadsheet.CellValueParser;
import org.tomes.people.PeopleService;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/** Reads a list of acknowledgements of one version. A row that cannot be recorded is left out, with the reason. */
final class AcknowledgementReader {

    /** The reason for rows that match no person in the register. */
    static final String UNKNOWN = "acknowledgement.row.unknown";

    private final DocumentVersion version;
    private final List<Person> people;
    private final boolean addPeople;
    private final LocalDate released;
    private final LocalDate today;
    private final Set<PersonId> acknowledgedPeople;
    private final List<Acknowledgement> added = new ArrayList<>();
    private final List<Person> newPeople = new ArrayList<>();
    private final List<AcknowledgementImportPlan.LeftOutRow> leftOutRows = new ArrayList<>();
    private int alreadyAcknowledged;

    /**
     * @param stored acknowledgements of this version
     * @param addPeople whether unknown people are added to the register
     */
    AcknowledgementReader(DocumentVersion version, List<Acknowledgement> stored, List<Person> people, boolean addPeople,
            LocalDate released, LocalDate today) {
        this.version = version;
        this.people = people;
        this.addPeople = addPeople;
        this.released = released;
        this.today = today;
        this.acknowledgedPeople = stored.stream()
                .map(Acknowledgement::person)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** @throws org.tomes.problem.Problem if no sheet has columns for a person and a date */
    AcknowledgementImportPlan read(List<Sheet> sheets) {
        AcknowledgementImportColumns columns = AcknowledgementImportColumns.in(sheets);
        columns.rows().forEach(row -> read(row, columns));
        return new AcknowledgementImportPlan(version, added, alreadyAcknowledged, newPeople, leftOutRows);
    }

    private void read(SheetRow row, AcknowledgementImportColumns columns) {
        String name = columns.name(row);
        String email = columns.email(row);
        String label = name.isEmpty() ? email : name;
        Optional<LocalDate> day = CellValueParser.date(columns.day(row));
        if (label.isEmpty()) {
            leave(row, label, Message.of("acknowledgement.row.nobody"));
        } else if (day.isEmpty()) {
            leave(row, label, Message.of("acknowledgement.row.noDay", columns.day(row)));
        } else if (day.get().isAfter(today)) {
            leave(row, label, Message.of("acknowledgement.row.future", day.get()));
        } else if (day.get().isBefore(released)) {
            leave(row, label, Message.of("acknowledgement.row.early", day.get(), released));
        } else if (columns.remark(row).length() > Acknowledgement.MAX_REMARK_LENGTH) {
            leave(row, label, Message.of("acknowledgement.row.longRemark", Acknowledgement.MAX_REMARK_LENGTH));
        } else {
            person(row, name, email).ifPresent(person -> put(person, day.get(), columns.remark(row)));
        }
    }

    private void put(Person person, LocalDate day, String remark) {
        if (acknowledgedPeople.add(person.id())) {
            added.add(Acknowledgement.of(version.id(), person.id(), day, remark));
        } else {
            alreadyAcknowledged++;
        }
    }

    private Optional<Person> person(SheetRow row, String name, String email) {
        List<Person> matches = matching(email, name);
        if (matches.size() == 1) {
            return Optional.of(matches.getFirst());
        }
        String label = name.isEmpty() ? email : name;
        if (matches.size() > 1) {
            leave(row, label, Message.of("acknowledgement.row.ambiguous", matches.size()));
            return Optional.empty();
        }
        Person person = new Person(PersonId.random(), label, email, "", Optional.empty(), true, 0);
        if (!addPeople || !PeopleService.violations(person).isEmpty()) {
            leave(row, label, Message.of(UNKNOWN));
            return Optional.empty();
        }
        newPeople.add(person);
        return Optional.of(person);
    }

    /**
     * Returns the people in the register whom a row may mean. An address identifies one person; the name counts only if
     * no person has the address.
     */
    private List<Person> matching(String email, String name) {
        List<Person> all = new ArrayList<>(people);
        all.addAll(newPeople);
        List<Person> byEmail = email.isEmpty() ? List.of()
                : all.stream().filter(person -> normalised(person.email()).equals(normalised(email))).toList();
        return !byEmail.isEmpty() || name.isEmpty() ? byEmail
                : all.stream()
                        .filter(person -> normalised(person.name()).equals(normalised(name)))
                        .filter(person -> email.isEmpty() || person.email().isBlank())
                        .toList();
    }

    private static String normalised(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void leave(SheetRow row, String person, Message reason) {
        leftOutRows.add(new AcknowledgementImportPlan.LeftOutRow(row.number(), person, reason));
    }
}
