package org.tomes.document.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.Formats;
import org.tomes.document.statement.StatementChapter;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.StatementState;
import org.tomes.finding.Finding;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The open findings that no measure of the annex prevents or remediates, but which must also be disclosed to customers.
 * Resources are not named.
 */
final class UnassignedDeviations {

    private final AnnexData data;
    private final Texts texts;
    private final Formats formats;
    private final StatementResultText words;
    private final AnnexMeasureText measureText;

    UnassignedDeviations(AnnexData data, Texts texts, Formats formats) {
        this.data = data;
        this.texts = texts;
        this.formats = formats;
        this.words = new StatementResultText(texts, formats);
        this.measureText = new AnnexMeasureText(data, texts, formats);
    }

    /** The deviations from one rule: a description, and their number with dates and functions. */
    record Line(String wrong, String deviation) {
    }

    /** The deviations from one rule: a description, their number, and their remediation dates. */
    private record Deviation(String wrong, String count, String remedy) {
    }

    /** Returns the deviations, and after them the requirements that were not assessed. */
    Stream<Line> rows() {
        return Stream.concat(deviations(), undecided()
                .map(line -> new Line(texts.get("annex.unassigned.undecided", line.wrong()), line.deviation())));
    }

    private Stream<Line> deviations() {
        return found().map(deviation -> new Line(deviation.wrong(),
                texts.get("annex.unassigned.dueBy", deviation.count(), deviation.remedy())));
    }

    /** Returns the deviations as sentences, one for all deviations with the same date and function. */
    Stream<String> sentencesByRemedy() {
        Map<String, List<Deviation>> byRemedy = new LinkedHashMap<>();
        found().forEach(
                deviation -> byRemedy.computeIfAbsent(deviation.remedy(), remedy -> new ArrayList<>()).add(deviation));
        return byRemedy.entrySet()
                .stream()
                .map(entry -> texts.get("annex.unassigned.line", entry.getKey(), entry.getValue()
                        .stream()
                        .map(deviation -> texts.get("annex.unassigned.of", deviation.wrong(), deviation.count()))
                        .collect(Collectors.joining(" "))));
    }

    private Stream<Deviation> found() {
        Map<String, List<Finding>> byKind = new LinkedHashMap<>();
        data.remedies()
                .open()
                .stream()
                .filter(finding -> !data.isShown(finding))
                .filter(finding -> statement(finding).filter(result -> !concernsCustomers(result)).isEmpty())
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> byKind.computeIfAbsent(kind(finding), kind -> new ArrayList<>()).add(finding));
        return byKind.values().stream().map(this::deviation);
    }

    /** Whether the deviations affect customers. Deviations that concern only costs do not. */
    private static boolean concernsCustomers(StatementResult result) {
        return result.statement().chapter() != StatementChapter.COST;
    }

    /**
     * Returns requirements, each with the number of items that are undecided because data is missing. Missing data may
     * conceal deviations, and customers must not mistake these requirements for met.
     */
    Stream<Line> undecided() {
        return data.statements()
                .in(StatementState.NOT_ASSESSED)
                .stream()
                .filter(result -> concernsCustomers(result) && data.undecided(result) > 0)
                .map(result -> new Line(topic(result), words.sentence(result.countMessage(data.undecided(result)))));
    }

    private String topic(StatementResult result) {
        String topic = "statement.topic." + result.key();
        return texts.containsKey(topic) ? texts.get(topic) : words.sentence(result).replaceFirst("\\.$", "");
    }

    /** Returns the kind of deviation. Deviations of one kind from one rule form one line. */
    private String kind(Finding finding) {
        return statement(finding).map(words::sentence).orElse("") + "\n" + wrong(finding);
    }

    private String wrong(Finding finding) {
        return measureText.headline(finding);
    }

    private Deviation deviation(List<Finding> findings) {
        // Commitments do not name the systems, and customers must see whether their systems are affected.
        return new Deviation(wrong(findings.getFirst()), count(findings) + measureText.where(findings),
                data.remedies().findingDueDates(findings).text(texts, formats));
    }

    private String count(List<Finding> findings) {
        return words
                .sentence(statement(findings.getFirst()).map(result -> result.countMessage(places(result, findings)))
                        .orElseGet(() -> Message.of("annex.deviation.findings", findings.size())));
    }

    /**
     * Counts only the deviations of these findings, because other deviations from the rule are shown with their
     * measures.
     */
    private static int places(StatementResult result, List<Finding> findings) {
        Set<RecordRef> of = findings.stream().map(Finding::ref).collect(Collectors.toSet());
        int counted = (int) result.deviations()
                .stream()
                .filter(deviation -> deviation.record().filter(of::contains).isPresent())
                .count();
        int resources = (int) findings.stream().map(Finding::resource).distinct().count();
        return counted > 0 ? counted : resources;
    }

    /** Returns the statement that the finding contradicts, preferably a statement that is not met. */
    private Optional<StatementResult> statement(Finding finding) {
        return data.statements()
                .all()
                .stream()
                .filter(result -> result.statement().checks().contains(finding.check()))
                .min(Comparator.comparing(result -> result.state() != StatementState.NOT_MET));
    }
}
