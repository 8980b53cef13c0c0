package org.tomes.document.cloudevidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.DetectionDates;
import org.tomes.document.compose.DeviationDecisions;
import org.tomes.document.compose.FindingReasons;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.MeasureStatusText;
import org.tomes.document.compose.MissedDeadlineText;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.statement.DeviationCounts;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.StatementState;
import org.tomes.finding.Finding;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.review.decision.Decision;
import org.tomes.text.Message;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** Formats the data of the report in the document's language. */
public final class CloudEvidenceText {

    /** Maximum number of names listed with a reason. */
    private static final int MAX_NAMES = 6;

    private final CloudEvidenceData data;
    private final Texts texts;
    private final Formats formats;
    private final StatementResultText statements;
    private final FindingReasons reasons;
    private final FindingsByCause causes;
    private final AccountNames accounts;
    private final DeviationDecisions decisions;
    /** The measures by their references, loaded when the first measure is needed. */
    private final Map<RecordRef, Measure> measures = new HashMap<>();

    public CloudEvidenceText(Texts texts, Formats formats, CloudEvidenceData data) {
        this.data = data;
        this.texts = texts;
        this.formats = formats;
        this.statements = new StatementResultText(texts, formats);
        this.reasons = new FindingReasons(data.basis().assessments());
        this.causes = data.causes();
        this.accounts = AccountNames.of(data.inventory(), texts);
        this.decisions = data.decisions();
    }

    StatementResultText statements() {
        return statements;
    }

    DetectionDates days() {
        return new DetectionDates(data.basis().remedies().deadlines(), texts, formats);
    }

    /** Returns the requirement of the rule, in the wording of the policy. */
    String demand(PolicyRuleResult rule) {
        return rule.rule().text(texts);
    }

    /** Returns the reasons for the result of a rule; empty for a rule without checks. */
    String basis(PolicyRuleResult rule) {
        return switch (rule.status()) {
            case MET, MET_AS_CHECKED -> reasons(rule.statements().stream());
            case NOT_MET -> rule.isViolatedByNonconformity()
                    ? joinedLines(rule.nonconformities().stream().map(texts::get).collect(Collectors.joining("\n")),
                            unassessed(rule))
                    : deviating(rule);
            case NOT_ASSESSED -> unassessed(rule);
        };
    }

    String unassessed(PolicyRuleResult rule) {
        return rule.in(StatementState.NOT_ASSESSED).map(this::unassessed).collect(Collectors.joining("\n"));
    }

    String basis(StatementResult result) {
        return result.state() == StatementState.NOT_ASSESSED ? unassessed(result) : reasons(Stream.of(result));
    }

    /**
     * Returns the reasons for which a rule is not met. If the rule has several statements, the results of all of them
     * are listed, each with a description of its check. If they count different items of one kind, the counts are added
     * up instead.
     */
    private String deviating(PolicyRuleResult rule) {
        List<StatementResult> all = rule.statements();
        if (all.size() == 1) {
            return reasons(all.stream());
        }
        return DeviationCounts.added(all)
                .map(count -> sentence(statements.sentence(count)))
                .orElseGet(() -> all.stream()
                        .map(result -> texts.get(
                                result.state() == StatementState.MET ? "cloudevidence.topic.met"
                                        : "cloudevidence.topic",
                                texts.get("statement.topic." + result.key()), sentence(statements.reason(result))))
                        .collect(Collectors.joining("\n")));
    }

    /** Returns the numbers of deviating items of a rule; empty if its only statement concerns a single item. */
    String counts(PolicyRuleResult rule) {
        return rule.statements().stream().allMatch(result -> result.statement().noun().isSingle()) ? "" : basis(rule);
    }

    /**
     * Returns the reasons for a result, one sentence for each statement. Several counts of the same items form one
     * sentence.
     */
    String reasons(Stream<StatementResult> results) {
        List<StatementResult> all = results.toList();
        if (all.size() > 1 && all.stream().allMatch(result -> texts.containsKey(basisKey(result)))) {
            return sentence(all.stream()
                    .map(result -> texts.get(basisKey(result), result.met().size()))
                    .collect(Collectors.joining(", ")));
        }
        return all.stream().map(result -> sentence(statements.reasonAsLine(result))).collect(Collectors.joining(" "));
    }

    private static String basisKey(StatementResult result) {
        return "cloudevidence.basis." + result.key();
    }

    /**
     * Returns the reasons why a statement was not assessed. Each reason is named once, after the items to which it
     * applies.
     */
    String unassessed(StatementResult result) {
        if (result.unknown().isEmpty() || result.statement().noun().isSingle()) {
            return sentence(statements.reasonAsLine(result));
        }
        return unassessed(result.unknown());
    }

