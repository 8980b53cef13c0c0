package org.tomes.document.network;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckService;
import org.tomes.check.SnapshotNetwork;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.compose.NotAssessedSection;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.FindingService;
import org.tomes.finding.FindingState;
import org.tomes.inventory.Inventory;
import org.tomes.ledger.ChainHead;
import org.tomes.networkplan.NetworkPlanService;
import org.tomes.networkplan.ServiceTagService;
import org.tomes.nsg.Network;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Zones;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;

/** Composes the documentation of the networks in Azure, from the newest snapshot. */
public final class NetworkDocumentationComposer extends TextComposer<NetworkDocumentationData> {

    private static final DocumentAssembler<NetworkDocumentationData> DOCUMENT = DocumentAssembler.of(
            DocumentKind.NETWORK_DOCUMENTATION,
            List.of(new NetworkTotalsPart(), new MapPart(), new NetworkListPart(), new ZoneTrafficPart(),
                    new InternetExposurePart(), new NetworkFindingsPart(), new SecurityGroupRulesPart()),
            new UnreadResourcesSection(), new NotAssessedSection<>());

    /** The features of the register from which the documentation is composed. */
    public record Sources(StatementService statements, CheckService checks, FindingService findings,
            NetworkPlanService plans, CheckRulesService rules, ServiceTagService tags) {
    }

    private final Sources sources;

    public NetworkDocumentationComposer(DocumentMetadataService metadataService, Sources sources) {
        super(DOCUMENT, metadataService);
        this.sources = sources;
    }

    @Override
    protected NetworkDocumentationData facts(ChainHead head) {
        EvaluationBasis basis = sources.statements().basis(kind());
        Optional<View> view = basis.inventory().map(inventory -> view(inventory, basis.assessments()));
        return new NetworkDocumentationData(metadataService.of(kind(), head, basis.snapshot()), view,
                sources.findings()
                        .all()
                        .stream()
                        .filter(finding -> finding.state() != FindingState.FIXED)
                        .filter(finding -> NetworkDocumentationData.isOfNetwork(finding.check().value()))
                        .toList(),
                new FindingTitles(sources.findings().explanations()), metadataService.names(), basis);
    }

    private View view(Inventory inventory, List<Assessment> assessments) {
        Network network = SnapshotNetwork.of(inventory, sources.tags().addresses());
        Zones zones = sources.plans().plan().zonesOf(network);
        AddressSet office = AddressSet.unionOf(sources.rules()
                .criteria()
                .officeAddresses()
                .stream()
                .flatMap(text -> Cidr.parse(text).stream())
                .map(Cidr::asSet)
                .toList());
        return new View(inventory, network, NetworkOrder.of(inventory), zones, office,
                Segmentation.of(network, zones, office), sources.tags().list(),
                sources.checks()
                        .checks()
                        .stream()
                        .filter(check -> NetworkDocumentationData.isOfNetwork(check.id().value()))
                        .toList(),
                assessments.stream()
                        .filter(assessment -> NetworkDocumentationData.isOfNetwork(assessment.check().value()))
                        .toList());
    }
}
