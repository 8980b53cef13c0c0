package org.tomes.desktop.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.check.SnapshotNetwork;
import org.tomes.check.criteria.CheckRules;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingState;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.PartialSnapshot;
import org.tomes.inventory.Snapshot;
import org.tomes.networkplan.NetworkPlan;
import org.tomes.networkplan.ServiceTagList;
import org.tomes.nsg.Network;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Zones;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;

/**
 * The data of the screen for one snapshot, computed in the background.
 *
 * @param findings open findings by id of the resource in lower case
 * @param ends the ends of connections that a question can name
 */
record NetworkData(List<Snapshot> snapshots, Optional<Snapshot> snapshot, Optional<PartialSnapshot> partial,
        Network network, List<NsgAnalysis> checks, NetworkPlan plan, CheckRules rules, Zones zones,
        List<Segmentation> segmentations, Optional<ServiceTagList> tags, Map<String, List<Finding>> findings,
        PacketEndpointChoices ends) {

    static final Network NOTHING = new Network(List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(),
            List.of(), List.of());

    static NetworkData nothing() {
        return new NetworkData(List.of(), Optional.empty(), Optional.empty(), NOTHING, List.of(), NetworkPlan.empty(),
                CheckRules.initial(), new Zones(Map.of()), List.of(), Optional.empty(), Map.of(),
                PacketEndpointChoices.of(NOTHING, List.of()));
    }

    /** @param requested the snapshot to show; the newest if empty or no longer available */
    static NetworkData read(OpenRegister register, Optional<Snapshot> requested) {
        List<Snapshot> all = register.azure().inventory().all();
        Optional<Snapshot> opened = requested.filter(all::contains).or(() -> all.stream().findFirst());
        Optional<Inventory> inventory = opened.map(register.azure().inventory()::open);
        Network network = inventory.map(read -> network(register, read)).orElse(NOTHING);
        NetworkPlan plan = register.azure().networkPlans().plan();
        CheckRules rules = register.azure().rules().current();
        Zones zones = plan.zonesOf(network);
        return new NetworkData(all, opened, opened.flatMap(register.azure().inventory()::partial), network,
                NsgAnalysis.of(network), plan, rules, zones, Segmentation.of(network, zones, addresses(rules)),
                register.azure().serviceTags().list(), openFindings(register),
                PacketEndpointChoices.of(network, inventory.map(Inventory::virtualMachines).orElse(List.of())));
    }

    private static Map<String, List<Finding>> openFindings(OpenRegister register) {
        return register.azure()
                .findings()
                .list(FindingQuery.ALL.in(FindingState.OPEN))
                .stream()
                .collect(Collectors.groupingBy(finding -> finding.key().resource()));
    }

    static Network network(OpenRegister register, Snapshot snapshot) {
        return network(register, register.azure().inventory().open(snapshot));
    }

    private static Network network(OpenRegister register, Inventory inventory) {
        return SnapshotNetwork.of(inventory, register.azure().serviceTags().addresses());
    }

    NetworkData with(NetworkPlan changed) {
        Zones changedZones = changed.zonesOf(network);
        return new NetworkData(snapshots, snapshot, partial, network, checks, changed, rules, changedZones,
                Segmentation.of(network, changedZones, addresses(rules)), tags, findings, ends);
    }

    NetworkData with(CheckRules changed) {
        return new NetworkData(snapshots, snapshot, partial, network, checks, plan, changed, zones,
                Segmentation.of(network, zones, addresses(changed)), tags, findings, ends);
    }

    /** Returns the addresses from which administrators work. */
    List<String> office() {
        return rules.criteria().officeAddresses();
    }

    private static AddressSet addresses(CheckRules rules) {
        return AddressSet.unionOf(rules.criteria()
                .officeAddresses()
                .stream()
                .flatMap(text -> Cidr.parse(text).stream())
                .map(Cidr::asSet)
                .toList());
    }
}
