package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.AddressSet;

/** Reads which parts a peering connects: complete networks, or individual subnets of both networks. */
final class PeeringReader {

    private PeeringReader() {
    }

    static VirtualNetwork.Peering read(ResourceFields peering) {
        boolean isComplete = !peering.text("peerCompleteVnets").equalsIgnoreCase("false");
        List<JsonNode> prefixes = new ArrayList<>(peering.inner("remoteAddressSpace").list("addressPrefixes"));
        if (isComplete) {
            prefixes.addAll(peering.inner("remoteVirtualNetworkAddressSpace").list("addressPrefixes"));
        }
        return new VirtualNetwork.Peering(peering.inner("remoteVirtualNetwork").id().orElse(""),
                SubnetReader.prefixes(prefixes).orElse(AddressSet.NONE),
                isComplete ? Optional.empty()
                        : Optional.of(new VirtualNetwork.Subnets(names(peering, "localSubnetNames"),
                                names(peering, "remoteSubnetNames"))));
    }

    private static Set<String> names(ResourceFields peering, String list) {
        return peering.list(list)
                .stream()
                .map(name -> name.asText("").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
