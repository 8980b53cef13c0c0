package org.tomes.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.ClosingReason;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingResolution;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.SnapshotSource;
import org.tomes.people.PersonId;
import org.tomes.people.PersonIdentity;
import org.tomes.text.Message;

class VerificationObstaclesTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private static ChangeRecord implementedOn(LocalDate day, String... findings) {
        ChangeRecord draft = ChangeRecord.draft(ChangeSubject.NSG, "Close 3389",
                new ChangePlan("why", "what may happen", "how back", Optional.empty(), ""), Optional.empty(),
                new ChangeLinks(List.of(), List.of(findings), List.of(), Optional.empty(), Optional.empty()));
        return ChangeTransitions.applyStep(draft.in(ChangeState.APPROVED, draft.approvals()), ChangeStep.IMPLEMENT,
                PersonIdentity.of(PersonId.random(), List.of()), new ChangeStepInput(Optional.of(day), ""), day);
    }

    private static Finding finding(int number, FindingState state) {
        return new Finding(new FindingId(number), new CheckId("network.management-ports"),
                new CheckedResource("/nsg", "nsg", "type"), Severity.HIGH,
                Message.of("check.network.management-ports.none"), Set.of(FindingOrigin.TOMES), state, OpenReason.FOUND,
                Optional.empty(),
                state == FindingState.FIXED ? Optional.of(new FindingResolution(1, ClosingReason.MENDED, NOON))
                        : Optional.empty(),
                new DetectionTimes(NOON, NOON, 1, 1, 1), List.of(), List.of(), 1);
    }

    private static Optional<Snapshot> snapshot(Instant captured) {
        return Optional.of(new Snapshot(SnapshotId.random(), 1, "", captured, captured, SnapshotSource.FILES, List.of(),
                new TreeMap<>(), List.of(), ""));
    }

    private static List<String> objections(ChangeRecord change, Optional<Snapshot> newest, Finding... findings) {
        return VerificationObstacles.of(change, List.of(findings), newest, ZoneOffset.UTC)
                .stream()
                .map(Message::key)
                .toList();
    }

    @Test
    void linkedFindingThatIsOpenIsAnObjection() {
        ChangeRecord change = implementedOn(LocalDate.of(2026, 3, 1), "F-1", "F-2");
        assertThat(VerificationObstacles.of(change,
                List.of(finding(1, FindingState.OPEN), finding(2, FindingState.FIXED), finding(3, FindingState.OPEN)),
                snapshot(NOON), ZoneOffset.UTC)).containsExactly(Message.of("change.objection.open", 1, "F-1"));
    }

    @Test
    void snapshotBeforeTheImplementationVerifiesNothing() {
        ChangeRecord change = implementedOn(LocalDate.of(2026, 3, 11), "F-1");
        assertThat(objections(change, snapshot(NOON), finding(1, FindingState.FIXED)))
                .containsExactly("change.objection.noSnapshot");
        assertThat(objections(change, Optional.empty())).containsExactly("change.objection.noSnapshot");
    }

    @Test
    void snapshotOfTheSameDayCounts() {
        assertThat(objections(implementedOn(LocalDate.of(2026, 3, 10), "F-1"), snapshot(NOON))).isEmpty();
    }

    @Test
    void changeOutsideAzureNeedsNoSnapshot() {
        assertThat(objections(implementedOn(LocalDate.of(2026, 3, 11)), Optional.empty())).isEmpty();
    }
}
