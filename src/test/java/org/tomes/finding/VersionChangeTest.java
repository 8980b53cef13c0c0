package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.finding.FindingFixture.vault;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryService;
import org.tomes.ledger.AuditTrail;
import org.tomes.storage.Engine;
import org.tomes.storage.NeedsFile;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

/** A register whose findings an older version assessed, and imports by a newer one. */
@SlowTest
class VersionChangeTest {

    /** The tag {@code one} is the verdict of version 1.0, {@code new} that of 2.0. */
    private static final String[] VAULTS = {vault("fixed", "one=NOT_MET", "new=MET"),
        vault("open", "one=NOT_MET", "new=NOT_MET"), vault("unread", "one=NOT_MET", "new=NOT_ASSESSED"),
        vault("found", "one=MET", "new=NOT_MET"), vault("same", "one=MET", "new=MET")};

    private static List<String> reevaluations(FindingFixture fixture) {
        return fixture.findings()
                .history()
                .stream()
                .filter(FindingEvent::isReevaluation)
                .map(event -> fixture.findings().get(event.finding()).resource().name() + " " + event.kind() + " "
                        + event.note())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void importByANewerVersionReportsOnceWhatItAssessesDifferently(Engine engine, @TempDir Path folder) {
        try (FindingFixture fixture = new FindingFixture(engine, folder)) {
            FindingFixture.snapshot(fixture.inventoryOfVersion("1.0", "one"), VAULTS);
            InventoryService newer = fixture.inventoryOfVersion("2.0", "new");
            FindingFixture.snapshot(newer, VAULTS);
            List<String> once = reevaluations(fixture);
            FindingFixture.snapshot(newer, VAULTS);
            FindingFixture.snapshot(fixture.inventoryOfVersion("3.0", "new"), VAULTS);

            assertThat(once).containsExactly("fixed MENDED 2.0", "found FOUND 2.0", "unread NOT_ASSESSED 2.0");
            assertThat(reevaluations(fixture)).isEqualTo(once);
            assertThat(fixture.states()).containsExactlyInAnyOrder("one/fixed=FIXED", "one/open=OPEN",
                    "one/unread=OPEN", "one/found=OPEN");
            assertThat(fixture.register().prove(new AuditTrail(fixture.register().ledger())::verify, entry -> {
            }).intact()).isTrue();
        }
    }

    /** The finding of an accepted risk has another reason in the newer version, which is no worse risk. */
    @ParameterizedTest
    @EnumSource
    void decisionsOnRemainingFindingsAreRetained(Engine engine, @TempDir Path folder) {
        try (FindingFixture fixture = new FindingFixture(engine, folder)) {
            FindingFixture.snapshot(fixture.inventoryOfVersion("1.0", "one"), VAULTS);
            fixture.findings()
                    .accept(fixture.decider(), named(fixture, "open"), "a", Optional.of(LocalDate.of(2027, 1, 1)),
                            Optional.empty());
            fixture.findings()
                    .exempt(fixture.decider(), named(fixture, "unread"), "b", Optional.empty(), Optional.empty());
            InventoryService newer = fixture.inventoryOfVersion("2.0", "new");
            for (int imports = 0; imports < 2; imports++) {
                FindingFixture.snapshot(newer, VAULTS);
                assertThat(fixture.states()).contains("one/open=RISK_ACCEPTED", "one/unread=EXEMPT");
            }
            assertThat(named(fixture, "open").getFirst().decision()).map(FindingDecision::reason).contains("a");
            assertThat(reevaluations(fixture)).contains("unread NOT_ASSESSED 2.0");
        }
    }

    @Test
    void azureChangeAfterTheUpdateIsNotAttributedToTheVersion(@TempDir Path folder) {
        try (FindingFixture fixture = new FindingFixture(folder)) {
            FindingFixture.snapshot(fixture.inventoryOfVersion("1.0", "one"), VAULTS);
            FindingFixture.snapshot(fixture.inventoryOfVersion("2.0", "new"), vault("open", "new=MET"),
                    vault("same", "new=NOT_MET"), vault("fixed", "new=MET"));

            assertThat(reevaluations(fixture)).containsExactly("fixed MENDED 2.0", "found FOUND 2.0",
                    "unread NOT_ASSESSED 2.0");
            assertThat(fixture.findings().history()).filteredOn(event -> !event.isReevaluation())
                    .extracting(event -> fixture.findings().get(event.finding()).resource().name() + " " + event.kind())
                    .contains("open MENDED", "same FOUND", "unread RESOURCE_REMOVED", "found RESOURCE_REMOVED");
            assertThat(fixture.findings().history()).filteredOn(FindingEvent::isRemediation)
                    .extracting(event -> fixture.findings().get(event.finding()).resource().name())
                    .as("remediated, as the management review counts it")
                    .containsExactly("open");
        }
    }

    @Test
    void refreshReportsThatAFindingIsNotAssessedOnce(@TempDir Path folder) {
        try (FindingFixture fixture = new FindingFixture(folder)) {
            FindingFixture.snapshot(fixture.inventoryOfVersion("1.0", "one"), VAULTS);
            Inventory newest = fixture.inventory().latest().orElseThrow();
            fixture.runsOfAnotherVersion("new").reevaluate(FindingFixture.ACTOR, newest);
            fixture.runsOfAnotherVersion("new").reevaluate(FindingFixture.ACTOR, newest);

            assertThat(reevaluations(fixture)).containsExactly("fixed MENDED (development)",
                    "found FOUND (development)", "unread NOT_ASSESSED (development)");
        }
    }

    /** Check runs of registers before schema 50 did not record their version. */
    @NeedsFile("an older register")
    @Test
    void runsOfAnOlderRegisterHaveAnotherVersion(@TempDir Path folder) throws SQLException {
        RegisterFixture.createOlder(folder, 47,
                "insert into finding_run values (1, 'TOMES', '#1', 'e', timestamp '2026-03-01 10:00:00',"
                        + " timestamp '2026-03-01 10:00:00', 1, 0, 0, 0)");
        try (Register register = RegisterFixture.open(folder)) {
            assertThat(register.checkRuns().all()).extracting(CheckRun::version).containsExactly("");
            assertThat(register.schemaDifferences()).isEmpty();
        }
    }

    private static List<Finding> named(FindingFixture fixture, String vault) {
        return fixture.findings().all().stream().filter(finding -> finding.resource().name().equals(vault)).toList();
    }
}
