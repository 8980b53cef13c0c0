package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.document.statement.StatementFixture.TODAY;
import static org.tomes.document.statement.StatementFixture.names;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeHistory;
import org.tomes.change.ChangeId;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeSubject;
import org.tomes.change.ResourceChange;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.document.DocumentKind;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Language;

/** Statements about change management. */
@SlowTest
class ChangeStatementsTest {

    private static final ChangePlan PLAN = new ChangePlan("reason", "risk", "rollback", Optional.empty(), "");
    private static final PersonId ANNA = Person.ofName("Anna").id();
    private static final PersonId JAN = Person.ofName("Jan").id();

    private final StatementFixture register = new StatementFixture();
    private int number;

    private ChangeRecord change(ChangeState state, ChangePlan plan, ChangeHistory approvals, ChangeLinks links) {
        ChangeRecord change = new ChangeRecord(ChangeId.random(), ++number, ChangeSubject.NSG, "Change", plan, state,
                approvals, links, 1);
        register.changes.add(change);
        return change;
    }

    private ChangeRecord done(PersonId approver, PersonId verifier, int daysAgo, boolean afterTheFact) {
        Optional<LocalDate> day = Optional.of(TODAY.minusDays(daysAgo));
        return change(verifier == null ? ChangeState.IMPLEMENTED : ChangeState.CLOSED, PLAN,
                new ChangeHistory(Optional.of(ANNA), Optional.of(approver), approver.equals(ANNA), day, "",
                        Optional.of(JAN), day, Optional.ofNullable(verifier), verifier == null ? Optional.empty() : day,
                        "", Optional.empty(), afterTheFact),
                ChangeLinks.NONE);
    }

    @Test
    void correctChangeMeetsAllStatements() {
        done(JAN, ANNA, 3, false);

        for (String key : List.of("change.planned", "change.approved-by-other", "change.approved-first",
                "change.verified")) {
            assertThat(register.judge(key).state()).as(key).isEqualTo(StatementState.MET);
        }
    }

    @Test
    void selfApprovedChangeIsNotMet() {
        done(ANNA, ANNA, 3, false);

        assertThat(names(register.judge("change.approved-by-other").deviations()))
                .containsExactly("Change #1 “Change”");
    }

    @Test
    void changeImplementedBeforeApprovalIsNotMet() {
        done(JAN, ANNA, 3, true);

        assertThat(register.judge("change.approved-first").state()).isEqualTo(StatementState.NOT_MET);
    }

