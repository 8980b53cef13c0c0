package org.tomes.document.cloudevidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.DetectionDates;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.RuleLevel;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.ResourceNames;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementState;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingText;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/**
 * All deviations, grouped by the rules that they violate. Rules with the most severe deviations are first; within a
 * rule, the most serious findings are first.
 */
final class DeviationTablesPart implements GeneratedPart<CloudEvidenceData> {

    private static final int COLUMNS = 3;
    private static final String NO_NUMBER = "–";
    private static final List<String> TERMS = List.of("PLACE", "DATE", "CAUSE", "PART", "OPEN", "DECIDED");
    /**
     * Maximum number of records of the register that have one row each; if there are more, one row lists them by name.
     */
    private static final int TOLD = 4;

    @Override
    public String name() {
        return "deviations-by-rule";
    }

    @Override
    public void write(DocumentBuilder document, CloudEvidenceData data) {
        List<PolicyRuleResult> rules = data.in(ComplianceStatus.NOT_MET);
        if (rules.isEmpty() && data.findingsWithoutRule().isEmpty()) {
            document.paragraphs("cloudevidence.deviations.none");
            writeFurtherDecisions(document, data);
            return;
        }
        document.paragraphs("cloudevidence.deviations.text");
        String marks = marks(document, data);
        document.bullets(Stream
                .concat(Stream.of(Severity.values()).map(severity -> "cloudevidence.severity." + severity),
                        TERMS.stream().map(term -> "cloudevidence.term." + term))
                .map(key -> document.texts().get(key, marks))
                .toList());
        writeFurtherDecisions(document, data);
        for (Severity severity : Severity.values()) {
            table(document, data, severity.name(), of(rules, data, Optional.of(severity)));
        }
        table(document, data, "REGISTER", of(rules, data, Optional.empty()));
        writeOtherFindings(document, data);
    }

    /** Explains those marks of dates that occur. Findings of an older cause refer to its date. */
    private static String marks(DocumentBuilder document, CloudEvidenceData data) {
        DetectionDates dates = new CloudEvidenceText(document.texts(), document.formats(), data).days();
        return data.open()
                .stream()
                .filter(finding -> data.causes().of(finding).isEmpty())
                .flatMap(finding -> dates.mark(finding).stream())
                .distinct()
                .sorted()
                .map(mark -> document.texts().get("cloudevidence.term.DATE." + mark))
                .collect(Collectors.joining());
    }

    /** Lists the decisions that do not fit on the page with the results. */
    private static void writeFurtherDecisions(DocumentBuilder document, CloudEvidenceData data) {
        List<RequiredDecisions.Item> decisions = data.basis().snapshot().isEmpty() ? List.of()
                : new RequiredDecisions(data, document.texts(), document.formats()).items()
                        .stream()
                        .skip(RequiredDecisions.ON_ONE_PAGE)
                        .toList();
        if (!decisions.isEmpty()) {
            document.part("cloudevidence.decisions.further");
            RequiredDecisions.write(document, decisions);
        }
    }

    private static List<PolicyRuleResult> of(List<PolicyRuleResult> rules, CloudEvidenceData data,
            Optional<Severity> severity) {
        return rules.stream().filter(rule -> data.severity(rule).equals(severity)).toList();
    }

    private static void table(DocumentBuilder document, CloudEvidenceData data, String weight,
            List<PolicyRuleResult> rules) {
        if (rules.isEmpty()) {
            return;
        }
        Texts texts = document.texts();
        String title = texts.get("cloudevidence.deviations." + weight);
        document.part(2, title, "deviations-" + weight);
        Rows rows = new Rows(new CloudEvidenceText(document.texts(), document.formats(), data), data, document);
        List<Row> all = rules.stream().flatMap(rule -> rows.of(rule).stream()).toList();
        boolean numbered = all.stream().anyMatch(row -> row.cells().size() == COLUMNS && isNumbered(row));
        TableBuilder table = headed(texts, title, numbered);
        all.forEach(row -> table.row(numbered ? row : withoutNumber(row)));
        document.table(table);
    }

    private static boolean isNumbered(Row row) {
        return !row.cells().getFirst().equals(Cell.of(NO_NUMBER));
    }

    /** Returns the row in the form for a table in which no row has a finding number. */
    private static Row withoutNumber(Row row) {
        List<Cell> cells = row.cells();
        return cells.size() == 1 ? new Row(List.of(new Cell(cells.getFirst().inlines(), COLUMNS - 1, 1)))
                : new Row(cells.subList(1, COLUMNS));
    }

