package org.tomes.document.annex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.check.RuleValueTexts;
import org.tomes.document.compose.AffectedSystems;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.FindingReasons;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.document.text.TextComposer;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.finding.Finding;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ReplicaRegions;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.Resource;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.PersonId;
import org.tomes.settings.ProcessingContract;

/**
 * The data of the annex to a data processing agreement.
 *
 * @param measures measures shown to customers
 * @param contradictionsByMeasure measures in force that are not met everywhere, which the annex must disclose to
 * customers
 * @param pending deviations that remain until planned measures are in force
 * @param statements results of statements, from checks and the register
 * @param reviewed ids of the measures that the newest review found effective, and whose next review is not overdue
 * @param contract terms that are agreed in addition to the measures
 * @param snapshot snapshot used by the checks; empty if nothing was imported
 * @param values rule values, to which targets of measures may refer
 * @param regions regions of the resources in that snapshot, as spelled by Azure, in alphabetical order
 * @param replicas the regions to which geo-redundant vaults, storage accounts and databases copy data
 * @param remedies dates by which deviations are to be remedied
 * @param evidenced records with valid evidence
 * @param internal number of measures that concern only the company
 * @param order ranks findings and identifies those that concern production
 * @param systems the systems to which resources belong
 * @param reasons which findings the newest snapshot shows, and which are only carried forward
 */