    @Test
    void orderOfAChangeThatWasRecordedAfterItsDecisionIsNotAssessed() {
        done(JAN, ANNA, 3, false);
        register.recordedAt.put(register.changes.getFirst().ref().id(), CheckResultSetFixture.NOW);

        assertThat(register.judge("change.approved-first").state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(register.judge("change.planned").state()).isEqualTo(StatementState.NOT_ASSESSED);
    }

    @Test
    void approverOfAChangeThatWasRecordedAfterItsDecisionIsNotAssessed() {
        done(JAN, ANNA, 3, false);
        register.recordedAt.put(register.changes.getFirst().ref().id(), CheckResultSetFixture.NOW);
        assertThat(register.judge("change.approved-by-other").state()).isEqualTo(StatementState.NOT_ASSESSED);

        done(ANNA, JAN, 3, false);
        register.recordedAt.put(register.changes.getLast().ref().id(), CheckResultSetFixture.NOW);
        assertThat(register.judge("change.approved-by-other").state()).isEqualTo(StatementState.NOT_MET);
    }

    @Test
    void verifierOfAChangeThatWasRecordedAfterItsVerificationIsNotAssessed() {
        done(JAN, ANNA, 3, false);
        register.recordedAt.put(register.changes.getFirst().ref().id(), CheckResultSetFixture.NOW);

        assertThat(register.judge("change.verified").state()).isEqualTo(StatementState.NOT_ASSESSED);
    }

    @Test
    void changeVerifiedByItsImplementerIsNotMet() {
        done(JAN, JAN, 3, false);

        assertThat(register.judge("change.verified").state()).isEqualTo(StatementState.NOT_MET);
    }

    /** Verification may take two weeks. */
    @Test
    void unverifiedChangeIsNotMetOnlyWhenLate() {
        done(JAN, null, 14, false);
        assertThat(register.judge("change.verified").state()).isEqualTo(StatementState.NOT_ASSESSED);

        done(JAN, null, 15, false);
        assertThat(names(register.judge("change.verified").deviations())).containsExactly("Change #2 “Change”");
    }

    @Test
    void changeWithoutRollbackPlanIsNotMetAndDraftIsIgnored() {
        change(ChangeState.DRAFT, ChangePlan.NONE, ChangeHistory.requestedBy(Optional.of(ANNA)), ChangeLinks.NONE);
        assertThat(register.judge("change.planned").state()).isEqualTo(StatementState.NOT_ASSESSED);

        change(ChangeState.SUBMITTED, new ChangePlan("reason", "risk", " ", Optional.empty(), ""),
                ChangeHistory.requestedBy(Optional.of(ANNA)), ChangeLinks.NONE);
        assertThat(register.judge("change.planned").state()).isEqualTo(StatementState.NOT_MET);
    }

    @Test
    void changeNeedsSnapshotsBeforeAndAfter() {
        ChangeRecord bare = done(JAN, ANNA, 3, false);
        assertThat(names(register.judge("change.evidenced").deviations())).containsExactly("Change #1 “Change”");

        register.changes.remove(bare);
        change(ChangeState.VERIFIED, PLAN, bare.approvals(),
                new ChangeLinks(List.of(), List.of(), List.of(), Optional.of(1), Optional.of(2)));
        assertThat(register.judge("change.evidenced").state()).isEqualTo(StatementState.MET);
    }

    @Test
    void unexplainedChangeIsADeviation() {
        ChangeReconciliation.Entry moved = new ChangeReconciliation.Entry(
                new ResourceChange(ResourceChange.What.CHANGED, new ResourceEntry(ResourceId.parse(
                        "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg-a")
                        .orElseThrow(), ResourceType.SECURITY_GROUP, "nsg-a", "", true, ""), List.of()),
                List.of(), List.of(), List.of(), List.of());
        ChangeReconciliation.Entry explained = new ChangeReconciliation.Entry(moved.observed(),
                List.of(done(JAN, ANNA, 3, false)), List.of(), List.of(), List.of());
        register.unrecorded = Optional
                .of(new ChangeReconciliation(List.of(), List.of(explained), List.of(), new TreeSet<>()));
        assertThat(register.judge("change.recorded").state()).isEqualTo(StatementState.MET);

        register.unrecorded = Optional.of(new ChangeReconciliation(List.of(), List.of(explained), List.of(),
                new TreeSet<>(List.of(ResourceType.KEY_VAULT))));
        assertThat(register.judge("change.recorded").state()).as("not all could be compared")
                .isEqualTo(StatementState.NOT_ASSESSED);

        register.unrecorded = Optional.of(new ChangeReconciliation(List.of(), List.of(explained),
                List.of(moved.observed().resource()), new TreeSet<>()));
        assertThat(register.judge("change.recorded").state()).as("what the files lack may have been removed")
                .isEqualTo(StatementState.NOT_ASSESSED);

        register.unrecorded = Optional
                .of(new ChangeReconciliation(List.of(moved), List.of(), List.of(), new TreeSet<>()));
        assertThat(names(register.judge("change.recorded").deviations())).containsExactly("nsg-a");
    }

    /** Evaluates the example company's register through all services: the typical mistakes of the article are found. */
    @Test
    void exampleCompanysPolicyIsContradictedByTypicalMistakes(@TempDir Path folder) {
        Clock clock = Clock.fixed(CheckResultSetFixture.NOW, ZoneOffset.UTC);
        MadeRegisters.exampleCompany(folder.resolve("r"), Language.EN, MadeRegisters.NOVEMBER);
        try (OpenRegister open = new AppContext(clock, new AppPaths(folder, folder)).open(folder.resolve("r"))) {
            StatementResults all = open.documents().statements().evaluate(DocumentKind.CLOUD_SECURITY_POLICY);

            assertThat(deviations(all, "network.management-ports")).contains("nsg-portal-frontend-prod",
                    "nsg-erp-dev-frontend");
            assertThat(deviations(all, "nsg.any-any")).containsExactly("nsg-erp-dev-frontend");
            assertThat(deviations(all, "network.subnet-nsg")).containsExactly("vnet-erp-dev-gwc/snet-backend",
                    "vnet-erp-prod-gwc/snet-pe");
            assertThat(deviations(all, "network.inconsistent-levels")).containsExactly("nic-portal-web01");
            assertThat(deviations(all, "network.flow-logs")).contains("nsg-portal-frontend-prod");
            assertThat(deviations(all, "key-vault.purge-protection")).containsExactly("kv-erp-dev-gwc",
                    "kv-portal-prod-weu");
            assertThat(deviations(all, "identity.mfa-owners")).containsExactly("sub-hb-devtest");
            assertThat(deviations(all, "cost.budget")).containsExactly("sub-hb-devtest");
            assertThat(deviations(all, "backup.soft-delete")).containsExactly("rsv-portal-prod-weu");
            assertThat(deviations(all, "change.recorded")).containsExactly("nsg-portal-frontend-prod");
            assertThat(deviations(all, "responsibility.accountable")).hasSize(1);
            assertThat(find(all, "review.defender").state()).as("no signed-off review of this task")
                    .isEqualTo(StatementState.NOT_MET);
            assertThat(find(all, "review.nsg").deviations().getFirst().subject().name()).isEqualTo("TOM-007");
            assertThat(find(all, "backup.file-share-protected").state()).isEqualTo(StatementState.NOT_ASSESSED);
            assertThat(all.count(StatementState.MET)).isGreaterThan(15);
        }
    }

    private static StatementResult find(StatementResults all, String key) {
        return all.find(new StatementKey(key)).orElseThrow();
    }

    private static List<String> deviations(StatementResults all, String key) {
        assertThat(find(all, key).state()).isEqualTo(StatementState.NOT_MET);
        return names(find(all, key).deviations());
    }
}
