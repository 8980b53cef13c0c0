package org.tomes.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.CheckId;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.MeasureId;
import org.tomes.text.Message;

/**
 * A check that failed for a resource, and what became of it. There is one for each check and resource; it is never
 * deleted.
 *
 * @param resource as the newest evidence writes it
 * @param reason what the check's answer rests on, as the newest evidence says
 * @param sources who said so, at least one
 * @param opening why it is, or was last, open
 * @param decision there where the risk is accepted or the resource exempt, and only there
 * @param resolution there where the finding is fixed, and only there
 * @param reports what other tools say about it, in their own words
 * @param measures those that remediate it, in the order in which they were linked
 */
public record Finding(FindingId id, CheckId check, Subject resource, Severity severity, Message reason,
        Set<Source> sources, State state, OpenReason opening, Optional<FindingDecision> decision,
        Optional<FindingResolution> resolution, Sightings sightings, List<ExternalReport> reports,
        List<MeasureId> measures, int revision) implements AuditedRecord {

    public Finding {
        sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
        reports = List.copyOf(reports);
        measures = List.copyOf(measures);
        if (decision.isPresent() != (state == State.RISK_ACCEPTED || state == State.EXEMPT)) {
            throw new IllegalArgumentException("a decision stands with an accepted risk or an exemption");
        }
        if (resolution.isPresent() != (state == State.FIXED)) {
            throw new IllegalArgumentException("a resolution is present exactly when the state is FIXED");
        }
    }

    /** What makes two reports of something the same finding. */
    public record Key(CheckId check, String resource) {

        public static Key of(CheckId check, String resource) {
            return new Key(check,
                    ResourceId.parse(resource)
                            .map(ResourceId::key)
                            .orElseGet(() -> resource.strip().toLowerCase(Locale.ROOT)));
        }
    }

    public Key key() {
        return Key.of(check, resource.id());
    }

    /** What the newest evidence made of it. */
    public Occurrence course() {
        if (state == State.FIXED) {
            return Occurrence.GONE;
        }
        if (sightings.lastIn() > sightings.appearedIn()) {
            return Occurrence.STILL_THERE;
        }
        return sightings.appearances() > 1 ? Occurrence.BACK_AGAIN : Occurrence.NEW;
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("finding", String.valueOf(id.number()), id.toString());
    }

    /**
     * When it was last seen, and the words of its reason, are not among them: they may differ with every run, which has
     * an entry of its own.
     */
    @Override
    public AuditFields fields() {
        return AuditFields.of("check", check, "resource", resource.id(), "severity", severity, "sources", sources,
                "state", state, "opening", opening, "decisionReason", decision.map(FindingDecision::reason).orElse(""),
                "decisionBy", decision.flatMap(FindingDecision::by).map(Object::toString).orElse(""), "decisionUntil",
                decision.flatMap(FindingDecision::until).map(Object::toString).orElse(""), "fixedIn",
                resolution.map(FindingResolution::run).map(Object::toString).orElse(""), "ending",
                resolution.map(FindingResolution::ending).map(Object::toString).orElse(""), "appearances",
                sightings.appearances(), "reports",
                reports.stream().map(report -> report.source() + ":" + report.check()).toList(), "measures", measures);
    }

    /** The same finding as the register holds it after a write. */
    public Finding atRevision(int newRevision) {
        return new Finding(id, check, resource, severity, reason, sources, state, opening, decision, resolution,
                sightings, reports, measures, newRevision);
    }

    public Finding withMeasures(List<MeasureId> linked) {
        return new Finding(id, check, resource, severity, reason, sources, state, opening, decision, resolution,
                sightings, reports, linked, revision);
    }

    /** A tool's newer words take the place of its older ones. */
    Finding reported(ExternalReport report) {
        List<ExternalReport> all = new ArrayList<>(reports);
        all.removeIf(report::isOf);
        all.add(report);
        return new Finding(id, check, resource, severity, reason, sources, state, opening, decision, resolution,
                sightings, all, measures, revision);
    }

    Finding open(OpenReason why) {
        return new Finding(id, check, resource, severity, reason, sources, State.OPEN, why, Optional.empty(),
                Optional.empty(), sightings, reports, measures, revision);
    }

    Finding decided(State as, FindingDecision by) {
        return new Finding(id, check, resource, severity, reason, sources, as, opening, Optional.of(by),
                Optional.empty(), sightings, reports, measures, revision);
    }

    Finding fixed(FindingResolution how) {
        return new Finding(id, check, resource, severity, reason, sources, State.FIXED, opening, Optional.empty(),
                Optional.of(how), sightings, reports, measures, revision);
    }

    Finding seen(Sightings when, FindingRunResult.NotMet as, Source by) {
        Set<Source> all = EnumSet.copyOf(sources);
        all.add(by);
        return new Finding(id, check, as.resource(), as.severity(), as.reason(), all, state, opening, decision,
                resolution, when, reports, measures, revision);
    }
}
