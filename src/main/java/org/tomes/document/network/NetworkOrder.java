package org.tomes.document.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.document.figure.network.MapModelReader;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.SecurityGroupView;

/** The order of networks and their subnets on the map. All sections list them in this order. */
record NetworkOrder(Map<String, Integer> positions) {

    static NetworkOrder of(Inventory inventory) {
        Map<String, Integer> positions = new HashMap<>();
        MapModelReader.of(inventory)
                .inOrder()
                .stream()
                .flatMap(net -> Stream.concat(Stream.of(net.id()), net.parts().stream().map(part -> part.id())))
                .forEach(id -> positions.putIfAbsent(id.key(), positions.size()));
        return new NetworkOrder(positions);
    }

    /** Orders network security groups by the first subnet that each protects, directly or at a network interface. */
    Comparator<SecurityGroupView> ofGroups(Inventory inventory) {
        Map<ResourceId, Integer> first = new HashMap<>();
        inventory.subnets()
                .forEach(subnet -> subnet.securityGroup()
                        .ifPresent(group -> first.merge(group, position(subnet.id().key()), Math::min)));
        inventory.networkInterfaces()
                .forEach(networkInterface -> networkInterface.securityGroup()
                        .ifPresent(group -> networkInterface.ipConfigurations()
                                .stream()
                                .flatMap(configuration -> configuration.subnet().stream())
                                .forEach(subnet -> first.merge(group, position(subnet.key()), Math::min))));
        return Comparator.comparing(group -> first.getOrDefault(group.id(), Integer.MAX_VALUE));
    }

    private int position(String key) {
        return positions.getOrDefault(key, Integer.MAX_VALUE);
    }

    /**
     * @param key returns the key of the network's or subnet's id
     */
    <T> Comparator<T> by(Function<T, String> key) {
        return Comparator.comparing(item -> position(key.apply(item)));
    }
}
