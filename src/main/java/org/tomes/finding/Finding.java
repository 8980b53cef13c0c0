package org.tomes.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureId;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * A failed check of a resource, with its state. There is one finding for each check and resource; findings are never
 * deleted.
 *
 * @param resource the resource as written in the newest evidence
 * @param reason reason of the check's result in the newest evidence
 * @param sources sources that reported the finding; at least one
 * @param opening reason why the finding is, or was last, open
 * @param decision present if and only if the risk is accepted or the resource is exempt
 * @param resolution present if and only if the finding is closed
 * @param exploitation present while the finding is treated as exploited, and afterwards if it was treated so when it
 * was closed
 * @param reports texts of other tools about the finding
 * @param measures measures that remediate the finding, in the order in which they were linked
 */
public record Finding(FindingId id, CheckId check, CheckedResource resource, Severity severity, Message reason,
        Set<FindingOrigin> sources, FindingState state, OpenReason opening, Optional<FindingDecision> decision,
        Optional<FindingResolution> resolution, Optional<Exploitation> exploitation, DetectionTimes sightings,
        List<ExternalCheckText> reports, List<MeasureId> measures, int revision) implements AuditedRecord {

    public Finding {
        sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
        reports = List.copyOf(reports);
        measures = List.copyOf(measures);
        if (decision.isPresent() != (state == FindingState.RISK_ACCEPTED || state == FindingState.EXEMPT)) {
            throw new IllegalArgumentException("a decision stands with an accepted risk or an exemption");
        }
        if (resolution.isPresent() != (state == FindingState.FIXED)) {
            throw new IllegalArgumentException("a resolution is present exactly when the state is FIXED");
        }
    }

    /** Creates a finding that is not treated as exploited. */
    public Finding(FindingId id, CheckId check, CheckedResource resource, Severity severity, Message reason,
            Set<FindingOrigin> sources, FindingState state, OpenReason opening, Optional<FindingDecision> decision,
            Optional<FindingResolution> resolution, DetectionTimes sightings, List<ExternalCheckText> reports,
            List<MeasureId> measures, int revision) {
        this(id, check, resource, severity, reason, sources, state, opening, decision, resolution, Optional.empty(),
                sightings, reports, measures, revision);
    }

    /** Identity of a finding, independent of its source. */
    public record Key(CheckId check, String resource) {

        public static Key of(CheckId check, String resource) {
            return new Key(check, resource(resource));
        }

        /** Returns the key of a resource, which is the same for every notation of its id. */
        static String resource(String id) {
            return ResourceId.parse(id).map(ResourceId::key).orElseGet(() -> id.strip().toLowerCase(Locale.ROOT));
        }
    }

    public Key key() {
        return Key.of(check, resource.id());
    }

    /** Whether the finding ended only because the snapshot that proved it was deleted. */
    public boolean lostItsEvidence() {
        return resolution.filter(end -> end.ending() == ClosingReason.EVIDENCE_DELETED).isPresent();
    }

    /** Returns the assessment that the finding is exploited; empty if there is none or the finding is closed. */
    public Optional<Exploitation> activeExploitation() {
        return exploitation.filter(assessment -> state != FindingState.FIXED);
    }

    /** Returns the time since which the finding has had at least its current severity. */
    public Instant since() {
        return sightings.since(severity);
    }

    /** Returns how the finding occurs in the newest evidence. */
    public FindingOccurrence course() {
        if (state == FindingState.FIXED) {
            return FindingOccurrence.GONE;
        }
        if (sightings.lastIn() > sightings.appearedIn()) {
            return FindingOccurrence.STILL_THERE;
        }
        return sightings.appearances() > 1 ? FindingOccurrence.BACK_AGAIN : FindingOccurrence.NEW;
    }

    /** Returns who entered the decision about a high risk on behalf of another person who has not confirmed it. */
    public Optional<PersonId> unconfirmedEntry() {
        return decision.flatMap(FindingDecision::enteredBy).filter(entering -> severity() == Severity.HIGH);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.FINDING, String.valueOf(id.number()), id.toString());
    }

    /**
     * Returns the fields for the audit trail. The time of the last sighting and the arguments of the reason are left
     * out: they may change with every run, and each run has a separate entry.
     */
    @Override
    public AuditFields fields() {
        return AuditFields.of("check", check, "resource", resource.id(), "severity", severity, "sources", sources,
                "state", state, "opening", opening, "decisionReason", decision.map(FindingDecision::reason).orElse(""),
                "decisionBy", decision.flatMap(FindingDecision::by).map(Object::toString).orElse(""),
                "decisionEnteredBy", decision.flatMap(FindingDecision::enteredBy).map(Object::toString).orElse(""),
                "decisionUntil", decision.flatMap(FindingDecision::until).map(Object::toString).orElse(""), "fixedIn",
                resolution.map(FindingResolution::run).map(Object::toString).orElse(""), "ending",
                resolution.map(FindingResolution::ending).map(Object::toString).orElse(""), "exploitedSince",
                exploitation.map(Exploitation::since).map(Object::toString).orElse(""), "exploitationReason",
                exploitation.map(Exploitation::reason).orElse(""), "exploitationBy",
                exploitation.flatMap(Exploitation::by).map(Object::toString).orElse(""), "appearances",
                sightings.appearances(), "reports",
                reports.stream().map(text -> text.source() + ":" + text.check()).toList(), "measures", measures);
    }

    /** Returns the finding with the revision that it has after a write. */
    public Finding withRevision(int newRevision) {
        return new Finding(id, check, resource, severity, reason, sources, state, opening, decision, resolution,
                exploitation, sightings, reports, measures, newRevision);
    }

    /** Returns a copy that is treated as exploited; if the assessment is empty, a copy that is not. */
    Finding withExploitation(Optional<Exploitation> newExploitation) {
        return new Finding(id, check, resource, severity, reason, sources, state, opening, decision, resolution,
                newExploitation, sightings, reports, measures, revision);
    }

    public Finding withMeasures(List<MeasureId> newMeasures) {
        return new Finding(id, check, resource, severity, reason, sources, state, opening, decision, resolution,
                exploitation, sightings, reports, newMeasures, revision);
    }

    /** Returns a copy with the report, which replaces an older report of the same tool and check. */
    Finding withReport(ExternalCheckText text) {
        List<ExternalCheckText> all = new ArrayList<>(reports);
        all.removeIf(text::isOf);
        all.add(text);
        return new Finding(id, check, resource, severity, reason, sources, state, opening, decision, resolution,
                exploitation, sightings, all, measures, revision);
    }

    Finding open(OpenReason newOpening) {
        return new Finding(id, check, resource, severity, reason, sources, FindingState.OPEN, newOpening,
                Optional.empty(), Optional.empty(), exploitation, sightings, reports, measures, revision);
    }

    Finding withDecision(FindingState newState, FindingDecision newDecision) {
        return new Finding(id, check, resource, severity, reason, sources, newState, opening, Optional.of(newDecision),
                Optional.empty(), exploitation, sightings, reports, measures, revision);
    }

    Finding withResolution(FindingResolution newResolution) {
        return new Finding(id, check, resource, severity, reason, sources, FindingState.FIXED, opening,
                Optional.empty(), Optional.of(newResolution), exploitation, sightings, reports, measures, revision);
    }

    Finding withSighting(DetectionTimes newSightings, CheckRunResult.NotMet result, CheckRun run) {
        Set<FindingOrigin> all = EnumSet.copyOf(sources);
        all.add(run.source());
        return new Finding(id, check, result.resource(), result.severity(), result.reason(), all, state, opening,
                decision, resolution, exploitation,
                newSightings.withSeverity(severity, result.severity(), result.detectionTime(run)), reports, measures,
                revision);
    }

    /** Returns the finding with a later run of the same evidence instead of the earlier run. */
    Finding withRun(Set<Integer> earlier, int later) {
        return earlier.contains(sightings.appearedIn()) && sightings.lastIn() == later
                ? new Finding(id, check, resource, severity, reason, sources, state, opening, decision, resolution,
                        exploitation, sightings.withAppearance(later), reports, measures, revision)
                : this;
    }
}
