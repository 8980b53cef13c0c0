package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tomes.architecture.ProgramClasses;
import org.tomes.cost.Costs;
import org.tomes.ledger.WriteTransaction;
import org.tomes.score.Scores;

/** Every write to a register adds an entry to its trail. */
class AuditedWritesTest {

    private static final Set<String> WRITES = Set.of("insertInto", "update", "deleteFrom", "mergeInto", "batch",
            "batchInsert", "batchUpdate", "batchStore", "executeInsert", "executeUpdate", "executeDelete", "loadInto",
            "truncate");
    /**
     * The trail itself, the single row of a new register, and rows written in large numbers: JooqSnapshots records a
     * snapshot as one entry, JooqFindings records findings, the services that add scores or costs record the import,
     * details of a measure are written with the measure, and a stored file's hash is recorded with the evidence or the
     * release that it belongs to. A copy has the entries of its original, and moving a register records where people
     * write to it from then on. Statements prepared by the writing connection come from these and the repositories; the
     * one prepared by the shared database queries whether the trail contains an entry. StagedSnapshots stores the data
     * that JooqSnapshots then records. SharedOpenRecords only acquires and releases locks.
     */
    private static final Set<String> KNOWN = Set.of("JooqWriteTransaction", "IdentityAssignment", "ResourceRows",
            "BulkStatement", "FindingOverwrite", "FindingDetailRows", "JooqCosts", "MeasureDetailRows", "StoredFiles",
            "WritingConnection", "RegisterCopy", "CopiedRows", "ActiveRegisterLocation", "CommitVerifier",
            "StagedSnapshots", "SharedOpenRecords");

    @Test
    void onlyAuditedRecordsWriteRows() {
        Set<String> silent = new TreeSet<>();
        ProgramClasses.ofStorage()
                .filter(type -> writes(type) && !type.isAssignableTo(AuditedRepository.class) && !records(type))
                .map(JavaClass::getSimpleName)
                .forEach(silent::add);
        assertThat(silent).isEqualTo(new TreeSet<>(KNOWN));
    }

    @Test
    void rowsOfASnapshotAreOnlyWrittenByTheClassThatRecordsIt() {
        JavaClass rows = ProgramClasses.ALL.get(ResourceRows.class);
        assertThat(rows.getDirectDependenciesToSelf())
                .extracting(dependency -> dependency.getOriginClass().getSimpleName())
                .containsOnly("JooqSnapshots", "StagedSnapshots");
    }

    @Test
    void rowsOfFindingsAndScoresAreOnlyWrittenForClassesThatRecordThem() {
        Set<String> callers = new TreeSet<>();
        Stream.of(BulkStatement.class, BulkStatement.Insert.class, FindingOverwrite.class, FindingDetailRows.class)
                .flatMap(type -> ProgramClasses.ALL.get(type).getDirectDependenciesToSelf().stream())
                .forEach(dependency -> callers.add(dependency.getOriginClass().getSimpleName()));
        assertThat(callers).containsExactly("BulkStatement", "FindingDetailRows", "FindingOverwrite", "Insert",
                "JooqFindings", "JooqScores", "PreparedFindings");
    }

    @Test
    void addingScoresWritesAnAuditEntry() {
        assertThat(ProgramClasses.ALL.get(Scores.class)
                .getMethodCallsToSelf()
                .stream()
                .filter(call -> call.getName().equals("add"))
                .map(JavaMethodCall::getOriginOwner)).isNotEmpty().allMatch(AuditedWritesTest::records);
    }

    @Test
    void addingCostsWritesAnAuditEntry() {
        assertThat(ProgramClasses.ALL.get(Costs.class)
                .getMethodCallsToSelf()
                .stream()
                .filter(call -> call.getName().equals("put"))
                .map(JavaMethodCall::getOriginOwner)).isNotEmpty().allMatch(AuditedWritesTest::records);
    }

    @Test
    void onlyAuditedRecordsStoreFiles() {
        JavaClass files = ProgramClasses.ALL.get(StoredFiles.class);
        assertThat(files.getMethodCallsToSelf()
                .stream()
                .filter(call -> call.getName().equals("keep"))
                .map(JavaMethodCall::getOriginOwner)).isNotEmpty()
                .allMatch(type -> type.isAssignableTo(AuditedRepository.class));
    }

    private static boolean writes(JavaClass type) {
        return type.getMethodCallsFromSelf()
                .stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(DSLContext.class)
                        && WRITES.contains(call.getName())
                        || call.getTargetOwner().isAssignableTo(PreparedStatement.class)
                                && call.getName().startsWith("execute"));
    }

    private static boolean records(JavaClass type) {
        return type.getMethodCallsFromSelf().stream().anyMatch(AuditedWritesTest::recordsOnTrail);
    }

    private static boolean recordsOnTrail(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(WriteTransaction.class) && call.getName().equals("record");
    }
}
