package org.tomes.document.policy;

import java.util.List;
import org.tomes.check.SnapshotNetwork;
import org.tomes.check.rules.RuleService;
import org.tomes.document.Composer;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.Names;
import org.tomes.document.statement.Basis;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.TextComposer;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.networkplan.NetworkPlanService;
import org.tomes.networkplan.ServiceTagService;
import org.tomes.nsg.Network;
import org.tomes.people.Responsibilities;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreTargets;
import org.tomes.score.Scores;
import org.tomes.score.trend.ScoreTrend;

/** Reads what the cloud security policy is made of. */
public final class CloudPolicyComposer extends TextComposer<PolicyData> implements Composer.OfAnnexes {

    /** What the policy and its annexes read. */
    public record Sources(Measures measures, Responsibilities responsibilities, Scores scores, ScoreTargets targets,
            StatementService statements, RuleService rules, NetworkPlanService plans, ServiceTagService tags) {

        PolicyData facts(DocumentMetadata imprint, Names names, Basis basis) {
            return new PolicyData(imprint, measures.all(), responsibilities.all(), names, basis,
                    ScoreTrend.of(scores.samples(), scores.notOnboarded(), ScoreModel.CLASSIC, imprint.zone()),
                    targets.find(), rules.values(), plan(basis));
        }

        private List<PlannedSubnet> plan(Basis basis) {
            return basis.inventory().map(inventory -> {
                Network network = SnapshotNetwork.of(inventory, tags.addresses());
                return PlannedSubnet.of(network, plans.plan().zonesOf(network));
            }).orElse(List.of());
        }
    }

    private final Sources sources;
    private final boolean annexes;

    public CloudPolicyComposer(DocumentMetadataService imprints, Sources sources) {
        this(imprints, sources, false);
    }

    private CloudPolicyComposer(DocumentMetadataService imprints, Sources sources, boolean annexes) {
        super(annexes ? CloudSecurityPolicy.WITH_ANNEXES : CloudSecurityPolicy.DOCUMENT, imprints);
        this.sources = sources;
        this.annexes = annexes;
    }

    @Override
    public Composer withAnnexes() {
        return new CloudPolicyComposer(imprints, sources, true);
    }

    @Override
    protected PolicyData facts(ChainHead head) {
        Basis basis = sources.statements().basis(kind());
        DocumentMetadata imprint = annexes ? imprints.of(kind(), head, basis.snapshot()) : imprints.of(kind(), head);
        return sources.facts(imprint, imprints.names(), basis);
    }
}
