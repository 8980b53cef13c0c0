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

/** Reads subnets, which are inside their virtual network or separate resources of templates or lists. */
final class SubnetReader {

    /**
     * Values of the network policies of private endpoints with which NSGs filter traffic to the endpoints. By default,
     * a subnet has no such policy.
     */
    private static final Set<String> FILTERING = Set.of("enabled", "networksecuritygroupenabled");

    /** Subnets read as separate resources, by the lower-case ids of network and subnet. */
    private final Map<String, Map<String, Subnet>> standalone = new LinkedHashMap<>();

    /**
     * Adds a subnet that was read as a separate resource. In templates, its name has the name of the network as a
     * prefix.
     */
    void add(ResourceFields fields) {
        String[] names = fields.text("name").toLowerCase(Locale.ROOT).split("/");
        Optional<String> id = fields.id()
                .or(() -> names.length == 2
                        ? Optional
                                .of("/providers/microsoft.network/virtualnetworks/" + names[0] + "/subnets/" + names[1])
                        : Optional.empty());
        boolean isComplete = fields.has("properties") || fields.has("addressPrefix") || fields.has("addressPrefixes");
        id.filter(subnetId -> isComplete)
                .ifPresent(subnetId -> standalone
                        .computeIfAbsent(subnetId.replaceFirst("/subnets/[^/]*$", ""), key -> new LinkedHashMap<>())
                        .put(subnetId, read(fields, subnetId)));
    }

    /** @param network lower-case id of the network */
    static Subnet within(String network, ResourceFields fields) {
        return read(fields,
                fields.id()
                        .orElse(network + "/subnets/"
                                + SecurityGroupReader.lastSegment(fields.text("name")).toLowerCase(Locale.ROOT)));
    }

    private static Subnet read(ResourceFields fields, String id) {
        String name = fields.text("name").isEmpty() ? id : fields.text("name");
        return new Subnet(SecurityGroupReader.lastSegment(name), id, fields.reference("networkSecurityGroup"),
                addressSpaceOf(fields), fields.ids("ipConfigurations"), fields.reference("routeTable"),
                FILTERING.contains(fields.text("privateEndpointNetworkPolicies").toLowerCase(Locale.ROOT)),
                isForWebApps(fields));
    }

    /** Returns the network with those of its subnets that were read separately. */
    VirtualNetwork withStandaloneSubnets(VirtualNetwork network) {
        Map<String, Subnet> more = new LinkedHashMap<>(standalone.getOrDefault(network.id(), Map.of()));
        network.subnets().forEach(listed -> more.remove(listed.id()));
        return more.isEmpty() ? network : network.with(List.copyOf(more.values()));
    }

    /** Returns the subnets read as separate resources. */
    List<Subnet> standalone() {
        return standalone.values().stream().flatMap(within -> within.values().stream()).toList();
    }

    private static boolean isForWebApps(ResourceFields subnet) {
        return subnet.objects("delegations")
                .stream()
                .anyMatch(fields -> fields.text("serviceName").equalsIgnoreCase("Microsoft.Web/serverFarms"));
    }

    private static AddressSet addressSpaceOf(ResourceFields subnet) {
        List<JsonNode> prefixes = new ArrayList<>(subnet.list("addressPrefixes"));
        if (!subnet.text("addressPrefix").isEmpty()) {
            prefixes.add(subnet.get("addressPrefix"));
        }
        return prefixes(prefixes).orElse(AddressSet.NONE);
    }

    /** Returns the addresses of the prefixes; empty if one of the prefixes cannot be read. */
    static Optional<AddressSet> prefixes(List<JsonNode> nodes) {
        List<AddressSet> sets = new ArrayList<>();
        for (JsonNode text : nodes) {
            Optional<Cidr> cidr = Cidr.parse(text.asText("").strip());
            if (cidr.isEmpty()) {
                return Optional.empty();
            }
            sets.add(cidr.get().asSet());
        }
        return Optional.of(AddressSet.unionOf(sets));
    }
}
