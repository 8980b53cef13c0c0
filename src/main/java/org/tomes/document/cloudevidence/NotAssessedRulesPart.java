package org.tomes.document.cloudevidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ExceptionReferences;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.compose.UnreadText;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.RuleId;
import org.tomes.document.policyrule.RuleIndication;
import org.tomes.document.score.ControlNames;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementState;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * Rules, individual resources and data that could not be assessed, each with the reason and with the prerequisites of
 * an assessment.
 */
final class NotAssessedRulesPart implements GeneratedPart<CloudEvidenceData> {

    @Override
    public String name() {
        return "not-assessed-rules";
    }

    @Override
    public void write(DocumentBuilder document, CloudEvidenceData data) {
        CloudEvidenceText words = new CloudEvidenceText(document.texts(), document.formats(), data);
        rules(document, data, words);
        resources(document, data, words);
        commands(document, data, words);
        unchecked(document, data, words);
        unread(document, data);
    }

    /**
     * Lists the commands that collect the missing lists without which resources could not be assessed, each command
     * once.
     */
    private static void commands(DocumentBuilder document, CloudEvidenceData data, CloudEvidenceText words) {
        Map<String, String> commands = new TreeMap<>();
        data.rules()
                .stream()
                .flatMap(rule -> rule.statements().stream())
                .flatMap(result -> result.unknown().stream())
                .forEach(unknown -> commands.putAll(words.statements().commands(unknown.reason())));
        if (commands.isEmpty()) {
            return;
        }
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.commands").rowHeads()
                .column("list", 5)
                .column("command", 10);
        commands.forEach((list, command) -> table.richRow(Inline.plain(list), Inline.code(command)));
        document.table(table);
    }

    private static void rules(DocumentBuilder document, CloudEvidenceData data, CloudEvidenceText words) {
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.unassessed").rowHeads()
                .column("rule", 3)
                .column("what", 10)
                .column("reason", 13);
        Map<String, List<Row>> byRemedy = new LinkedHashMap<>();
        data.in(ComplianceStatus.NOT_ASSESSED)
                .forEach(rule -> rule.in(StatementState.NOT_ASSESSED)
                        .forEach(result -> reasons(result, words, document.texts())
                                .forEach((remedy, reason) -> add(byRemedy, remedy,
                                        Row.of(rule.rule().id().toString(), words.demand(rule), reason)))));
        grouped(table, byRemedy, document.texts());
        if (table.isEmpty()) {
            document.paragraphs("cloudevidence.unassessed.none");
        } else {
            document.table(table);
        }
    }

    /**
     * Returns the reasons of a statement by the prerequisite of an assessment, because it can differ between resources.
     */
    private static Map<String, String> reasons(StatementResult result, CloudEvidenceText words, Texts texts) {
        if (result.unknown().isEmpty() || result.statement().noun().isSingle()) {
            return Map.of(AssessmentPrerequisites.of(result, texts), words.unassessed(result));
        }
        Map<String, List<Observation>> byRemedy = new LinkedHashMap<>();
        result.unknown()
                .forEach(unknown -> byRemedy
                        .computeIfAbsent(AssessmentPrerequisites.of(unknown, texts), remedy -> new ArrayList<>())
                        .add(unknown));
        Map<String, String> reasons = new LinkedHashMap<>();
        byRemedy.forEach((remedy, unknown) -> reasons.put(remedy, words.unassessed(unknown)));
        return reasons;
    }

    private static void add(Map<String, List<Row>> byRemedy, String remedy, Row row) {
        byRemedy.computeIfAbsent(remedy, none -> new ArrayList<>()).add(row);
    }

    /** Adds the rows grouped by the prerequisite of an assessment, because many rows have the same one. */
    private static void grouped(TableBuilder table, Map<String, List<Row>> byRemedy, Texts texts) {
        byRemedy.forEach((remedy, rows) -> {
            table.row(new Row(List.of(new Cell(Inline.strong(texts.get("cloudevidence.cure", remedy)),
                    rows.getFirst().cells().size(), 1))));
            rows.forEach(table::row);
        });
    }

    /** The reason why a resource was not assessed, and the prerequisite of an assessment. */
    private record Cause(String reason, String cure) {
    }