    /**
     * Adds open findings that have no row above: those that other tools reported, and those that could not be assessed
     * again with the newest snapshot.
     */
    private static void writeOtherFindings(DocumentBuilder document, CloudEvidenceData data) {
        List<Finding> findings = data.order().sorted(data.findingsWithoutRule());
        if (findings.isEmpty()) {
            return;
        }
        Texts texts = document.texts();
        String title = texts.get("cloudevidence.deviations.OTHER");
        document.part(2, title, "deviations-OTHER");
        document.paragraphs("cloudevidence.deviations.otherText");
        TableBuilder table = headed(texts, title, true);
        Rows rows = new Rows(new CloudEvidenceText(texts, document.formats(), data), data, document);
        int shownCount = NameJoiner.shownCount(findings.size(), NameJoiner.MAX_NAMES);
        findings.stream()
                .limit(shownCount)
                .collect(Collectors.groupingBy(rows::shared, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> table.row(rows.uncounted(alike)));
        if (shownCount < findings.size()) {
            table.row(new Row(List.of(new Cell(
                    Inline.plain(texts.get("cloudevidence.deviations.moreOther", findings.size() - shownCount)),
                    COLUMNS, 1))));
        }
        document.table(table);
    }

    private static TableBuilder headed(Texts texts, String title, boolean numbered) {
        TableBuilder table = new TableBuilder(texts, "cloudevidence.deviations", title).rowHeads();
        return (numbered ? table.column("finding", 12) : table).column("what", 31).column("treatment", 21);
    }

    /** The rows of one rule: a row for the rule itself across the table, followed by rows for its deviations. */
    private record Rows(CloudEvidenceText words, CloudEvidenceData data, DocumentBuilder document) {

        List<Row> of(PolicyRuleResult rule) {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(List.of(new Cell(head(rule), COLUMNS, 1))));
            rule.in(StatementState.NOT_MET).forEach(result -> {
                List<Observation> records = result.deviations()
                        .stream()
                        .filter(observation -> data.resourceFinding(observation).isEmpty())
                        .toList();
                rows.addAll(resources(result));
                if (records.size() > TOLD) {
                    rows.add(together(result, records));
                } else {
                    records.forEach(observation -> rows.add(record(result, observation)));
                }
            });
            if (rule.isViolatedByNonconformity()) {
                rule.corrections().forEach(decision -> rows.add(nonconformity(decision)));
            }
            return rows;
        }

        private Row nonconformity(Decision decision) {
            return row(Inline.plain(document.texts().get(PolicyRuleResult.nonconformities(decision))),
                    words.withOwners(List.of(decision)));
        }

        /**
         * Returns the requirement of the rule, the number of deviations if there can be several, and the part of the
         * rule that its checks do not cover.
         */
        private List<Inline> head(PolicyRuleResult rule) {
            String basis = String.join(
                    " ", Stream
                            .of(rule.isViolatedByNonconformity() ? words.unassessed(rule) : words.counts(rule),
                                    words.limits(rule))
                            .filter(text -> !text.isEmpty())
                            .toList());
            String level = rule.rule().level() == RuleLevel.SHOULD
                    ? " (" + document.texts().name("rule", RuleLevel.SHOULD) + ")"
                    : "";
            return List.of(new Inline.Text(rule.rule().id() + level + " " + words.demand(rule), Look.STRONG),
                    new Inline.Text(basis.isEmpty() ? "" : "\n" + basis, Look.PLAIN));
        }

        /**
         * Returns rows with the most serious findings first. All findings of high severity have a row. If there are
         * very many others, only the first ones do.
         */
        private List<Row> resources(StatementResult result) {
            Map<FindingId, Observation> deviations = data.deviations(result);
            List<Finding> findings = deviations.keySet()
                    .stream()
                    .map(id -> data.findings().get(id.toString()))
                    .toList();
            long high = findings.stream().filter(finding -> finding.severity() == Severity.HIGH).count();
            int shownCount = Math.max((int) high, NameJoiner.shownCount(findings.size(), NameJoiner.MAX_NAMES));
            List<Row> rows = new ArrayList<>();
            data.order()
                    .sorted(findings)
                    .stream()
                    .limit(shownCount)
                    .collect(Collectors.groupingBy(finding -> alike(deviations.get(finding.id()), finding),
                            LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(alike -> rows.add(resources(deviations, alike)));
            if (shownCount < findings.size()) {
                String more = document.texts().get("cloudevidence.deviations.more", findings.size() - shownCount);
                rows.add(new Row(List.of(new Cell(Inline.plain(more), COLUMNS, 1))));
            }
            return rows;
        }

        /**
         * Returns the properties that deviations in one row have in common. A deviation of high severity has a separate
         * row. If a deviation has the same cause as another one, the row refers to that one for everything except the
         * fact.
         */
        private List<String> alike(Observation observation, Finding finding) {
            String id = finding.severity() == Severity.HIGH ? finding.id().toString() : "";
            return causeText(finding).map(cause -> List.of(id, cause, fact(observation, finding)))
                    .orElseGet(() -> List.of(id, FindingText.severity(finding, document.texts()),
                            words.days().first(finding), fact(observation, finding), words.treatment(finding)));
        }

        private String fact(Observation observation, Finding finding) {
            String reason = words.reason(observation, finding);
            return data.causes().of(finding).isPresent() ? reason : reason + words.sameCauseText(finding);
        }

        /** Returns a row for deviations that differ only in their resources. */
        private Row resources(Map<FindingId, Observation> deviations, List<Finding> alike) {
            Finding first = alike.getFirst();
            return new Row(List.of(Cell.of(number(alike)),
                    Cell.of(List.of(
                            new Inline.Text(alike.stream()
                                    .map(finding -> named(deviations.get(finding.id()), finding))
                                    .collect(Collectors.joining(", ")), Look.STRONG),
                            new Inline.Text("\n" + fact(deviations.get(first.id()), first), Look.PLAIN))),
                    Cell.of(treatment(alike))));
        }

        /** Refers to the findings of the same causes, so that their treatment is not repeated. */
        private String treatment(List<Finding> alike) {
            return alike.stream()
                    .map(finding -> causeText(finding).orElseGet(() -> words.treatment(finding)))
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }

        private Optional<String> causeText(Finding finding) {
            return data.causes()
                    .of(finding)
                    .map(cause -> document.texts().get("cloudevidence.asCause", cause.id().toString()));
        }

        private String named(Observation observation, Finding finding) {
            String place = words.place(finding);
            return words.statements().name(observation) + (place.isEmpty() ? "" : " (" + place + ")");
        }

        private static String numbers(List<Finding> findings) {
            return findings.stream().map(finding -> finding.id().toString()).collect(Collectors.joining(", "));
        }

        /** Returns the properties by which findings are grouped; the resources of a group are in one row. */
        List<String> shared(Finding finding) {
            return List.of(FindingText.severity(finding, document.texts()), words.days().first(finding),
                    words.place(finding), fact(finding), words.treatment(finding));
        }

        /** Returns a row for findings that no rule counts and that differ only in their resources. */
        Row uncounted(List<Finding> alike) {
            Finding first = alike.getFirst();
            String names = alike.stream()
                    .map(finding -> ResourceNames.of(finding.resource()))
                    .collect(Collectors.joining(", "));
            return new Row(List.of(Cell.of(number(alike)), Cell.of(described(names, words.place(first), fact(first))),
                    Cell.of(words.treatment(first))));
        }

        private String fact(Finding finding) {
            return data.rule(finding).map(id -> id + " ").orElse("") + words.reason(finding);
        }

        /**
         * Returns the finding numbers with severity and date of first detection. A finding that repeats another one
         * refers to it instead.
         */
        private String number(List<Finding> alike) {
            Finding first = alike.getFirst();
            return causeText(first).isPresent()
                    ? alike.stream()
                            .map(finding -> finding.id() + ", " + causeText(finding).orElse(""))
                            .collect(Collectors.joining("\n"))
                    : numbers(alike) + ", " + FindingText.severity(first, document.texts()) + "\n"
                            + words.days().first(first);
        }

        private Row record(StatementResult result, Observation observation) {
            return row(described(words.statements().name(observation), "", words.reason(observation)),
                    words.treatment(observation, result));
        }

        private Row together(StatementResult result, List<Observation> records) {
            List<String> names = records.stream()
                    .map(observation -> data.finding(observation)
                            .map(finding -> finding.id().toString())
                            .orElseGet(() -> words.statements().name(observation)))
                    .toList();
            return row(Inline.plain(NameJoiner.of(names, document.texts())), words.treatment(records, result));
        }

        /** Returns a row for records, which have no finding number and no date of first detection. */
        private static Row row(List<Inline> description, String treatment) {
            return new Row(List.of(Cell.of(NO_NUMBER), Cell.of(description), Cell.of(treatment)));
        }

        private static List<Inline> described(String name, String place, String reason) {
            return List.of(new Inline.Text(name, Look.STRONG),
                    new Inline.Text((place.isEmpty() ? "" : " (" + place + ")") + "\n" + reason, Look.PLAIN));
        }
    }
}
