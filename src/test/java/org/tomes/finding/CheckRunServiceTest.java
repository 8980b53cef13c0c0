package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.finding.FindingFixture.ACTOR;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.check.Assessment;
import org.tomes.check.Check;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckId;
import org.tomes.check.CheckService;
import org.tomes.check.CompanyContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotFollower;
import org.tomes.storage.Engine;
import org.tomes.storage.RegisterFixture;

/** Checks run before the write that stores a snapshot. */
@ParameterizedClass
@EnumSource
@SlowTest
class CheckRunServiceTest {

    @Parameter
    private Engine engine;

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicReference<CheckCriteria> rules = new AtomicReference<>(CheckCriteria.initial());

    private final class CountingCheck implements Check {

        @Override
        public CheckId id() {
            return new CheckId("key-vault.counting");
        }

        @Override
        public Severity severity() {
            return Severity.LOW;
        }

        @Override
        public List<ControlRef> controls() {
            return List.of(ControlRef.direct("A.8.24"));
        }

        @Override
        public List<Assessment> assess(CheckContext context) {
            runs.incrementAndGet();
            return List.of();
        }
    }

    @Test
    void checksAreRepeatedDuringTheWriteOnlyIfRulesChanged(@TempDir Path folder) {
        try (FindingFixture fixture = new FindingFixture(engine, folder)) {
            Inventory inventory = fixture.inventory().open(fixture.snapshot(FindingFixture.vault("v")));
            Clock clock = Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC);
            List<Check> checks = List.of(new CountingCheck());
            CheckRunService service = new CheckRunService(fixture.register().ledger(), fixture.register().findings(),
                    fixture.register().checkRuns(),
                    new CheckService(() -> checks, rules::get, () -> CompanyContext.NOTHING, clock), clock);
            SnapshotFollower.Following unchanged = service.prepare(inventory);
            unchanged.write(ACTOR, inventory.snapshot());
            assertThat(runs).hasValue(1);
            SnapshotFollower.Following outdated = service.prepare(inventory);
            rules.set(CheckCriteria.initial().withAllowedRegions(List.of("westeurope")));
            outdated.write(ACTOR, inventory.snapshot());
            assertThat(runs).hasValue(2);
        }
    }

    /** Findings are computed before the write, and other writes can happen in between. */
    @Test
    void findingsThatHaveChangedAreUsedInTheirCurrentState(@TempDir Path folder) {
        try (FindingFixture fixture = new FindingFixture(engine, folder)) {
            fixture.snapshot(FindingFixture.vault("v", "one=NOT_MET"));
            Inventory current = fixture.inventory().latest().orElseThrow();
            Finding first = fixture.findings().all().getFirst();
            SnapshotFollower.Following prepared = fixture.runsOfAnotherVersion("other").prepare(current);
            fixture.findings().exempt(fixture.decider(), List.of(first), "reason", Optional.empty(), Optional.empty());
            prepared.write(ACTOR, current.snapshot());

            Finding after = fixture.findings().get(first.id());
            assertThat(after.state()).isEqualTo(FindingState.FIXED);
            assertThat(after.revision()).isEqualTo(first.revision() + 2);
        }
    }

    /** The deviation may be old: the previous snapshot neither shows nor excludes it. */
    @Test
    void findingOfAResourceThatCouldNotBeAssessedBeforeIsAssessedForTheFirstTime(@TempDir Path folder) {
        try (FindingFixture fixture = new FindingFixture(engine, folder)) {
            fixture.snapshot(FindingFixture.vault("unclear", "one=NOT_ASSESSED", "two=MET"),
                    FindingFixture.vault("known", "one=NOT_MET"),
                    FindingFixture.vault("name-only").replace(",\"properties\":{}", ""));
            fixture.snapshot(FindingFixture.vault("unclear", "one=NOT_MET", "two=NOT_MET"),
                    FindingFixture.vault("name-only", "one=NOT_MET"), FindingFixture.vault("known", "one=NOT_MET"),
                    FindingFixture.vault("added", "one=NOT_MET"));

            assertThat(fixture.findings().firstAssessedFindings()).extracting(id -> fixture.findings().get(id))
                    .extracting(finding -> finding.resource().name() + " " + finding.check().value())
                    .containsExactlyInAnyOrder("unclear key-vault.one", "name-only key-vault.one");
            assertThat(fixture.findings().all()).hasSize(5);
        }
    }

    @Test
    void runsPreparedAtTheSameTimeUseDifferentNumbers(@TempDir Path folder) {
        try (FindingFixture fixture = new FindingFixture(engine, folder)) {
            Inventory earlier = fixture.inventory().open(fixture.snapshot(FindingFixture.vault("u", "one=NOT_MET")));
            SnapshotFollower.Following prepared = fixture.runsOfAnotherVersion("other").prepare(earlier);
            fixture.snapshot(FindingFixture.vault("v", "one=NOT_MET"));
            prepared.write(ACTOR, earlier.snapshot());
            fixture.snapshot(FindingFixture.vault("v", "one=NOT_MET"), FindingFixture.vault("w", "two=NOT_MET"));

            assertThat(fixture.findings().all()).extracting(finding -> finding.id().number()).containsExactly(1, 2, 3);
            assertThat(fixture.runs().all()).extracting(CheckRun::number).doesNotHaveDuplicates();
        }
    }
}
