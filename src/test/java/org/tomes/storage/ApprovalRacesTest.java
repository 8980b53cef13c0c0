package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.change.ChangeSubject;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Checks;
import org.tomes.check.Severity;
import org.tomes.finding.CheckRun;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingService;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.inventory.InventoryService;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditTrail;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/** Concurrent decisions of two people: one decision is stored, and it concerns the content that its author has seen. */
@ParameterizedClass
@EnumSource
class ApprovalRacesTest {

    private static final int TIMES = 5;
    private static final Clock CLOCK = Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC);

    private static final CheckRun RUN = new CheckRun(1, FindingOrigin.TOMES, "#1", "e", RegisterFixture.NOW,
            RegisterFixture.NOW, new CheckRun.Tally(1, 0, 0, 0), "");
    private static final Finding OPEN = new Finding(new FindingId(1), new CheckId("key-vault.rbac"),
            new CheckedResource("/subscriptions/s/x/kv", "kv", ""), Severity.HIGH,
            Message.of("check.key-vault.rbac.title"), EnumSet.of(FindingOrigin.TOMES), FindingState.OPEN,
            OpenReason.FOUND, Optional.empty(), Optional.empty(),
            new DetectionTimes(RegisterFixture.NOW, RegisterFixture.NOW, 1, 1, 1), List.of(), List.of(), 0);

    @Parameter
    private Engine engine;

    private Register register;
    private ChangeService changes;
    private Actor anna;
    private Actor ben;
    private Actor cora;

    @BeforeEach
    void open(@TempDir Path folder) {
        register = engine.empty(folder);
        changes = new ChangeService(register.ledger(), register.changes(), register.measures(), register.people(),
                new InventoryService(register.ledger(), register.snapshots()), CLOCK, Map::of, (actor, approved) -> {
                });
        anna = person("Anna");
        ben = person("Ben");
        cora = person("Cora");
    }

    @AfterEach
    void close() {
        assertThat(new AuditTrail(register.ledger()).verify(Optional.empty()).intact()).isTrue();
        register.close();
    }

    private Actor person(String name) {
        Person added = register.ledger()
                .write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName(name)));
        return new Actor(added.id().toString(), name, "here");
    }

    private ChangeRecord draft() {
        return changes.add(anna, ChangeRecord.draft(ChangeSubject.NSG, "Close 22",
                new ChangePlan("r", "x", "y", Optional.empty(), ""), Optional.empty(), links("F-1")));
    }

    private static ChangeLinks links(String... findings) {
        return new ChangeLinks(List.of(), List.of(findings), List.of(), Optional.empty(), Optional.empty());
    }

    private static ChangeRecord linked(ChangeRecord change, String... findings) {
        return change.with(change.kind(), change.title(), change.plan(), links(findings));
    }

    private ChangeRecord submitted() {
        return take(anna, draft(), ChangeStep.SUBMIT);
    }

    private ChangeRecord take(Actor actor, ChangeRecord change, ChangeStep step) {
        return changes.applyStep(actor, change, step, ChangeStepInput.NONE);
    }

    private ChangeRecord stored(ChangeRecord change) {
        return changes.get(String.valueOf(change.number()));
    }

    /**
     * Runs two operations at the same time, of which exactly one must succeed; returns its result. The other is refused
     * with the reason.
     */
    private static <T> T one(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<T> done = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = List.of(first, second).stream().map(work -> both.submit(() -> {
                together.await();
                return work.call();
            })).toList();
            for (Future<T> each : running) {
                try {
                    done.add(each.get());
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
        }
        assertThat(refused).singleElement().isInstanceOfAny(StaleRecord.class, Problem.class);
        assertThat(done).hasSize(1);
        return done.getFirst();
    }

    @RepeatedTest(TIMES)
    void changeIsApprovedOnce() throws Exception {
        ChangeRecord change = submitted();
        ChangeRecord approved = one(() -> take(ben, change, ChangeStep.APPROVE),
                () -> take(cora, change, ChangeStep.APPROVE));
        assertThat(stored(change).approvals().approver()).isEqualTo(approved.approvals().approver());
        assertThat(changes.history(change)).filteredOn(step -> step.state() == ChangeState.APPROVED).hasSize(1);
    }

    @RepeatedTest(TIMES)
    void changeIsApprovedOrReopenedForEditingButNotBoth() throws Exception {
        ChangeRecord change = submitted();
        ChangeRecord moved = one(() -> take(ben, change, ChangeStep.APPROVE),
                () -> take(anna, change, ChangeStep.REVISE));
        assertThat(stored(change).state()).isEqualTo(moved.state());
        assertThat(stored(change).approvals().approver().isPresent()).isEqualTo(moved.state() == ChangeState.APPROVED);
    }

    @RepeatedTest(TIMES)
    void linkAddedDuringSubmissionIsSubmittedOrRejected() throws Exception {
        ChangeRecord change = draft();
        ChangeRecord written = one(() -> take(anna, change, ChangeStep.SUBMIT),
                () -> changes.change(ben, linked(change, "F-1", "F-2")));
        assertThat(stored(change)).isEqualTo(written);
        assertThat(written.state() == ChangeState.SUBMITTED).isNotEqualTo(written.links().findings().contains("F-2"));
    }

    @RepeatedTest(TIMES)
    void rejectsLinkAddedDuringTheApproval() throws Exception {
        ChangeRecord change = submitted();
        ChangeRecord approved = one(() -> take(ben, change, ChangeStep.APPROVE),
                () -> changes.change(anna, linked(change, "F-1", "F-2")));
        assertThat(approved.state()).isEqualTo(ChangeState.APPROVED);
        assertThat(stored(change).links().findings()).containsExactly("F-1");
    }

    @Test
    void rejectsApprovalOfARevisedChange() {
        ChangeRecord seen = submitted();
        ChangeRecord revised = take(anna, seen, ChangeStep.REVISE);
        ChangeRecord again = take(anna, changes.change(anna, linked(revised, "F-1", "F-2")), ChangeStep.SUBMIT);
        assertThatThrownBy(() -> take(ben, seen, ChangeStep.APPROVE)).isInstanceOf(StaleRecord.class);
        assertThat(stored(seen).state()).isEqualTo(ChangeState.SUBMITTED);
        assertThat(take(ben, again, ChangeStep.APPROVE).links().findings()).containsExactly("F-1", "F-2");
    }

    /** A form may contain unsaved input. */
    @Test
    void approvalIgnoresLinksThatWereNotStored() {
        ChangeRecord change = submitted();
        ChangeRecord approved = take(ben, linked(change, "F-1", "F-2"), ChangeStep.APPROVE);
        assertThat(approved.links().findings()).containsExactly("F-1");
        assertThat(stored(change)).isEqualTo(approved);
    }

    @RepeatedTest(TIMES)
    void concurrentAcceptanceOfARiskSucceedsOnce() throws Exception {
        FindingService findings = new FindingService(register.ledger(), register.findings(),
                new FindingExplanations(() -> Checks.ALL), ParameterValues::initial, CLOCK);
        Finding finding = register.ledger().write(anna, tx -> {
            register.checkRuns().begin(tx, RUN, false);
            register.findings().prepare(List.of(), List.of(OPEN), List.of(), List.of()).write(tx, false);
            return OPEN.withRevision(1);
        });
        Finding decided = one(
                () -> findings.accept(ben, List.of(finding), "Ben's reason", Optional.empty(), Optional.empty())
                        .getFirst(),
                () -> findings.exempt(cora, List.of(finding), "Cora's reason", Optional.empty(), Optional.empty())
                        .getFirst());
        assertThat(findings.get(finding.id()).decision()).isEqualTo(decided.decision());
        assertThat(findings.history(finding)).hasSize(1);
    }
}
