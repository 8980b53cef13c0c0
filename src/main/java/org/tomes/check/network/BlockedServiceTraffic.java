package org.tomes.check.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleEndpoint;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.RangeSet;

/**
 * Checks that NSGs on subnets of Azure services allow the traffic without which these services stop working. On
 * AzureBastionSubnet, these are all rules of Microsoft's page “Working with NSG access and Azure Bastion” (“you must
 * create all of the following”); on a subnet of Application Gateway, those of “Application Gateway infrastructure
 * configuration”. The company decides who may reach Bastion on port 443 and which of the company's subnets Bastion may
 * reach.
 */
final class BlockedServiceTraffic {

    private BlockedServiceTraffic() {
    }

    /** Returns the blocked flows in the notation of Azure, such as {@code GatewayManager → 443}. */
    static List<String> blocked(SecurityGroup group) {
        List<String> blocked = new ArrayList<>();
        check(group, Direction.INBOUND, "GatewayManager", port(443), false, blocked);
        check(group, Direction.INBOUND, "AzureLoadBalancer", port(443), true, blocked);
        for (int port : new int[]{8080, 5701}) {
            check(group, Direction.INBOUND, "VirtualNetwork", port(port), true, blocked);
            check(group, Direction.OUTBOUND, "VirtualNetwork", port(port), true, blocked);
        }
        check(group, Direction.OUTBOUND, "AzureCloud", port(443), true, blocked);
        check(group, Direction.OUTBOUND, "Internet", port(80), true, blocked);
        for (int port : new int[]{3389, 22}) {
            if (!reachesSomeMachines(group, port)) {
                check(group, Direction.OUTBOUND, "VirtualNetwork", port(port), true, blocked);
            }
        }
        return blocked;
    }

    /**
     * Returns the blocked flows on a subnet of Application Gateway; the older version of Application Gateway uses other
     * ports.
     */
    static List<String> blockedGatewayFlows(SecurityGroup group, boolean older) {
        List<String> blocked = new ArrayList<>();
        check(group, Direction.INBOUND, "GatewayManager",
                older ? RangeSet.of(65_503, 65_534) : RangeSet.of(65_200, 65_535), false, blocked);
        check(group, Direction.INBOUND, "AzureLoadBalancer", RangeSet.of(0, 65_535), true, blocked);
        return blocked;
    }

    private static RangeSet port(int port) {
        return RangeSet.of(port, port);
    }

    /**
     * Whether a rule allows Bastion to reach subnets chosen by the company, unless a rule of higher priority blocks
     * this.
     */
    private static boolean reachesSomeMachines(SecurityGroup group, int port) {
        return ordered(group, Direction.OUTBOUND).stream()
                .filter(rule -> rule.destinationPorts().contains(0, port))
                .takeWhile(rule -> rule.allows() || !holds(rule.destination(), "virtualnetwork"))
                .anyMatch(rule -> rule.allows()
                        && (!rule.destination().addresses().isEmpty() || !rule.destination().groups().isEmpty()));
    }

    /**
     * @param otherwise whether the default rules allow the traffic
     */
    private static void check(SecurityGroup group, Direction direction, String tag, RangeSet ports, boolean otherwise,
            List<String> blocked) {
        // A rule that allows some of the ports leaves the other ports to later rules; a rule that denies some of the
        // ports blocks the traffic.
        Optional<NsgRule> deciding = ordered(group, direction).stream()
                .filter(rule -> rule.destinationPorts().intersects(ports)
                        && holds(direction == Direction.INBOUND ? rule.source() : rule.destination(),
                                tag.toLowerCase(Locale.ROOT)))
                .filter(rule -> !rule.allows() || rule.destinationPorts().containsAll(ports))
                .findFirst();
        if (!deciding.map(NsgRule::allows).orElse(otherwise)) {
            String written = ports.firstLowBits(0) == ports.lastLowBits(0) ? String.valueOf(ports.firstLowBits(0))
                    : ports.firstLowBits(0) + "-" + ports.lastLowBits(0);
            blocked.add(direction == Direction.INBOUND ? tag + " → " + written : "→ " + tag + ":" + written);
        }
    }

    private static List<NsgRule> ordered(SecurityGroup group, Direction direction) {
        return group.rules()
                .stream()
                .filter(rule -> rule.isRead() && rule.directions().contains(direction)
                        && rule.protocols().intersects(Protocol.TCP.asSet()))
                .sorted(Comparator.comparing(rule -> rule.priority().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static boolean holds(RuleEndpoint side, String tag) {
        boolean isPublic = tag.equals("gatewaymanager") || tag.equals("azurecloud");
        return side.tags().contains(tag) || isPublic && side.tags().contains("internet")
                || side.addresses().v4().containsAll(AddressSet.ALL.v4());
    }
}
