package org.tomes.storage;

import static org.tomes.storage.schema.Tables.FINDING_RUN;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.finding.Run;
import org.tomes.finding.Runs;
import org.tomes.finding.Source;
import org.tomes.ledger.Action;
import org.tomes.ledger.Fields;
import org.tomes.ledger.Tx;
import org.tomes.storage.schema.tables.records.FindingRunRecord;

final class JooqRuns implements Runs {

    private final OneState state;

    JooqRuns(OneState state) {
        this.state = state;
    }

    @Override
    public List<Run> all() {
        return state.read(dsl -> dsl.selectFrom(FINDING_RUN).orderBy(FINDING_RUN.NUMBER.desc()).fetch(JooqRuns::run));
    }

    private static Run run(FindingRunRecord row) {
        return new Run(row.getNumber(), Source.valueOf(row.getSource()), row.getLabel(), row.getEvidence(),
                FindingRows.instant(row.getCapturedAt()), FindingRows.instant(row.getRanAt()),
                new Run.Tally(row.getAppeared(), row.getCameBack(), row.getStillThere(), row.getGone()));
    }

    @Override
    public void begin(Tx tx, Run run) {
        DSLContext inside = JooqTx.dsl(tx);
        if (stored(inside, run).isEmpty()) {
            inside.insertInto(FINDING_RUN).set(row(run)).execute();
            tx.record(Action.CREATED, run.ref(), Fields.none(), run.fields());
        }
    }

    @Override
    public void finish(Tx tx, Run run) {
        DSLContext inside = JooqTx.dsl(tx);
        Run before = stored(inside, run).orElseThrow();
        if (!before.tally().equals(run.tally())) {
            inside.update(FINDING_RUN).set(row(run)).where(FINDING_RUN.NUMBER.eq(run.number())).execute();
            tx.record(Action.CHANGED, run.ref(), before.fields(), run.fields());
        }
    }

    private static Optional<Run> stored(DSLContext inside, Run run) {
        return inside.selectFrom(FINDING_RUN).where(FINDING_RUN.NUMBER.eq(run.number())).fetchOptional(JooqRuns::run);
    }

    private static FindingRunRecord row(Run run) {
        return new FindingRunRecord(run.number(), run.source().name(), run.label(), run.evidence(),
                FindingRows.utc(run.capturedAt()), FindingRows.utc(run.ranAt()), run.tally().appeared(), run.tally().cameBack(),
                run.tally().stillThere(), run.tally().gone());
    }
}
