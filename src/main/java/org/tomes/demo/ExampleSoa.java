package org.tomes.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.catalogue.Controls;
import org.tomes.people.PersonId;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The Statement of Applicability of the example company: every control decided with a reason, one of them excluded. For
 * controls outside Azure, it describes the implementation itself; {@code evidence.json} contains the evidence.
 */
final class ExampleSoa {

    private static final String EXCLUDED = "A.8.30";
    private static final String PHYSICAL = "A.7.";
    private static final int REVIEW_IN_DAYS = 210;

    record Group(List<String> controls, String reason, Map<String, String> text) {
    }

    record Stated(String control, Bilingual<String> text) {
    }

    private final Language language;
    private final PersonId manager;
    private final PersonId siteManager;
    private final LocalDate today;

    /** @param siteManager the owner of physical controls */
    ExampleSoa(Language language, PersonId manager, PersonId siteManager, LocalDate today) {
        this.language = language;
        this.manager = manager;
        this.siteManager = siteManager;
        this.today = today;
    }

    List<SoaEntry> all() {
        List<Group> groups = Arrays.asList(new DemoFile("soa.json").json(Group[].class));
        Map<String, String> stated = Arrays.stream(new DemoFile("soa-stated.json").json(Stated[].class))
                .collect(Collectors.toMap(Stated::control, one -> one.text().in(language)));
        return Controls.all()
                .stream()
                .map(control -> control.id().toString())
                .map(control -> control.equals(EXCLUDED) ? excluded(control)
                        : applicable(control, groups, Optional.ofNullable(stated.get(control))))
                .toList();
    }

    private SoaEntry applicable(String control, List<Group> groups, Optional<String> stated) {
        String law = reason(control, "law", groups);
        String contract = reason(control, "contract", groups);
        String risk = reason(control, "risk", groups);
        String practice = law.isEmpty() && contract.isEmpty() && risk.isEmpty() ? words("goodPractice") : "";
        return new SoaEntry(control, "", Applicability.APPLICABLE, law, contract, risk, practice, "",
                stated.map(text -> ImplementationState.IMPLEMENTED), stated.orElse(""), "",
                Optional.of(control.startsWith(PHYSICAL) ? siteManager : manager), 12,
                Optional.of(today.plusDays(REVIEW_IN_DAYS)), 0);
    }

    private SoaEntry excluded(String control) {
        return new SoaEntry(control, "", Applicability.NOT_APPLICABLE, "", "", "", "", words(control.replace('.', '-')),
                Optional.empty(), "", "", Optional.of(manager), 12, Optional.of(today.plusDays(REVIEW_IN_DAYS)), 0);
    }

    private String reason(String control, String reason, List<Group> groups) {
        return groups.stream()
                .filter(group -> group.reason().equals(reason) && group.controls().contains(control))
                .findFirst()
                .map(group -> group.text().get(language.tag()))
                .orElse("");
    }

    private String words(String key) {
        return Texts.in(language).get("soa.demo." + key);
    }
}
