package org.tomes.document.policy;

import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.statement.Basis;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.TextComposer;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.people.Responsibilities;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreTargets;
import org.tomes.score.Scores;
import org.tomes.score.trend.ScoreTrend;

/** Reads what the cloud security policy is made of. */
public final class CloudPolicyComposer extends TextComposer<Facts> {

    private final Measures measures;
    private final Responsibilities responsibilities;
    private final Scores scores;
    private final ScoreTargets targets;
    private final StatementService statements;

    public CloudPolicyComposer(DocumentMetadataService imprints, Measures measures, Responsibilities responsibilities,
            Scores scores, ScoreTargets targets, StatementService statements) {
        super(CloudSecurityPolicy.DOCUMENT, imprints);
        this.measures = measures;
        this.responsibilities = responsibilities;
        this.scores = scores;
        this.targets = targets;
        this.statements = statements;
    }

    @Override
    protected Facts facts(ChainHead head) {
        Basis basis = statements.basis(kind());
        DocumentMetadata imprint = imprints.of(kind(), head, basis.snapshot());
        return new Facts(imprint, measures.all(), responsibilities.all(), imprints.names(), basis,
                ScoreTrend.of(scores.samples(), scores.notOnboarded(), ScoreModel.CLASSIC, imprint.zone()),
                targets.find());
    }
}
