package org.tomes.check.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.Rule;
import org.tomes.nsg.RuleEndpoint;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.space.AddressSet;

/**
 * What an NSG on AzureBastionSubnet must let through, or Bastion stops working; from Microsoft's page “Working with NSG
 * access and Azure Bastion”. Who may reach Bastion itself on port 443 is the company's own choice.
 */
final class BastionRules {

    /** Tags that hold the addresses of another one. */
    private static final Set<String> ALL_PUBLIC = Set.of("internet");

    private BastionRules() {
    }

    /** The flows that it blocks, in Azure's own words, such as {@code GatewayManager → 443}. */
    static List<String> blocked(SecurityGroup group) {
        List<String> blocked = new ArrayList<>();
        check(group, Direction.INBOUND, "GatewayManager", 443, false, blocked);
        check(group, Direction.OUTBOUND, "AzureCloud", 443, true, blocked);
        check(group, Direction.OUTBOUND, "VirtualNetwork", 3389, true, blocked);
        check(group, Direction.OUTBOUND, "VirtualNetwork", 22, true, blocked);
        return blocked;
    }

    /** @param otherwise whether the default rules allow it */
    private static void check(SecurityGroup group, Direction direction, String tag, int port, boolean otherwise,
            List<String> blocked) {
        boolean allowed = group.rules()
                .stream()
                .filter(Rule::isRead)
                .filter(rule -> matches(rule, direction, tag.toLowerCase(Locale.ROOT), port))
                .min(Comparator.comparing(rule -> rule.priority().orElse(Integer.MAX_VALUE)))
                .map(Rule::allows)
                .orElse(otherwise);
        if (!allowed) {
            blocked.add(direction == Direction.INBOUND ? tag + " → " + port : "→ " + tag + ":" + port);
        }
    }

    private static boolean matches(Rule rule, Direction direction, String tag, int port) {
        return rule.directions().contains(direction) && rule.protocols().intersects(Protocol.TCP.asSet())
                && rule.destinationPorts().contains(0, port)
                && holds(direction == Direction.INBOUND ? rule.source() : rule.destination(), tag);
    }

    private static boolean holds(RuleEndpoint side, String tag) {
        boolean isPublic = !tag.equals("virtualnetwork");
        return side.tags().contains(tag) || isPublic && side.tags().stream().anyMatch(ALL_PUBLIC::contains)
                || side.addresses().v4().containsAll(AddressSet.ALL.v4());
    }
}