    /** Lists resources that were not assessed, of rules that other resources violate, with one row for each cause. */
    private static void resources(DocumentBuilder document, CloudEvidenceData data, CloudEvidenceText words) {
        Map<Cause, List<RuleId>> rules = new LinkedHashMap<>();
        Map<Cause, List<String>> names = new LinkedHashMap<>();
        List<PolicyRuleResult> violated = data.in(ComplianceStatus.NOT_MET)
                .stream()
                .filter(rule -> !rule.isViolatedByNonconformity())
                .toList();
        for (PolicyRuleResult rule : violated) {
            for (StatementResult result : rule.statements()) {
                for (Observation unknown : result.unknown()) {
                    Cause cause = new Cause(words.reason(unknown),
                            AssessmentPrerequisites.of(unknown, document.texts()));
                    rules.computeIfAbsent(cause, key -> new ArrayList<>()).add(rule.rule().id());
                    names.computeIfAbsent(cause, key -> new ArrayList<>()).add(words.statements().name(unknown));
                }
            }
        }
        if (rules.isEmpty()) {
            return;
        }
        document.part("cloudevidence.unassessedResources.title");
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.unassessedResources").rowHeads()
                .column("rules", 4)
                .column("what", 8)
                .column("reason", 15);
        Map<String, List<Row>> byRemedy = new LinkedHashMap<>();
        rules.forEach((cause, ids) -> add(byRemedy, cause.cure(),
                Row.of(String.join(", ", ids.stream().distinct().map(RuleId::toString).toList()),
                        NameJoiner.of(names.get(cause).stream().distinct().toList(), document.texts()),
                        cause.reason() + new ExceptionReferences(document, data.today()).of(measures(ids, data)))));
        grouped(table, byRemedy, document.texts());
        document.table(table);
    }

    private static Stream<Measure> measures(List<RuleId> ids, CloudEvidenceData data) {
        return data.rules()
                .stream()
                .filter(rule -> ids.contains(rule.rule().id()))
                .flatMap(rule -> rule.statements().stream())
                .flatMap(result -> result.measures().stream());
    }

    /** Lists rules that no check assesses, each with the data that indicates its state. */
    private static void unchecked(DocumentBuilder document, CloudEvidenceData data, CloudEvidenceText words) {
        List<PolicyRuleResult> rules = data.unchecked();
        if (rules.isEmpty()) {
            return;
        }
        document.part("cloudevidence.unchecked.title");
        document.paragraphs("cloudevidence.unchecked.text");
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.unchecked").rowHeads()
                .column("rule", 2)
                .column("what", 14)
                .column("indication", 8);
        rules.forEach(rule -> table.row(rule.rule().id().toString(), words.demand(rule),
                document.formats().orDash(indication(rule, data, document))));
        document.table(table);
    }

    /** Returns the data that indicates the state of the rule, and the open decisions that name the rule. */
    private static String indication(PolicyRuleResult rule, CloudEvidenceData data, DocumentBuilder document) {
        return Stream
                .concat(rule.rule().indication().stream().flatMap(source -> indicated(source, data, document)),
                        data.basis()
                                .remedies()
                                .decisionsNaming(rule.rule().id().toString())
                                .stream()
                                .map(decision -> document.texts()
                                        .get("cloudevidence.unchecked.decision", decision.code(), decision.title())))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> indicated(RuleIndication indication, CloudEvidenceData data,
            DocumentBuilder document) {
        Texts texts = document.texts();
        return switch (indication.source()) {
            case SECURITY_CONTROL -> data.scoreControls()
                    .stream()
                    .filter(control -> control.max() > 0 && control.name().equalsIgnoreCase(indication.name()))
                    .map(control -> texts.get("cloudevidence.unchecked.score", ControlNames.of(control, texts),
                            document.formats().percent(control.current() / control.max()), control.unhealthy()));
            // The snapshot does not contain since when the assignments are not enforced.
            case ASSIGNMENTS_NOT_ENFORCED -> {
                List<String> names = data.inventory()
                        .stream()
                        .flatMap(inventory -> inventory.policyAssignments().stream())
                        .filter(assignment -> assignment.enforced().filter(enforced -> !enforced).isPresent())
                        .map(PolicyAssignment::displayName)
                        .toList();
                yield names.isEmpty() ? Stream.empty()
                        : Stream.of(texts.get("cloudevidence.unchecked.notEnforced", NameJoiner.of(names, texts)));
            }
        };
    }

    /** Lists the parts of the snapshot that could not be read. */
    private static void unread(DocumentBuilder document, CloudEvidenceData data) {
        List<UnreadEntry> gaps = data.inventory().orElseThrow().notRead();
        if (gaps.isEmpty()) {
            return;
        }
        document.part("cloudevidence.unread.title");
        document.paragraphs("cloudevidence.unread.text");
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.unread").rowHeads()
                .column("what", 6)
                .column("reason", 9);
        int shownCount = NameJoiner.shownCount(gaps.size(), NameJoiner.MAX_NAMES);
        gaps.subList(0, shownCount)
                .forEach(gap -> table.row(UnreadText.place(gap, document.texts()),
                        UnreadText.reason(gap.reason(), document.texts())));
        document.table(table);
        if (shownCount < gaps.size()) {
            document.paragraphs("cloudevidence.unread.more", gaps.size() - shownCount);
        }
    }
}
