package org.tomes.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.Controls;
import org.tomes.people.PersonId;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The Statement of Applicability of the example company, as work in progress: most controls decided with a reason, two
 * excluded, and a few still open.
 */
final class ExampleSoa {

    /** Controls without a decision. */
    private static final Set<String> OPEN = Set.of("A.7.11", "A.7.12", "A.8.26", "A.8.34");
    private static final int REVIEW_IN_DAYS = 210;

    record Group(List<String> controls, String reason, Map<String, String> text) {
    }

    private final Language language;
    private final PersonId manager;
    private final LocalDate today;

    ExampleSoa(Language language, PersonId manager, LocalDate today) {
        this.language = language;
        this.manager = manager;
        this.today = today;
    }

    List<SoaEntry> all() {
        List<Group> groups = Arrays.asList(new DemoFile("soa.json").json(Group[].class));
        Set<String> excluded = new HashSet<>(Set.of("A.8.30", "A.7.13"));
        List<SoaEntry> entries = new ArrayList<>();
        Controls.all()
                .stream()
                .map(control -> control.id().toString())
                .filter(control -> !OPEN.contains(control))
                .forEach(control -> entries
                        .add(excluded.contains(control) ? excluded(control) : applicable(control, groups)));
        return entries;
    }

    private SoaEntry applicable(String control, List<Group> groups) {
        String law = reason(control, "law", groups);
        String contract = reason(control, "contract", groups);
        String risk = reason(control, "risk", groups);
        String practice = law.isEmpty() && contract.isEmpty() && risk.isEmpty() ? words("goodPractice") : "";
        return new SoaEntry(control, "", Applicability.APPLICABLE, law, contract, risk, practice, "", Optional.empty(),
                "", "", Optional.of(manager), 12, Optional.of(today.plusDays(REVIEW_IN_DAYS)), 0);
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
