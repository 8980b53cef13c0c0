package org.tomes.policy.network;

import java.util.List;
import java.util.Optional;
import org.tomes.finding.FindingService;
import org.tomes.finding.State;
import org.tomes.inventory.Inventory;
import org.tomes.ledger.ChainHead;
import org.tomes.network.NetworkPlanService;
import org.tomes.network.ServiceTagService;
import org.tomes.nsg.Network;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Zones;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.FindingNames;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.compose.NotAssessedSection;
import org.tomes.policy.draft.TextComposer;
import org.tomes.policy.draft.TextDocument;
import org.tomes.policy.network.NetFacts.View;
import org.tomes.policy.statement.Basis;
import org.tomes.policy.statement.StatementService;
import org.tomes.posture.Assessment;
import org.tomes.posture.PostureService;
import org.tomes.posture.SceneNetwork;
import org.tomes.posture.rules.RuleService;
import org.tomes.text.Language;

/** Composes the documentation of the networks in Azure, from the newest snapshot. */
public final class NetComposer extends TextComposer<NetFacts> {

    private static final TextDocument<NetFacts> DOCUMENT = TextDocument.of(DocumentKind.NETWORK_DOCUMENTATION, List.of(new NetOverview(),
            new NetMap(), new NetNetworks(), new NetZones(), new NetOutside(), new NetFindings(), new NetGroups()), new NetUnread(), new NotAssessedSection<>());

    /** What the documentation reads. */
    public record Sources(StatementService statements, PostureService posture, FindingService findings, NetworkPlanService plans, RuleService rules,
                          ServiceTagService tags) {
    }

    private final Sources sources;

    public NetComposer(Imprints imprints, Sources sources) {
        super(DOCUMENT, imprints);
        this.sources = sources;
    }

    @Override
    protected NetFacts facts(ChainHead head) {
        Basis basis = sources.statements().basis(kind());
        Optional<View> view = basis.inventory().map(inventory -> view(inventory, basis.assessments()));
        return new NetFacts(imprints.of(kind(), head, basis.snapshot()), view,
                sources.findings().all().stream().filter(finding -> finding.state() != State.FIXED)
                        .filter(finding -> NetFacts.isOfNetwork(finding.check().value())).toList(),
                new FindingNames(sources.findings().explanations()), imprints.names(), basis);
    }

    private View view(Inventory inventory, List<Assessment> assessments) {
        Network network = SceneNetwork.of(inventory, sources.tags().addresses());
        Zones zones = sources.plans().plan().zonesOf(network);
        AddressSet office = AddressSet.unionOf(sources.rules().rules().officeAddresses().stream().flatMap(text -> Cidr.parse(text).stream())
                .map(Cidr::asSet).toList());
        return new View(inventory, network, zones, Segmentation.of(network, zones, office), sources.tags().list(),
                sources.posture().checks().stream().filter(check -> NetFacts.isOfNetwork(check.id().value())).toList(),
                assessments.stream().filter(one -> NetFacts.isOfNetwork(one.check().value())).toList());
    }
}
