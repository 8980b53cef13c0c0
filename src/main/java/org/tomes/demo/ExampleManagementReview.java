package org.tomes.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.tomes.review.decision.DecisionSummary;
import org.tomes.text.Language;

/**
 * The parts of the management review that people contribute: the meeting, inputs for which there are no records, and
 * decisions.
 */
final class ExampleManagementReview {

    /**
     * @param inDays days until the decision is due, unless {@code inHours} is given
     * @param inHours hours after the incident was assessed
     * @param findings findings that the decision is to remediate, by check, with the names of the resources
     */
    record Decided(String owner, int inDays, Integer inHours, BilingualValue<String> title, BigDecimal effortDays,
            Map<String, List<String>> findings, BilingualValue<String> text) {
    }

    /**
     * @param evidence sections of the evidence report that concern the management review
     * @param summary sections of the executive summary
     * @param annex sections of the TOM annex, which inform customers
     */
    record Held(Map<String, BilingualValue<String>> sections, Map<String, BilingualValue<String>> evidence,
            Map<String, BilingualValue<String>> summary, Map<String, BilingualValue<String>> annex,
            List<Decided> decisions) {
    }

    /** Sections of another document that the management review concerns. */
    record Sections(Map<String, BilingualValue<String>> sections) {
    }

    private static final Pattern FINDING = Pattern.compile("\\{finding:([^/}]+)/([^}]+)}");

    private final TextService texts;
    private final DecisionService decisions;
    private final FindingService findings;
    private final ExamplePeople people;
    private final Language language;
    private final LocalDate today;
    private final ExampleDates dates;

    ExampleManagementReview(TextService texts, DecisionService decisions, FindingService findings, ExamplePeople people,
            Language language, LocalDateTime now) {
        this.texts = texts;
        this.decisions = decisions;
        this.findings = findings;
        this.people = people;
        this.language = language;
        this.today = now.toLocalDate();
        this.dates = ExampleDates.at(language, now);
    }

    void hold(Actor actor) {
        Held minutes = new DemoFile("management-review.json").json(Held.class);
        minutes.sections()
                .forEach((section, text) -> write(actor, DocumentKind.MANAGEMENT_REVIEW, section, text.in(language)));
        minutes.evidence()
                .forEach((section, text) -> write(actor, DocumentKind.CLOUD_SECURITY_EVIDENCE, section,
                        text.in(language)));
        new DemoFile("network-documentation.json").json(Sections.class)
                .sections()
                .forEach((section, text) -> write(actor, DocumentKind.NETWORK_DOCUMENTATION, section,
                        text.in(language)));
        minutes.summary()
                .forEach((section, text) -> write(actor, DocumentKind.EXECUTIVE_SUMMARY, section, text.in(language)));
        minutes.annex().forEach((section, text) -> write(actor, DocumentKind.TOM_ANNEX, section, text.in(language)));
        minutes.decisions()
                .forEach(decided -> decisions.save(actor,
                        Decision.of(dates.fill(withFindings(decided.text().in(language))), today)
                                .withSummary(new DecisionSummary(decided.title().in(language),
                                        Optional.ofNullable(decided.effortDays())))
                                .withOwner(Optional.of(people.id(decided.owner())), Optional.of(due(decided)))
                                .withFindings(findings(decided))));
    }

    private LocalDate due(Decided decided) {
        return Optional.ofNullable(decided.inHours())
                .map(dates::dayAfter)
                .orElseGet(() -> today.plusDays(decided.inDays()));
    }

    private List<FindingId> findings(Decided decided) {
        return Optional.ofNullable(decided.findings())
                .orElse(Map.of())
                .entrySet()
                .stream()
                .flatMap(about -> findings(about.getKey(), about.getValue()))
                .sorted()
                .toList();
    }

    private Stream<FindingId> findings(String check, List<String> resources) {
        return findings.list(FindingQuery.ALL.of(check))
                .stream()
                .filter(finding -> resources.contains(finding.resource().name()))
                .map(Finding::id);
    }

    private void write(Actor actor, DocumentKind document, String section, String text) {
        EditedSection suggested = texts.get(document, section, language).record();
        texts.save(actor, suggested.withText(suggested.title(), dates.fill(withFindings(text))));
    }

    /** Fills in numbers of findings: {@code {finding:check/resource}}. */
    private String withFindings(String text) {
        return FINDING.matcher(text)
                .replaceAll(match -> findings(match.group(1), List.of(match.group(2))).findFirst()
                        .orElseThrow()
                        .toString());
    }
}
