package org.tomes.measure.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tomes.people.PeopleService;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/** Finds the people to whom a sheet refers: in the register, in the sheet of people in the file, or as new people. */
public final class PersonFinder {

    /** A name that is ambiguous or invalid. */
    public static final class Unclear extends Exception {

        private final Message sentence;

        Unclear(Message sentence) {
            super(sentence.key());
            this.sentence = sentence;
        }

        public Message sentence() {
            return sentence;
        }
    }

    private final Map<PersonId, Person> inRegister = new LinkedHashMap<>();
    private final Map<PersonId, Person> inFile = new LinkedHashMap<>();
    private final Map<PersonId, Person> added = new LinkedHashMap<>();

    private final Map<String, Optional<PersonId>> unknown = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final UnknownPeopleHandling mode;

    /**
     * @param mode how unknown names are treated
     */
    public PersonFinder(List<Person> people, List<Sheet> sheets, UnknownPeopleHandling mode) {
        this.mode = mode;
        people.forEach(person -> inRegister.put(person.id(), person));
        sheets.forEach(this::readPeople);
    }

    private void readPeople(Sheet sheet) {
        Map<PeopleSheetColumn, Integer> columns = new EnumMap<>(PeopleSheetColumn.class);
        if (!sheet.rows().isEmpty()) {
            List<String> heads = sheet.rows().getFirst().cells();
            for (int i = 0; i < heads.size(); i++) {
                int place = i;
                PeopleSheetColumn.of(heads.get(i)).ifPresent(column -> columns.putIfAbsent(column, place));
            }
        }
        if (columns.containsKey(PeopleSheetColumn.ID) && columns.containsKey(PeopleSheetColumn.NAME)) {
            sheet.rows()
                    .stream()
                    .skip(1)
                    .forEach(row -> person(row, columns).ifPresent(person -> inFile.put(person.id(), person)));
        }
    }

    private static Optional<Person> person(SheetRow row, Map<PeopleSheetColumn, Integer> columns) {
        String active = cell(row, columns, PeopleSheetColumn.ACTIVE).toLowerCase(Locale.ROOT);
        return id(cell(row, columns, PeopleSheetColumn.ID)).map(id -> new Person(id,
                cell(row, columns, PeopleSheetColumn.NAME), cell(row, columns, PeopleSheetColumn.EMAIL),
                cell(row, columns, PeopleSheetColumn.JOB_TITLE), id(cell(row, columns, PeopleSheetColumn.DEPUTY)),
                !active.equals("nein") && !active.equals("no") && !active.equals("false"), 0));
    }

    private static String cell(SheetRow row, Map<PeopleSheetColumn, Integer> columns, PeopleSheetColumn column) {
        return columns.containsKey(column) ? row.cell(columns.get(column)) : "";
    }

    static Optional<PersonId> id(String text) {
        return uuid(text).map(PersonId::new);
    }

    static Optional<UUID> uuid(String text) {
        String stripped = text.strip();
        return stripped.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(stripped))
                : Optional.empty();
    }

    /**
     * Finds the person that two cells identify. The id counts only if it belongs to the name in the other cell, because
     * a user who overwrites the name means another person.
     *
     * @param nameCell the content of the name cell; empty for no person
     */
    public Optional<PersonId> find(String nameCell, String idCell) throws Unclear {
        if (nameCell.isBlank()) {
            return Optional.empty();
        }
        String name = nameCell.strip().replaceAll("\\s*\\R\\s*", " ");
        Optional<PersonId> id = id(idCell);
        if (id.isPresent()) {
            Person idPerson = inRegister.getOrDefault(id.get(), inFile.get(id.get()));
            boolean isUnchanged = inFile.containsKey(id.get())
                    && inFile.get(id.get()).name().strip().equals(nameCell.strip());
            if (idPerson != null && (isUnchanged || idPerson.name().strip().equalsIgnoreCase(name))) {
                return Optional.of(inRegister.containsKey(id.get()) ? id.get() : add(inFile.get(id.get())));
            }
        }
        if (unknown.containsKey(key(name))) {
            return unknown.get(key(name));
        }
        List<Person> matching = candidates(name);
        if (matching.size() > 1) {
            throw new Unclear(Message.of("measure.sheet.ambiguousPerson", name));
        }
        if (matching.size() == 1) {
            Person person = matching.getFirst();
            return Optional.of(
                    inRegister.containsKey(person.id()) || added.containsKey(person.id()) ? person.id() : add(person));
        }
        return unknown(name, id);
    }

    private Optional<PersonId> unknown(String name, Optional<PersonId> id) throws Unclear {
        boolean idIsFree = id.isPresent() && !inRegister.containsKey(id.get()) && !inFile.containsKey(id.get())
                && !added.containsKey(id.get());
        Person person = new Person(idIsFree ? id.get() : PersonId.random(), name, "", "", Optional.empty(), true, 0);
        List<FieldError> errors = PeopleService.violations(person);
        if (!errors.isEmpty()) {
            throw new Unclear(errors.getFirst().sentence());
        }
        Optional<PersonId> result = mode == UnknownPeopleHandling.CREATE ? Optional.of(add(person)) : Optional.empty();
        unknown.put(key(name), result);
        names.add(name);
        return result;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns the names to which no person in the register or the file belongs. */
    public List<String> unknownNames() {
        return List.copyOf(names);
    }

    private List<Person> candidates(String name) {
        List<Person> inRegisterMatches = matching(inRegister.values(), name);
        return inRegisterMatches.isEmpty() ? matching(List.copyOf(peopleFromFile()), name) : inRegisterMatches;
    }

    private Set<Person> peopleFromFile() {
        Set<Person> all = new HashSet<>(inFile.values());
        all.addAll(added.values());
        return all;
    }

    private static List<Person> matching(Iterable<Person> people, String name) {
        List<Person> result = new ArrayList<>();
        for (Person person : people) {
            if (person.name().strip().equalsIgnoreCase(name)
                    || !person.email().isBlank() && person.email().strip().equalsIgnoreCase(name)
                    || person.id().toString().equalsIgnoreCase(name)) {
                result.add(person);
            }
        }
        return result;
    }

    private PersonId add(Person person) {
        if (added.put(person.id(), person) == null) {
            person.deputy()
                    .map(inFile::get)
                    .filter(deputy -> !inRegister.containsKey(deputy.id()) && !added.containsKey(deputy.id()))
                    .ifPresent(this::add);
        }
        return person.id();
    }

    /** Returns the new people to whom imported content refers. Deputies to whom it does not refer are left out. */
    public List<Person> added() {
        return added.values()
                .stream()
                .map(person -> person.deputy()
                        .filter(id -> !inRegister.containsKey(id) && !added.containsKey(id))
                        .isEmpty()
                                ? person
                                : new Person(person.id(), person.name(), person.email(), person.jobTitle(),
                                        Optional.empty(), person.active(), 0))
                .toList();
    }
}
