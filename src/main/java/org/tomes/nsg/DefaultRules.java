package org.tomes.nsg;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.PortNotation;

/**
 * The six default rules at the end of every NSG. They cannot be changed. Source: Microsoft Learn, “Network security
 * groups”.
 */
public final class DefaultRules {

    public static final int FIRST_PRIORITY = 65_000;
    private static final RuleEndpoint VIRTUAL_NETWORK = RuleEndpoint.ofTag("virtualnetwork");

    /** Allows all traffic within the virtual network and from networks connected to it. */
    public static final NsgRule NETWORK_IN = rule("AllowVnetInBound", 65_000, Direction.INBOUND, RuleAccess.ALLOW,
            VIRTUAL_NETWORK, VIRTUAL_NETWORK);
    public static final List<NsgRule> ALL = List.of(NETWORK_IN,
            rule("AllowAzureLoadBalancerInBound", 65_001, Direction.INBOUND, RuleAccess.ALLOW,
                    RuleEndpoint.ofTag("azureloadbalancer"), RuleEndpoint.ANY),
            rule("DenyAllInBound", 65_500, Direction.INBOUND, RuleAccess.DENY, RuleEndpoint.ANY, RuleEndpoint.ANY),
            rule("AllowVnetOutBound", 65_000, Direction.OUTBOUND, RuleAccess.ALLOW, VIRTUAL_NETWORK, VIRTUAL_NETWORK),
            rule("AllowInternetOutBound", 65_001, Direction.OUTBOUND, RuleAccess.ALLOW, RuleEndpoint.ANY,
                    RuleEndpoint.ofTag("internet")),
            rule("DenyAllOutBound", 65_500, Direction.OUTBOUND, RuleAccess.DENY, RuleEndpoint.ANY, RuleEndpoint.ANY));

    private DefaultRules() {
    }

    private static NsgRule rule(String name, int priority, Direction direction, RuleAccess access, RuleEndpoint source,
            RuleEndpoint destination) {
        return new NsgRule(name, Optional.of(priority), Set.of(direction), Optional.of(access), Protocol.ALL, source,
                PortNotation.ALL, destination, PortNotation.ALL, "");
    }
}
