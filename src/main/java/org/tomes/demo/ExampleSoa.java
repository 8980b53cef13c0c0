package org.tomes.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.catalogue.Controls;
import org.tomes.people.PersonId;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The Statement of Applicability of the example company: every control has a decision with a justification, and one
 * control is excluded. For controls outside Azure, the statement itself describes the implementation; {@code
 * evidence.json} contains the evidence.
 */
final class ExampleSoa {

    private static final String EXCLUDED = "A.8.30";
    private static final int REVIEW_IN_DAYS = 210;

    record Group(List<String> controls, String reason, Map<String, String> text) {
    }

    /**
     * @param state implementation state; if absent, implemented
     */
    record Stated(String control, ImplementationState state, BilingualValue<String> text) {

        ImplementationState stateOrImplemented() {
            return state == null ? ImplementationState.IMPLEMENTED : state;
        }
    }

    /** Controls, by key of the person who maintains their entries. */
    static final class Owners extends HashMap<String, List<String>> {
        private static final long serialVersionUID = 1L;
    }

    private final Language language;
    private final PersonId manager;
    private final Map<String, PersonId> owners = new HashMap<>();
    private final LocalDate today;

    /**
     * @param manager key of the owner of the controls that are not assigned to another person
     */
    ExampleSoa(Language language, ExamplePeople people, String manager, LocalDate today) {
        this.language = language;
        this.manager = people.id(manager);
        new DemoFile("soa-owners.json").json(Owners.class)
                .forEach((person, controls) -> controls.forEach(control -> owners.put(control, people.id(person))));
        this.today = today;
    }

    List<SoaEntry> all() {
        List<Group> groups = Arrays.asList(new DemoFile("soa.json").json(Group[].class));
        Map<String, Stated> stated = Arrays.stream(new DemoFile("soa-stated.json").json(Stated[].class))
                .collect(Collectors.toMap(Stated::control, Function.identity()));
        return Controls.all()
                .stream()
                .map(control -> control.id().toString())
                .map(control -> control.equals(EXCLUDED) ? excluded(control)
                        : applicable(control, groups, Optional.ofNullable(stated.get(control))))
                .toList();
    }

    private SoaEntry applicable(String control, List<Group> groups, Optional<Stated> stated) {
        String law = reason(control, "law", groups);
        String contract = reason(control, "contract", groups);
        String risk = reason(control, "risk", groups);
        String practice = law.isEmpty() && contract.isEmpty() && risk.isEmpty() ? words("goodPractice") : "";
        return new SoaEntry(control, "", Applicability.APPLICABLE, law, contract, risk, practice, "",
                stated.map(Stated::stateOrImplemented),
                stated.map(statement -> statement.text().in(language)).orElse(""), "", owner(control), 12,
                Optional.of(today.plusDays(REVIEW_IN_DAYS)), 0);
    }

    private SoaEntry excluded(String control) {
        return new SoaEntry(control, "", Applicability.NOT_APPLICABLE, "", "", "", "", words(control.replace('.', '-')),
                Optional.empty(), "", "", owner(control), 12, Optional.of(today.plusDays(REVIEW_IN_DAYS)), 0);
    }

    private Optional<PersonId> owner(String control) {
        return Optional.of(owners.getOrDefault(control, manager));
    }

    private String reason(String control, String reason, List<Group> groups) {
        return groups.stream()
                .filter(group -> group.reason().equals(reason) && group.controls().contains(control))
                .map(group -> group.text().get(language.tag()))
                .collect(Collectors.joining("\n"));
    }

    private String words(String key) {
        return Texts.in(language).get("soa.demo." + key);
    }
}
