package org.tomes.document.policy;

import java.util.List;
import org.tomes.check.SnapshotNetwork;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.document.Composer;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.statement.EvaluationBasis;
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

/** Composes the cloud security policy and its annexes from the data of the register. */
public final class CloudPolicyComposer extends TextComposer<PolicyData> implements Composer.OfAnnexes {

    /** The parts of the register that the policy and its annexes read. */
    public record Sources(Measures measures, Responsibilities responsibilities, Scores scores, ScoreTargets targets,
            StatementService statements, CheckRulesService rules, NetworkPlanService plans, ServiceTagService tags) {

        PolicyData facts(DocumentMetadata metadata, PersonAndRoleNames names, EvaluationBasis basis) {
            return new PolicyData(metadata, measures.all(), responsibilities.all(), names, basis,
                    ScoreTrend.of(scores.samples(), scores.allAbsences(), ScoreModel.CLASSIC, metadata.zone()),
                    targets.find(), rules.values(), plan(basis));
        }

        private List<PlannedSubnet> plan(EvaluationBasis basis) {
            return basis.inventory().map(inventory -> {
                Network network = SnapshotNetwork.of(inventory, tags.addresses());
                return PlannedSubnet.of(network, plans.plan().zonesOf(network));
            }).orElse(List.of());
        }
    }

    private final Sources sources;
    private final boolean annexes;

    public CloudPolicyComposer(DocumentMetadataService metadataService, Sources sources) {
        this(metadataService, sources, false);
    }

    private CloudPolicyComposer(DocumentMetadataService metadataService, Sources sources, boolean annexes) {
        super(annexes ? CloudSecurityPolicy.WITH_ANNEXES : CloudSecurityPolicy.DOCUMENT, metadataService);
        this.sources = sources;
        this.annexes = annexes;
    }

    @Override
    public Composer withAnnexes() {
        return new CloudPolicyComposer(metadataService, sources, true);
    }

    @Override
    protected PolicyData facts(ChainHead head) {
        EvaluationBasis basis = sources.statements().basis(kind());
        DocumentMetadata metadata = annexes ? metadataService.of(kind(), head, basis.snapshot())
                : metadataService.of(kind(), head);
        return sources.facts(metadata, metadataService.names(), basis);
    }
}
