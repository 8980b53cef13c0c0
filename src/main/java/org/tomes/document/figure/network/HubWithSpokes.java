package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.inventory.resource.ResourceId;

/**
 * Networks arranged by their topology: a hub with its spokes. A network without peerings is a hub without spokes.
 *
 * @param hub network in the middle
 * @param spokes networks that are peered with the hub, in the order of their ids
 */
record HubWithSpokes(Net hub, List<Net> spokes) {

    /** Arranges the networks, largest hub first. Each network appears once. */
    static List<HubWithSpokes> of(List<Net> nets) {
        Map<ResourceId, Net> byId = new HashMap<>();
        nets.forEach(net -> byId.put(net.id(), net));
        Map<ResourceId, Set<ResourceId>> links = new HashMap<>();
        nets.forEach(net -> links.put(net.id(), new TreeSet<>()));
        nets.forEach(net -> net.peers()
                .forEach(peer -> peer.remote()
                        .filter(id -> byId.containsKey(id) && !id.equals(net.id()))
                        .ifPresent(remote -> {
                            links.get(net.id()).add(remote);
                            links.get(remote).add(net.id());
                        })));
        Set<ResourceId> remaining = new LinkedHashSet<>(nets.stream()
                .map(Net::id)
                .sorted(Comparator.comparing((ResourceId id) -> -links.get(id).size()).thenComparing(id -> id))
                .toList());
        List<HubWithSpokes> clusters = new ArrayList<>();
        while (!remaining.isEmpty()) {
            ResourceId hub = remaining.iterator().next();
            remaining.remove(hub);
            List<Net> spokes = links.get(hub)
                    .stream()
                    .filter(remaining::contains)
                    .filter(resourceId -> !isHubItself(resourceId, hub, links, remaining))
                    .map(byId::get)
                    .toList();
            spokes.forEach(spoke -> remaining.remove(spoke.id()));
            clusters.add(new HubWithSpokes(byId.get(hub), spokes));
        }
        clusters.sort(Comparator.comparing(cluster -> -cluster.spokes().size()));
        return clusters;
    }

    /** Whether more than one network is connected to this network, but not to the hub. */
    private static boolean isHubItself(ResourceId id, ResourceId hub, Map<ResourceId, Set<ResourceId>> links,
            Set<ResourceId> remaining) {
        return links.get(id)
                .stream()
                .filter(other -> remaining.contains(other) && !links.get(hub).contains(other))
                .limit(2)
                .count() > 1;
    }
}
