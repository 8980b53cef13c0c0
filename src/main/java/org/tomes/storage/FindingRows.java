package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.StoredValues.uuid;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.files.Sha256;
import org.tomes.finding.ClosingReason;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Exploitation;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingResolution;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.measure.MeasureId;
import org.tomes.storage.schema.tables.records.FindingEventRecord;
import org.tomes.storage.schema.tables.records.FindingRecord;
import org.tomes.storage.schema.tables.records.FindingReportRecord;

/** Maps findings to rows and back. */
final class FindingRows {

    private FindingRows() {
    }

    /** The data of a finding that is stored in other tables. */
    record Parts(Set<FindingOrigin> sources, List<ExternalCheckText> reports, List<MeasureId> measures) {
    }

    static Finding finding(FindingRecord row, Parts parts) {
        Optional<FindingDecision> decision = Optional.ofNullable(row.getDecisionReason())
                .map(reason -> new FindingDecision(reason, person(row.getDecisionBy()),
                        person(row.getDecisionEnteredBy()), row.getDecisionAccount(),
                        Optional.ofNullable(row.getDecisionUntil()), instant(row.getDecidedAt())));
        Optional<FindingResolution> fix = Optional.ofNullable(row.getEnding())
                .map(ending -> new FindingResolution(row.getFixedIn(), ClosingReason.valueOf(ending),
                        instant(row.getFixedAt())));
        Optional<Exploitation> exploitation = Optional.ofNullable(row.getExploitedSince())
                .map(since -> new Exploitation(since, row.getExploitationReason(), person(row.getExploitationBy())));
        return new Finding(new FindingId(row.getNumber()), new CheckId(row.getCheckId()),
                new CheckedResource(row.getResource(), row.getResourceName(), row.getResourceType()),
                Severity.valueOf(row.getSeverity()), MessageArgumentsJson.message(row.getReason(), row.getArguments()),
                parts.sources, FindingState.valueOf(row.getState()), OpenReason.valueOf(row.getOpening()), decision,
                fix, exploitation,
                new DetectionTimes(instant(row.getFirstSeen()), instant(row.getLastSeen()), row.getAppearedIn(),
                        row.getLastIn(), row.getAppearances(), risen(row)),
                parts.reports, parts.measures, row.getRevision());
    }

    static FindingRecord row(Finding finding) {
        FindingRecord row = new FindingRecord();
        row.setNumber(finding.id().number());
        row.setCheckId(finding.check().value());
        row.setKeyHash(keyHash(finding.key()));
        row.setResource(finding.resource().id());
        row.setResourceName(finding.resource().name());
        row.setResourceType(finding.resource().type());
        row.setSeverity(finding.severity().name());
        row.setReason(finding.reason().key());
        row.setArguments(MessageArgumentsJson.arguments(finding.reason()));
        row.setState(finding.state().name());
        row.setOpening(finding.opening().name());
        row.setDecisionReason(finding.decision().map(FindingDecision::reason).orElse(null));
        row.setDecisionBy(uuid(finding.decision().flatMap(FindingDecision::by)));
        row.setDecisionEnteredBy(uuid(finding.decision().flatMap(FindingDecision::enteredBy)));
        row.setDecisionAccount(finding.decision().map(FindingDecision::account).orElse(null));
        row.setDecisionUntil(finding.decision().flatMap(FindingDecision::until).orElse(null));
        row.setDecidedAt(finding.decision().map(FindingDecision::at).map(StoredValues::utc).orElse(null));
        row.setFixedIn(finding.resolution().map(FindingResolution::run).orElse(null));
        row.setEnding(finding.resolution().map(fix -> fix.ending().name()).orElse(null));
        row.setFixedAt(finding.resolution().map(FindingResolution::at).map(StoredValues::utc).orElse(null));
        row.setExploitedSince(finding.exploitation().map(Exploitation::since).orElse(null));
        row.setExploitationReason(finding.exploitation().map(Exploitation::reason).orElse(null));
        row.setExploitationBy(uuid(finding.exploitation().flatMap(Exploitation::by)));
        row.setFirstSeen(utc(finding.sightings().first()));
        row.setLastSeen(utc(finding.sightings().last()));
        row.setAppearedIn(finding.sightings().appearedIn());
        row.setLastIn(finding.sightings().lastIn());
        row.setAppearances(finding.sightings().appearances());
        row.setMediumSince(risen(finding, Severity.MEDIUM));
        row.setHighSince(risen(finding, Severity.HIGH));
        row.setRevision(finding.revision());
        return row;
    }

    private static LocalDateTime risen(Finding finding, Severity severity) {
        return Optional.ofNullable(finding.sightings().risen().get(severity)).map(StoredValues::utc).orElse(null);
    }

    private static Map<Severity, Instant> risen(FindingRecord row) {
        Map<Severity, Instant> risen = new EnumMap<>(Severity.class);
        Optional.ofNullable(row.getMediumSince()).ifPresent(time -> risen.put(Severity.MEDIUM, instant(time)));
        Optional.ofNullable(row.getHighSince()).ifPresent(time -> risen.put(Severity.HIGH, instant(time)));
        return risen;
    }

    private static String keyHash(Finding.Key key) {
        return Sha256
                .hex(Sha256.digest().digest((key.check() + "\n" + key.resource()).getBytes(StandardCharsets.UTF_8)));
    }

    static ExternalCheckText report(FindingReportRecord row) {
        return new ExternalCheckText(FindingOrigin.valueOf(row.getSource()), row.getCheckName(), row.getTitle(),
                row.getDetail(), row.getMend(), row.getLink());
    }

    static FindingEvent event(FindingEventRecord row) {
        return new FindingEvent(new FindingId(row.getFinding()), FindingEvent.Kind.valueOf(row.getKind()),
                instant(row.getAt()), Optional.ofNullable(row.getRun()), row.getNote(), person(row.getPerson()),
                person(row.getEnteredBy()), Optional.ofNullable(row.getUntilDay()));
    }

    static FindingEventRecord row(FindingEvent event, int place) {
        return new FindingEventRecord(event.finding().number(), place, event.kind().name(), utc(event.at()),
                event.run().orElse(null), event.note(), uuid(event.by()), event.until().orElse(null),
                uuid(event.enteredBy()));
    }
}
