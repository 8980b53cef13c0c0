package org.tomes.policy.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.change.Unrecorded;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.policy.DocumentKind;
import org.tomes.posture.Assessment;
import org.tomes.score.ScoreModel;
import org.tomes.text.Language;

/** Holds the statements of policies against the newest snapshot and the register. */
public final class StatementService {

    private final StatementSources sources;
    private final Clock clock;

    public StatementService(StatementSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** All statements, as they stand at this moment. */
    public Judgements judge() {
        StatementFacts facts = facts();
        return new Judgements(Statements.ALL.stream().map(statement -> statement.judge(facts)).toList());
    }

    /** Those that a kind of document makes. */
    public Judgements judge(DocumentKind kind) {
        StatementFacts facts = facts();
        return new Judgements(StatementsOf.kind(kind).stream().map(statement -> statement.judge(facts)).toList());
    }

    private StatementFacts facts() {
        Optional<Inventory> inventory = sources.inventory().latest();
        List<Assessment> assessments = inventory.map(latest -> sources.posture().assess(latest).assessments()).orElse(List.of());
        return new StatementFacts(LocalDate.now(clock), clock.getZone(), inventory, assessments, sources.findings().all(), register());
    }

    private RegisterFacts register() {
        return new RegisterFacts(sources.responsibilities().topics(), sources.people().all(), sources.responsibilities().roles(),
                sources.measures().all(), sources.reviews().all(), sources.changes().all(), unrecorded(), sources.soa().rows(Language.EN),
                sources.scores().latest(ScoreModel.CLASSIC), sources.scores().target(), sources.evidence().all(), List.of());
    }

    /** What the two newest snapshots show differently. */
    private Optional<Unrecorded> unrecorded() {
        List<Snapshot> snapshots = sources.inventory().all();
        return snapshots.size() < 2 ? Optional.empty()
                : Optional.of(sources.changes().unrecorded(snapshots.get(1).number(), snapshots.getFirst().number()));
    }
}
