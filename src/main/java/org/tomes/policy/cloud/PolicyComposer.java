package org.tomes.policy.cloud;

import java.time.ZoneId;
import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.people.Responsibilities;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.draft.Vocabulary;
import org.tomes.policy.statement.StatementService;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreTargets;
import org.tomes.score.Scores;
import org.tomes.score.trend.ScoreTrend;

/** Reads what the cloud security policy is made of, and composes it. */
public final class PolicyComposer implements Composer {

    private final Imprints imprints;
    private final Measures measures;
    private final Responsibilities responsibilities;
    private final Snapshots snapshots;
    private final Scores scores;
    private final ScoreTargets targets;
    private final StatementService statements;

    public PolicyComposer(Imprints imprints, Measures measures, Responsibilities responsibilities, Snapshots snapshots, Scores scores,
            ScoreTargets targets, StatementService statements) {
        this.imprints = imprints;
        this.measures = measures;
        this.responsibilities = responsibilities;
        this.snapshots = snapshots;
        this.scores = scores;
        this.targets = targets;
        this.statements = statements;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CLOUD_SECURITY_POLICY;
    }

    @Override
    public Worded read() {
        PolicyFacts facts = facts();
        return (language, words) -> CloudSecurityPolicy.compose(facts, words, language);
    }

    @Override
    public Vocabulary<?> vocabulary() {
        return CloudSecurityPolicy.vocabulary();
    }

    private PolicyFacts facts() {
        ChainHead head = imprints.head();
        Optional<Inventory> inventory = snapshots.newest().map(snapshot -> new Inventory(snapshot, snapshots.resources(snapshot.id())));
        Imprint imprint = imprints.of(kind(), head, inventory.map(Inventory::snapshot));
        ZoneId zone = imprint.zone();
        return new PolicyFacts(imprint, measures.all(), responsibilities.all(), imprints.names(), inventory,
                ScoreTrend.of(scores.samples(), scores.notOnboarded(), ScoreModel.CLASSIC, zone), targets.find(), statements.judge());
    }
}
