package org.tomes.document.cloudevidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.FindingReasons;
import org.tomes.document.compose.Formats;
import org.tomes.document.rule.RuleResult;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementWords;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** The report's facts in the document's language. */
public final class ReportWords {

    private final ReportData data;
    private final Texts texts;
    private final Formats formats;
    private final StatementWords statements;
    private final FindingReasons reasons;

    public ReportWords(Texts texts, Formats formats, ReportData data) {
        this.data = data;
        this.texts = texts;
        this.formats = formats;
        this.statements = new StatementWords(texts, formats);
        this.reasons = new FindingReasons(data.basis().assessments());
    }

    StatementWords statements() {
        return statements;
    }

    /** What the rule demands, as the policy has it. */
    String demand(RuleResult rule) {
        return rule.rule().text(texts);
    }

    /** What a state rests on, one sentence for each of the statements. */
    String reasons(Stream<StatementResult> results) {
        return results.map(result -> sentence(statements.reasonAsLine(result))).collect(Collectors.joining(" "));
    }

    /** What the checks of a rule do not cover, below one heading; empty where they cover it all. */
    String depth(RuleResult rule) {
        String limits = rule.statements()
                .stream()
                .map(result -> "cloudevidence.depth." + result.key())
                .filter(texts::containsKey)
                .map(texts::get)
                .collect(Collectors.joining(" "));
        return limits.isEmpty() ? "" : texts.get("cloudevidence.depth", limits);
    }

    String reason(Observation observation) {
        return sentence(statements.say(observation.reason()));
    }

    /** Of a finding that no rule counts: an earlier reason is marked as such. */
    String reason(Finding finding) {
        return sentence(reasons.of(finding, texts, formats));
    }

    /** Where the resource is: reachable from the internet, production, both; empty for neither. */
    public String place(Finding finding) {
        List<String> places = new ArrayList<>();
        if (data.order().isExposed(finding)) {
            places.add(texts.get("mgmt.high.exposed"));
        }
        if (data.order().isProduction(finding)) {
            places.add(texts.get("mgmt.high.production"));
        }
        return String.join(", ", places);
    }

    /**
     * What is to remediate it with its state, and below whose it is and until when. Where nothing is, whoever owns the
     * measures that keep the rule.
     *
     * @param keeping the measures that keep the rule; none where the finding belongs to no rule
     */
    public String treatment(Finding finding, List<Measure> keeping) {
        List<Measure> measures = data.measures(finding);
        List<ChangeRecord> changes = data.changes(finding);
        if (measures.isEmpty() && changes.isEmpty()) {
            return texts.get("cloudevidence.untreated", owners(keeping.stream()));
        }
        Stream<String> named = Stream.concat(measures.stream().map(this::missed),
                changes.stream()
                        .map(change -> texts.get("cloudevidence.treatment", "#" + change.number(),
                                texts.name("change", change.state()))));
        Stream<LocalDate> due = Stream.concat(
                measures.stream()
                        .filter(measure -> !measure.status().isInForce())
                        .flatMap(measure -> measure.due().stream()),
                changes.stream().flatMap(change -> change.plan().planned().stream()));
        String owners = measures.isEmpty()
                ? joined(changes.stream().flatMap(change -> data.names().person(change.course().requester()).stream()))
                : owners(measures.stream());
        return named.collect(Collectors.joining("\n")) + "\n" + owners
                + due.min(Comparator.naturalOrder()).map(day -> ", " + due(day)).orElse("");
    }

    /** Of a record of the register: the measure that it is, or those that keep the rule, with their owners. */
    String treatment(Observation observation, StatementResult result) {
        return observation.record()
                .flatMap(record -> data.measures()
                        .values()
                        .stream()
                        .filter(measure -> measure.ref().equals(record))
                        .findFirst())
                .map(measure -> treatment(List.of(measure)))
                .orElseGet(() -> treatment(result));
    }

    String treatment(StatementResult result) {
        return treatment(result.measures());
    }

    private String treatment(List<Measure> measures) {
        return measures.isEmpty() ? texts.get("policy.format.nobody")
                : measures.stream().map(this::named).collect(Collectors.joining("\n")) + "\n"
                        + owners(measures.stream());
    }

    private String named(Measure measure) {
        return texts.get("cloudevidence.treatment", measure.code(), texts.name("measure", measure.status()));
    }

    /** Of a measure that is to remediate a deviation: one in force did not, whatever a review of it said. */
    private String missed(Measure measure) {
        return measure.status().isInForce()
                ? texts.get("cloudevidence.treatment", measure.code(), texts.get("cloudevidence.inForce"))
                : named(measure);
    }

    private String due(LocalDate day) {
        return texts.get(day.isBefore(data.today()) ? "cloudevidence.overdue" : "cloudevidence.due", formats.date(day));
    }

    private String owners(Stream<Measure> measures) {
        return joined(measures.flatMap(measure -> data.names().person(measure.owner()).stream()));
    }

    private String joined(Stream<String> names) {
        String joined = names.distinct().collect(Collectors.joining(", "));
        return joined.isEmpty() ? texts.get("policy.format.nobody") : joined;
    }

    /** As a sentence: reasons are sentences already, or counts. */
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