    /** Returns the reasons for these observations. Each reason is named once, after the items to which it applies. */
    String unassessed(List<Observation> unknown) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        unknown.forEach(observation -> names.computeIfAbsent(reason(observation), reason -> new ArrayList<>())
                .add(name(observation)));
        return names.entrySet()
                .stream()
                .map(entry -> texts.get("cloudevidence.unassessed.of",
                        NameJoiner.of(
                                entry.getValue().stream().distinct().sorted(NaturalOrder.of(texts.language())).toList(),
                                MAX_NAMES, texts),
                        entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns the name of the observed item. A change is named by its number, because several changes have the same
     * reason, and the change report contains their titles.
     */
    private String name(Observation observation) {
        return observation.record()
                .filter(record -> record.is(RecordType.CHANGE))
                .map(RecordRef::label)
                .orElseGet(() -> statements.name(observation));
    }

    /** Returns the part of a rule that its checks do not cover; empty if they cover the complete rule. */
    String limits(PolicyRuleResult rule) {
        return rule.limits().stream().map(texts::get).collect(Collectors.joining(" "));
    }

    String reason(Observation observation) {
        return reason(observation.reason());
    }

    /**
     * Returns the reason of the observation. If the observation already counts another finding about the resource, it
     * returns the reason of this finding.
     */
    String reason(Observation observation, Finding finding) {
        return data.finding(observation).filter(finding::equals).isPresent() ? reason(observation) : ownReason(finding);
    }

    String reason(Message reason) {
        return sentence(statements.sentence(reason));
    }

    /** Returns the reason of a finding that no rule counts. If it is from an earlier snapshot, it is marked as such. */
    String reason(Finding finding) {
        return ownReason(finding) + sameCauseText(finding);
    }

    String ownReason(Finding finding) {
        return sentence(reasons.of(finding, texts, formats));
    }

    /**
     * Names other findings with the same cause, so that they are not mistaken for separate defects; empty if there are
     * none.
     */
    String sameCauseText(Finding finding) {
        String repeated = causes.of(finding)
                .map(cause -> " " + texts.get("cloudevidence.sameCause", cause.id().toString()))
                .orElse("");
        String repeating = causes.repeating(finding)
                .stream()
                .map(other -> other.id().toString())
                .collect(Collectors.joining(", "));
        return repeated + (repeating.isEmpty() ? "" : " " + texts.get("cloudevidence.alsoReported", repeating));
    }

    /** Returns whether the resource is reachable from the internet, production, or both; empty if it is neither. */
    public String place(Finding finding) {
        List<String> places = new ArrayList<>();
        if (data.order().isExposed(finding)) {
            places.add(texts.get("cloudevidence.place.exposed"));
        }
        if (data.order().isProduction(finding)) {
            places.add(texts.get("cloudevidence.place.production"));
        }
        return String.join(", ", places);
    }

    /** Returns the measures and changes for remediation with their status, followed by owners and date. */
    public String treatment(Finding finding) {
        Remediation remedy = data.remedy(causes.of(finding).orElse(finding));
        if (remedy.progress() == Remediation.RemediationProgress.NONE) {
            return texts.get("cloudevidence.untreated", owners(remedy))
                    + remedy.due().map(day -> ", " + deadline(day)).orElse("");
        }
        Stream<String> lines = Stream
                .of(remedy.measures().stream().map(measure -> missed(measure, reasons.isCurrent(finding))),
                        remedy.changes()
                                .stream()
                                .map(change -> texts.get("cloudevidence.treatment", "#" + change.number(),
                                        state(change))),
                        Stream.concat(remedy.decisions().stream(),
                                data.basis().remedies().decisionsOnLate(remedy, data.today())).map(this::decided))
                .flatMap(part -> part);
        return lines.collect(Collectors.joining("\n")) + "\n" + owners(remedy)
                + due(remedy.withChanges(change -> !data.isSuspended(change)));
    }

    /** Returns the state of a change. A suspended change promises no date. */
    private String state(ChangeRecord change) {
        String state = texts.name("change", change.state());
        return data.isSuspended(change) ? texts.get("changereport.list.suspended", state) : state;
    }

    private String owners(Remediation remedy) {
        return joined(remedy.owners().flatMap(owner -> data.names().person(owner).stream()));
    }

    /**
     * Returns the date of unfinished remediation, followed by the deadline if the planned date is later. If no date is
     * planned, returns only the deadline.
     */
    private String due(Remediation remedy) {
        boolean isPlanned = remedy.planned().isPresent() || remedy.decided().isPresent();
        return remedy.due().map(day -> ", " + (isPlanned ? due(day) : deadline(day))).orElse("")
                + new MissedDeadlineText(data.today(), texts, formats).of(remedy).map(text -> ", " + text).orElse("");
    }

    /**
     * Returns how the finding is treated. For a record of the register, returns that measure itself, or the measures
     * that implement the rule, with their owners.
     */
    String treatment(Observation observation, StatementResult result) {
        return data.finding(observation).map(this::treatment).orElseGet(() -> recordTreatment(observation, result));
    }

    private String decided(Decision decision) {
        return texts.get("cloudevidence.treatment", decision.code(),
                texts.get(data.isInEffect(decision) ? "cloudevidence.decided" : "cloudevidence.proposed"));
    }

    /**
     * Returns how a record is treated. A difference without a change record is not the failure of a measure; a decision
     * reverses it.
     */
    private String recordTreatment(Observation observation, StatementResult result) {
        List<Measure> measures = observation.record().isEmpty() ? List.of()
                : measure(observation).map(List::of).orElse(result.measures());
        return decided(treatment(measures), decisions.of(result, observation));
    }

    private Optional<Measure> measure(Observation observation) {
        return observation.record().flatMap(record -> Optional.ofNullable(measures().get(record)));
    }

    private Map<RecordRef, Measure> measures() {
        if (measures.isEmpty()) {
            data.measures().forEach(measure -> measures.putIfAbsent(measure.ref(), measure));
        }
        return measures;
    }

    /**
     * Returns how several records in one row are treated: the owners of the measures among them; without measures, the
     * measures that implement the rule. Findings have separate treatments and dates, to which the row refers.
     */
    String treatment(List<Observation> observations, StatementResult result) {
        List<Measure> measures = observations.stream().flatMap(observation -> measure(observation).stream()).toList();
        String treatment = measures.isEmpty() ? treatment(result.measures()) : owners(measures.stream());
        List<Decision> about = observations.stream()
                .flatMap(observation -> decisions.of(result, observation).stream())
                .distinct()
                .toList();
        return observations.stream().anyMatch(observation -> data.finding(observation).isPresent())
                ? joinedLines(treatment, texts.get("cloudevidence.asFindings"), withOwners(about))
                : decided(treatment, about);
    }

    String treatment(StatementResult result) {
        return decided(treatment(result.measures()), decisions.ruleDecisions(result));
    }

    private static String joinedLines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /**
     * Adds the decisions with their owners and dates. If there are neither measures nor decisions, this states that no
     * owner is assigned.
     */
    private String decided(String treatment, List<Decision> decisions) {
        String lines = joinedLines(treatment, withOwners(decisions));
        return lines.isEmpty() ? texts.get("document.format.nobody") : lines;
    }

    String withOwners(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> decided(decision) + "\n" + joined(data.names().person(decision.owner()).stream())
                        + decision.due().map(day -> ", " + due(day)).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private String treatment(List<Measure> measures) {
        return measures.isEmpty() ? ""
                : measures.stream().map(this::measureWithStatus).collect(Collectors.joining("\n")) + "\n"
                        + owners(measures.stream());
    }

    /**
     * Formats a measure with its status. A measure that is not met everywhere is shown as such wherever it is named.
     */
    private String measureWithStatus(Measure measure) {
        boolean deviating = measure.status().isInForce()
                && data.effectiveness().contradictedMeasures().contains(measure.id());
        return texts.get("cloudevidence.treatment", measure.code(), deviating ? texts.get("cloudevidence.inForce")
                : MeasureStatusText.of(data.effectiveness().status(measure), texts));
    }

    /**
     * Formats a measure that is to remediate a deviation. A measure in force is always shown as not met, even if a
     * review found it effective, because it did not prevent the deviation.
     *
     * @param current whether the newest snapshot shows the deviation
     */
    private String missed(Measure measure, boolean current) {
        return measure.status().isInForce()
                ? texts.get("cloudevidence.treatment", measure.code(),
                        texts.get(current ? "cloudevidence.inForce" : "cloudevidence.inForce.unknown"))
                : measureWithStatus(measure);
    }

    private String deadline(LocalDate day) {
        return day.isBefore(data.today()) ? due(day) : texts.get("cloudevidence.deadline", formats.date(day));
    }

    private String due(LocalDate day) {
        return texts.get(day.isBefore(data.today()) ? "cloudevidence.overdue" : "cloudevidence.due", formats.date(day));
    }

    private String owners(Stream<Measure> measures) {
        return joined(measures.flatMap(measure -> data.names().person(measure.owner()).stream()));
    }

    private String joined(Stream<String> names) {
        String joined = names.distinct().collect(Collectors.joining(", "));
        return joined.isEmpty() ? texts.get("document.format.nobody") : joined;
    }

    /** Returns the text as a sentence. Reasons are either complete sentences or numbers. */
    private String sentence(String text) {
        return accounts.replaceIdsByNames(text.endsWith(".") ? text : text + ".");
    }
}