record AnnexData(DocumentMetadata metadata, List<Measure> measures,
        Map<MeasureId, ContradictedMeasure> contradictionsByMeasure, Map<MeasureId, ContradictedMeasure> pending,
        StatementResults statements, Set<String> reviewed, RuleValueTexts values, ProcessingContract contract,
        Optional<Snapshot> snapshot, List<String> regions, List<String> replicas, RemediationDates remedies,
        FindingOrder order, AffectedSystems systems, FindingTitles titles, FindingReasons reasons,
        RecordsWithEvidence evidenced, int internal) implements TextComposer.DocumentFacts {

    /** Tags of measures that are internal to the company, such as measures that remediate a single vulnerability. */
    private static final Set<String> INTERNAL = Set.of("intern", "internal");
    /** Location that Azure returns for resources without a region. */
    private static final String NO_REGION = "global";

    /** @param withoutSeparation people who approve changes to topics for which they are accountable */
    static AnnexData of(DocumentMetadata metadata, List<Measure> all, EvaluationBasis basis, List<Finding> findings,
            List<PresentationDecision> treatments, RuleValueTexts values, ProcessingContract contract,
            FindingOrder order, FindingTitles titles, LastManagementReview lastReview,
            Set<PersonId> withoutSeparation) {
        List<Measure> shownMeasures = shownMeasures(all);
        return new AnnexData(metadata, shownMeasures,
                ContradictedMeasure.among(shownMeasures, basis.statements(), findings, treatments),
                ContradictedMeasure.deviationsUntilInForce(shownMeasures, basis.statements(), findings),
                basis.statements(), basis.effectiveMeasureIds(), values, contract, basis.snapshot(),
                basis.inventory().map(AnnexData::regions).orElse(List.of()),
                basis.inventory().map(ReplicaRegions::of).map(List::copyOf).orElse(List.of()),
                new RemediationDates(findings, basis, metadata.today(), lastReview::isInEffect, withoutSeparation),
                order, new AffectedSystems(basis.inventory()), titles, new FindingReasons(basis.assessments()),
                basis.evidenced(),
                (int) all.stream()
                        .filter(measure -> measure.status() != MeasureStatus.RETIRED && isInternal(measure))
                        .count());
    }

    /** Returns the measures that are shown to customers. */
    static List<Measure> shownMeasures(List<Measure> all) {
        return all.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED && !isInternal(measure))
                .toList();
    }

    private static boolean isInternal(Measure measure) {
        return measure.details().tags().stream().anyMatch(tag -> INTERNAL.contains(tag.toLowerCase(Locale.ROOT)));
    }

    private static List<String> regions(Inventory inventory) {
        Set<String> regions = new TreeSet<>();
        inventory.resources()
                .stream()
                .map(Resource::location)
                .map(location -> location.toLowerCase(Locale.ROOT).replace(" ", ""))
                .filter(location -> !location.isEmpty() && !location.equals(NO_REGION))
                .forEach(regions::add);
        return List.copyOf(regions);
    }

    Optional<ContradictedMeasure> contradiction(Measure measure) {
        return Optional.ofNullable(contradictionsByMeasure.get(measure.id()));
    }

    /**
     * Whether a deviation from the measure is known, because the register shows it or an exception from the measure was
     * approved.
     */
    boolean deviates(Measure measure) {
        return contradiction(measure).isPresent() || !exceptions(measure).exemptions().isEmpty();
    }

    /** Returns the deviations that remain until the measure is in force. */
    Optional<ContradictedMeasure> pending(Measure measure) {
        return Optional.ofNullable(pending.get(measure.id()));
    }

    /** Whether the annex has a row for at least one of the measures that are to remediate the finding. */
    boolean isShown(Finding finding) {
        return remedies.remedy(finding).measures().stream().anyMatch(this::isShown);
    }

    /** Returns how a contradicted measure is presented; without a decision, it is presented with its deviation. */
    Optional<AnnexPresentation> treatment(Measure measure) {
        return contradiction(measure)
                .map(contradiction -> contradiction.treatment().orElse(AnnexPresentation.DEVIATION));
    }

    MeasureExemptions exceptions(Measure measure) {
        return MeasureExemptions.of(measure, statements, metadata.today());
    }

    /** Returns the codes of the measures that the annex presents as in force and that fulfil the control directly. */
    List<String> fulfilling(ControlId control) {
        return agreed().stream()
                .filter(measure -> measure.controls()
                        .stream()
                        .anyMatch(link -> link.kind() == ControlLinkKind.DIRECT && link.control().equals(control)))
                .map(Measure::code)
                .toList();
    }

    /** Whether the annex presents the measure as part of the level of protection, possibly with deviations. */
    boolean isAgreed(Measure measure) {
        return measure.status().isInForce()
                && treatment(measure).filter(AnnexPresentation.DEVELOPMENT::equals).isEmpty();
    }

    boolean isConfirmed(Measure measure) {
        return new Effectiveness(reviewed, contradictionsByMeasure.keySet()).isConfirmed(measure);
    }

    /** Whether evidence in the register shows that the measure is met, but neither a check nor a review does. */
    boolean isEvidenced(Measure measure) {
        return isUnchecked(measure) && evidenced.has(measure.ref());
    }

    /** Whether nothing confirms the measure, although checks would decide about it if their data were complete. */
    boolean isUnassessed(Measure measure) {
        return isUnchecked(measure) && !evidenced.has(measure.ref())
                && rules(measure).stream().anyMatch(result -> !result.statement().checks().isEmpty());
    }

    /** Whether only the company declares that the measure is met, because no check, review or evidence concerns it. */
    boolean isDeclared(Measure measure) {
        return isUnchecked(measure) && !evidenced.has(measure.ref()) && !isUnassessed(measure);
    }

    private boolean isUnchecked(Measure measure) {
        return isAgreed(measure) && contradiction(measure).isEmpty() && !isConfirmed(measure)
                && rules(measure).stream().noneMatch(result -> result.state() == StatementState.MET);
    }

    /**
     * Returns the results of the measure's statements, limited to the parts of the statements that the measure covers.
     */
    List<StatementResult> rules(Measure measure) {
        return statements.all()
                .stream()
                .filter(result -> result.measures()
                        .stream()
                        .anyMatch(linkedMeasure -> linkedMeasure.id().equals(measure.id())))
                .map(result -> result.of(measure))
                .toList();
    }

    /**
     * Whether checks decide about the measure, but not about the complete commitment. Some of its rules were not
     * assessed, or were assessed only for some resources or for a part of the wording.
     */
    boolean isPartlyChecked(Measure measure) {
        List<StatementResult> rules = rules(measure);
        return isAgreed(measure) && rules.stream().anyMatch(result -> result.state() != StatementState.NOT_ASSESSED)
                && rules.stream()
                        .anyMatch(result -> result.state() == StatementState.NOT_ASSESSED || !result.unknown().isEmpty()
                                || result.statement().limit().isPresent());
    }

    /** Whether checks decide about the complete commitment. */
    boolean isChecked(Measure measure) {
        return isAgreed(measure) && !isPartlyChecked(measure)
                && rules(measure).stream().anyMatch(result -> result.state() != StatementState.NOT_ASSESSED);
    }

    /**
     * Returns the number of the statement's items that are undecided because data is missing, except items that a
     * measure of the annex covers.
     */
    int undecided(StatementResult result) {
        Set<String> covered = result.measures()
                .stream()
                .filter(this::isShown)
                .flatMap(measure -> result.of(measure).unassessedItems())
                .collect(Collectors.toSet());
        return result.statement().checks().isEmpty() ? 0
                : (int) result.unassessedItems().filter(item -> !covered.contains(item)).distinct().count();
    }

    private boolean isShown(Measure measure) {
        return measures.stream().anyMatch(shown -> shown.id().equals(measure.id()));
    }

    List<Measure> agreed() {
        return measures.stream().filter(this::isAgreed).toList();
    }

    List<Measure> measuresUnderDevelopment() {
        return measures.stream().filter(measure -> !isAgreed(measure)).toList();
    }
}
