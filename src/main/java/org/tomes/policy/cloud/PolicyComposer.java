package org.tomes.policy.cloud;

import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.people.Responsibilities;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.draft.TextComposer;
import org.tomes.policy.statement.Basis;
import org.tomes.policy.statement.StatementService;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreTargets;
import org.tomes.score.Scores;
import org.tomes.score.trend.ScoreTrend;

/** Reads what the cloud security policy is made of. */
public final class PolicyComposer extends TextComposer<PolicyFacts> {

    private final Measures measures;
    private final Responsibilities responsibilities;
    private final Scores scores;
    private final ScoreTargets targets;
    private final StatementService statements;

    public PolicyComposer(Imprints imprints, Measures measures, Responsibilities responsibilities, Scores scores, ScoreTargets targets,
            StatementService statements) {
        super(CloudSecurityPolicy.DOCUMENT, imprints);
        this.measures = measures;
        this.responsibilities = responsibilities;
        this.scores = scores;
        this.targets = targets;
        this.statements = statements;
    }

    @Override
    protected PolicyFacts facts(ChainHead head) {
        Basis basis = statements.basis(kind());
        Imprint imprint = imprints.of(kind(), head, basis.snapshot());
        return new PolicyFacts(imprint, measures.all(), responsibilities.all(), imprints.names(), basis,
                ScoreTrend.of(scores.samples(), scores.notOnboarded(), ScoreModel.CLASSIC, imprint.zone()), targets.find());
    }
}
