package org.tomes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.TextService;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingService;
import org.tomes.ledger.Actor;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionService;
import org.tomes.text.Language;

/** The manual contributions to the management review: the meeting, inputs without a record, and decisions. */
final class ExampleManagementReview {

    /** @param findings findings to remediate, by check, with the names of the resources */
    record Decided(String owner, int inDays, Map<String, List<String>> findings, BilingualValue<String> text) {
    }

    record Held(Map<String, BilingualValue<String>> sections, List<Decided> decisions) {
    }

    private final TextService texts;
    private final DecisionService decisions;
    private final FindingService findings;
    private final ExamplePeople people;
    private final Language language;
    private final LocalDate today;
    private final ExampleDates dates;

    ExampleManagementReview(TextService texts, DecisionService decisions, FindingService findings, ExamplePeople people,
            Language language, LocalDate today) {
        this.texts = texts;
        this.decisions = decisions;
        this.findings = findings;
        this.people = people;
        this.language = language;
        this.today = today;
        this.dates = new ExampleDates(language, today);
    }

    void hold(Actor actor) {
        Held minutes = new DemoFile("management-review.json").json(Held.class);
        minutes.sections().forEach((section, text) -> write(actor, section, dates.fill(text.in(language))));
        minutes.decisions()
                .forEach(decided -> decisions.save(actor,
                        Decision.of(dates.fill(decided.text().in(language)), today)
                                .withOwner(Optional.of(people.id(decided.owner())),
                                        Optional.of(today.plusDays(decided.inDays())))
                                .withFindings(findings(decided))));
    }

    private List<FindingId> findings(Decided decided) {
        return Optional.ofNullable(decided.findings())
                .orElse(Map.of())
                .entrySet()
                .stream()
                .flatMap(about -> findings.list(FindingQuery.ALL.of(about.getKey()))
                        .stream()
                        .filter(finding -> about.getValue().contains(finding.resource().name())))
                .map(Finding::id)
                .sorted()
                .toList();
    }

    private void write(Actor actor, String section, String text) {
        EditedSection suggested = texts.get(DocumentKind.MANAGEMENT_REVIEW, section, language).record();
        texts.save(actor, suggested.withText(suggested.title(), text));
    }
}
