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
 * Networks arranged as they are built: a hub with those around it. A network that peers with nobody is a hub alone.
 *
 * @param hub in the middle
 * @param spokes peered with it, in the order of their ids
 */
record Clusters(Net hub, List<Net> spokes) {

    /** The largest hub first; each network once. */
    static List<Clusters> of(List<Net> nets) {
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
        Set<ResourceId> left = new LinkedHashSet<>(nets.stream()
                .map(Net::id)
                .sorted(Comparator.comparing((ResourceId id) -> -links.get(id).size()).thenComparing(id -> id))
                .toList());
        List<Clusters> clusters = new ArrayList<>();
        while (!left.isEmpty()) {
            ResourceId hub = left.iterator().next();
            left.remove(hub);
            List<Net> spokes = links.get(hub)
                    .stream()
                    .filter(left::contains)
                    .filter(resourceId -> !isHubItself(resourceId, hub, links, left))
                    .map(byId::get)
                    .toList();
            spokes.forEach(spoke -> left.remove(spoke.id()));
            clusters.add(new Clusters(byId.get(hub), spokes));
        }
        clusters.sort(Comparator.comparing(cluster -> -cluster.spokes().size()));
        return clusters;
    }

    /** Whether more than one other hangs on it that does not hang on the hub. */
    private static boolean isHubItself(ResourceId id, ResourceId hub, Map<ResourceId, Set<ResourceId>> links,
            Set<ResourceId> left) {
        return links.get(id)
                .stream()
                .filter(other -> left.contains(other) && !links.get(hub).contains(other))
                .limit(2)
                .count() > 1;
    }
}
