package org.tomes.nsg.segment;

import java.util.List;
import org.tomes.nsg.Network;
import org.tomes.nsg.Subnet;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Finds a subnet by its name, by its name with the network name as a prefix, or by its resource id. */
public final class SubnetFinder {

    private SubnetFinder() {
    }

    /** @throws Problem if no subnet or more than one matches */
    public static Subnet find(String text, Network network) {
        List<Subnet> matching = network.networks()
                .stream()
                .flatMap(virtualNetwork -> virtualNetwork.subnets()
                        .stream()
                        .filter(subnet -> subnet.name().equalsIgnoreCase(text)
                                || (virtualNetwork.name() + "/" + subnet.name()).equalsIgnoreCase(text)
                                || subnet.id().equalsIgnoreCase(text)))
                .toList();
        if (matching.size() != 1) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of(matching.isEmpty() ? "segment.noSubnet" : "segment.severalSubnets", text));
        }
        return matching.getFirst();
    }
}
