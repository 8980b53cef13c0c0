package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;

/** Reads subnets: those that stand in their virtual network, and those that a template or a list has by themselves. */
final class SubnetReader {

    /**
     * Network policies of private endpoints under which NSGs filter what goes to them; off where the subnet names none.
     */
    private static final Set<String> FILTERING = Set.of("enabled", "networksecuritygroupenabled");

    /** By the network's id and by their own, both in lower case. */
    private final Map<String, Map<String, Subnet>> alone = new LinkedHashMap<>();

    /** One that was received by itself; a template names it with its network before it. */
    void add(Fields fields) {
        String[] names = fields.text("name").toLowerCase(Locale.ROOT).split("/");
        Optional<String> id = fields.id()
                .or(() -> names.length == 2
                        ? Optional
                                .of("/providers/microsoft.network/virtualnetworks/" + names[0] + "/subnets/" + names[1])
                        : Optional.empty());
        boolean whole = fields.has("properties") || fields.has("addressPrefix") || fields.has("addressPrefixes");
        id.filter(known -> whole)
                .ifPresent(known -> alone
                        .computeIfAbsent(known.replaceFirst("/subnets/[^/]*$", ""), none -> new LinkedHashMap<>())
                        .put(known, read(fields, known)));
    }

    /** @param network its id in lower case */
    static Subnet within(String network, Fields fields) {
        return read(fields, fields.id()
                .orElse(network + "/subnets/" + GroupReader.lastSegment(fields.text("name")).toLowerCase(Locale.ROOT)));
    }

    private static Subnet read(Fields fields, String id) {
        String name = fields.text("name").isEmpty() ? id : fields.text("name");
        return new Subnet(GroupReader.lastSegment(name), id, fields.reference("networkSecurityGroup"), spaceOf(fields),
                fields.ids("ipConfigurations"), fields.reference("routeTable"),
                FILTERING.contains(fields.text("privateEndpointNetworkPolicies").toLowerCase(Locale.ROOT)),
                isForWebApps(fields));
    }

    /** The network with those of its subnets that it does not list itself. */
    VirtualNetwork complete(VirtualNetwork network) {
        Map<String, Subnet> more = new LinkedHashMap<>(alone.getOrDefault(network.id(), Map.of()));
        network.subnets().forEach(listed -> more.remove(listed.id()));
        return more.isEmpty() ? network : network.with(List.copyOf(more.values()));
    }

    /** Those received by themselves. */
    List<Subnet> alone() {
        return alone.values().stream().flatMap(within -> within.values().stream()).toList();
    }

    private static boolean isForWebApps(Fields subnet) {
        return subnet.objects("delegations")
                .stream()
                .anyMatch(fields -> fields.text("serviceName").equalsIgnoreCase("Microsoft.Web/serverFarms"));
    }

    private static AddressSet spaceOf(Fields subnet) {
        List<JsonNode> written = new ArrayList<>(subnet.list("addressPrefixes"));
        if (!subnet.text("addressPrefix").isEmpty()) {
            written.add(subnet.get("addressPrefix"));
        }
        return prefixes(written).orElse(AddressSet.NONE);
    }

    /** What prefixes hold; empty if one of them cannot be read. */
    static Optional<AddressSet> prefixes(List<JsonNode> written) {
        List<AddressSet> sets = new ArrayList<>();
        for (JsonNode text : written) {
            Optional<Cidr> cidr = Cidr.parse(text.asText("").strip());
            if (cidr.isEmpty()) {
                return Optional.empty();
            }
            sets.add(cidr.get().asSet());
        }
        return Optional.of(AddressSet.unionOf(sets));
    }
}
