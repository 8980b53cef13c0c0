package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.FINDING_RUN;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.finding.CheckRun;
import org.tomes.finding.CheckRuns;
import org.tomes.finding.FindingOrigin;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.WriteTransaction;
import org.tomes.storage.schema.tables.records.FindingRunRecord;

final class JooqCheckRuns implements CheckRuns {

    private final ConsistentReads reads;

    JooqCheckRuns(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<CheckRun> all() {
        return reads
                .read(dsl -> dsl.selectFrom(FINDING_RUN).orderBy(FINDING_RUN.NUMBER.desc()).fetch(JooqCheckRuns::run));
    }

    private static CheckRun run(FindingRunRecord row) {
        return new CheckRun(row.getNumber(), FindingOrigin.valueOf(row.getSource()), row.getLabel(), row.getEvidence(),
                instant(row.getCapturedAt()), instant(row.getRanAt()),
                new CheckRun.Tally(row.getAppeared(), row.getCameBack(), row.getStillThere(), row.getGone()),
                row.getVersion());
    }

    @Override
    public void insertEarly(WriteTransaction tx, CheckRun run) {
        JooqWriteTransaction.dsl(tx).insertInto(FINDING_RUN).set(row(run)).execute();
    }

    @Override
    public void begin(WriteTransaction tx, CheckRun run, boolean early) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        if (early) {
            transaction.update(FINDING_RUN).set(row(run)).where(FINDING_RUN.NUMBER.eq(run.number())).execute();
            tx.record(AuditAction.CREATED, run.ref(), AuditFields.none(), run.fields());
        } else if (stored(transaction, run).isEmpty()) {
            transaction.insertInto(FINDING_RUN).set(row(run)).execute();
            tx.record(AuditAction.CREATED, run.ref(), AuditFields.none(), run.fields());
        }
    }

    @Override
    public void finish(WriteTransaction tx, CheckRun run) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        CheckRun before = stored(transaction, run).orElseThrow();
        if (!before.tally().equals(run.tally()) || !before.version().equals(run.version())) {
            transaction.update(FINDING_RUN).set(row(run)).where(FINDING_RUN.NUMBER.eq(run.number())).execute();
            tx.record(AuditAction.CHANGED, run.ref(), before.fields(), run.fields());
        }
    }

    private static Optional<CheckRun> stored(DSLContext transaction, CheckRun run) {
        return transaction.selectFrom(FINDING_RUN)
                .where(FINDING_RUN.NUMBER.eq(run.number()))
                .fetchOptional(JooqCheckRuns::run);
    }

    private static FindingRunRecord row(CheckRun run) {
        return new FindingRunRecord(run.number(), run.source().name(), run.label(), run.evidence(),
                utc(run.capturedAt()), utc(run.ranAt()), run.tally().appeared(), run.tally().cameBack(),
                run.tally().stillThere(), run.tally().closed(), run.version());
    }
}
