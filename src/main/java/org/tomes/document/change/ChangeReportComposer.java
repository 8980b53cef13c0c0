package org.tomes.document.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.change.ResourceChange;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.ReportPeriod;
import org.tomes.document.change.ChangeReportData.Compared;
import org.tomes.document.change.ChangeReportData.Shot;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.ReportingPeriodPlaceholders;
import org.tomes.document.text.TextComposer;
import org.tomes.evidence.EvidenceItems;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measure;
import org.tomes.measure.Measures;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.spreadsheet.OutputSheet;

/** Composes the change report of a period: approved changes, and changes without an approved record. */
public final class ChangeReportComposer extends TextComposer<ChangeReportData>
        implements
            Composer.OfTables,
            Composer.OfPeriod {

    private static final DocumentAssembler<ChangeReportData> DOCUMENT = DocumentAssembler.of(DocumentKind.CHANGE_REPORT,
            List.of(new ChangeSummaryPart(), new ChangeOverviewPart(), new ChangeDetailsPart()),
            new UnrecordedChangesSection());
    /** Maximum number of compared pairs of snapshots, so that a report takes only seconds even with daily snapshots. */
    private static final int MAX_PAIRS = 60;

    static {
        ReportingPeriodPlaceholders.addTo(DOCUMENT.vocabulary(), ChangeReportData::period);
    }

    private final ChangeService changes;
    private final Measures measures;
    private final Snapshots snapshots;
    private final EvidenceItems evidence;
    private final StatementService statements;
    private final DocumentVersions versions;
    private final Optional<ReportPeriod> period;

    public ChangeReportComposer(DocumentMetadataService metadataService, ChangeService changes, Measures measures,
            Snapshots snapshots, EvidenceItems evidence, StatementService statements, DocumentVersions versions) {
        this(metadataService, changes, measures, snapshots, evidence, statements, versions, Optional.empty());
    }

    private ChangeReportComposer(DocumentMetadataService metadataService, ChangeService changes, Measures measures,
            Snapshots snapshots, EvidenceItems evidence, StatementService statements, DocumentVersions versions,
            Optional<ReportPeriod> period) {
        super(DOCUMENT, metadataService);
        this.changes = changes;
        this.measures = measures;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.statements = statements;
        this.versions = versions;
        this.period = period;
    }

    @Override
    public Composer forPeriod(ReportPeriod requestedPeriod) {
        return new ChangeReportComposer(metadataService, changes, measures, snapshots, evidence, statements, versions,
                Optional.of(requestedPeriod));
    }

    @Override
    public List<OutputSheet> tables(DocumentContent content) {
        return ChangeReportWorkbook.of(facts(), content.info().language());
    }

    @Override
    protected ChangeReportData facts(ChainHead head) {
        DocumentMetadata register = metadataService.of(kind(), head);
        ReportPeriod reported = period.orElseGet(() -> ReportPeriod.until(register.today()));
        List<Snapshot> shots = shots(reported, register.zone());
        DocumentMetadata metadata = register
                .withSnapshot(shots.isEmpty() ? Optional.empty() : Optional.of(shots.getLast()));
        int pairs = Math.max(0, shots.size() - 1);
        int leftOutPairs = Math.max(0, pairs - MAX_PAIRS);
        List<Compared> compared = new ArrayList<>();
        for (int i = leftOutPairs; i < pairs; i++) {
            compared.add(compared(shots.get(i), shots.get(i + 1)));
        }
        return new ChangeReportData(metadata, reported, reportedChanges(reported, metadata.zone()), compared,
                leftOutPairs, measures.all().stream().collect(Collectors.toMap(Measure::id, Measure::code)),
                new RecordsWithEvidence(evidence.all()), statements.remedies(),
                LastManagementReview.of(versions.all(), metadata.zone()), metadataService.names(),
                metadataService.approversWithoutSeparation());
    }

    /** Returns the snapshots in the period and the last snapshot before it, oldest first. */
    private List<Snapshot> shots(ReportPeriod reported, ZoneId zone) {
        List<Snapshot> all = snapshots.all()
                .stream()
                .sorted(Comparator.comparing(Snapshot::capturedAt).thenComparing(Snapshot::number))
                .filter(shot -> !day(shot, zone).isAfter(reported.to()))
                .toList();
        int first = 0;
        while (first + 1 < all.size() && day(all.get(first + 1), zone).isBefore(reported.from())) {
            first++;
        }
        return all.subList(all.isEmpty() ? 0 : first, all.size());
    }

    private static LocalDate day(Snapshot shot, ZoneId zone) {
        return LocalDate.ofInstant(shot.capturedAt(), zone);
    }

    private Compared compared(Snapshot before, Snapshot after) {
        ChangeReconciliation unrecorded = changes.unrecorded(before.number(), after.number());
        return new Compared(shot(before), shot(after), unrecorded.unexplained(), unrecorded.explained().size(),
                unrecorded.notSeen().size(), unrecorded.notCompared());
    }

    private static Shot shot(Snapshot snapshot) {
        return new Shot(snapshot.number(), snapshot.capturedAt(), snapshot.hash());
    }

    private List<ReportedChange> reportedChanges(ReportPeriod reported, ZoneId zone) {
        List<ReportedChange> reportedChanges = new ArrayList<>();
        Map<String, Instant> recordedAt = changes.recordingTimes();
        Map<List<Integer>, ChangeReconciliation> compared = new HashMap<>();
        Map<Integer, LocalDate> days = snapshots.all()
                .stream()
                .collect(Collectors.toMap(Snapshot::number, shot -> day(shot, zone)));
        for (ChangeRecord change : changes.all().reversed()) {
            Optional<LocalDate> recorded = Optional.ofNullable(recordedAt.get(change.id().toString()))
                    .map(moment -> LocalDate.ofInstant(moment, zone));
            if (ReportedChange.concernsPeriod(reported, change, recorded)) {
                Optional<List<ResourceChange>> effect = effect(change, compared);
                reportedChanges.add(new ReportedChange(change, recorded, effect, between(change, days),
                        effect.map(resourceChanges -> traffic(change, resourceChanges)).orElse(List.of())));
            }
        }
        return reportedChanges;
    }

    private static List<LocalDate> between(ChangeRecord change, Map<Integer, LocalDate> days) {
        return Stream.of(change.links().before(), change.links().after())
                .flatMap(Optional::stream)
                .flatMap(number -> Optional.ofNullable(days.get(number)).stream())
                .toList();
    }

    /** @param compared pairs of snapshots that other changes have already named */
    private Optional<List<ResourceChange>> effect(ChangeRecord change,
            Map<List<Integer>, ChangeReconciliation> compared) {
        return change.links()
                .before()
                .flatMap(before -> change.links()
                        .after()
                        .map(after -> compared
                                .computeIfAbsent(List.of(before, after), pair -> changes.unrecorded(before, after))
                                .explained()
                                .stream()
                                .filter(entry -> entry.changes()
                                        .stream()
                                        .anyMatch(changeRecord -> changeRecord.id().equals(change.id())))
                                .map(ChangeReconciliation.Entry::observed)
                                .toList()));
    }

    private List<DifferenceReport.Group> traffic(ChangeRecord change, List<ResourceChange> effect) {
        List<String> names = effect.stream().map(observed -> observed.resource().name()).toList();
        return changes.traffic(change)
                .stream()
                .flatMap(report -> report.groups().stream())
                .filter(group -> names.stream().anyMatch(name -> group.name().equalsIgnoreCase(name)))
                .toList();
    }
}
