package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleAccess;
import org.tomes.nsg.RuleEndpoint;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/**
 * Rules as companies have them: mostly single partners, offices and subnets that reach a port or two of one subnet,
 * some port ranges, some lists of prefixes, some denials, and now and then a rule that says an earlier one again. All
 * inbound and IPv4, so that a plain encoding for a solver can ask the same; more in one group than Azure takes, where
 * asked for.
 */
final class RealisticRules {

    private static final int[] PORTS = {22, 80, 443, 443, 443, 1433, 3306, 3389, 5432, 8080, 8443, 9000, 445, 5985, 25,
        53, 389, 636};

    private RealisticRules() {
    }

    /** @param rules in all, shared out evenly */
    static List<SecurityGroup> groups(int rules, int groups) {
        Random random = new Random(42);
        List<SecurityGroup> all = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            all.add(new SecurityGroup("nsg" + group, "/nsg" + group, rules(rules / groups, random), Set.of(),
                    Set.of()));
        }
        return all;
    }

    private static List<NsgRule> rules(int count, Random random) {
        List<NsgRule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NsgRule again = i > 10 && random.nextInt(25) == 0 ? rules.get(random.nextInt(i)) : null;
            RuleEndpoint source = again == null ? side(random, true) : again.source();
            RuleEndpoint destination = again == null ? side(random, false) : again.destination();
            RangeSet ports = again == null ? ports(random) : again.destinationPorts();
            RuleAccess access = random.nextInt(12) == 0 ? RuleAccess.DENY : RuleAccess.ALLOW;
            RangeSet protocol = (random.nextInt(10) == 0 ? Protocol.UDP : Protocol.TCP).asSet();
            rules.add(new NsgRule("r" + i, Optional.of(100 + i), Set.of(Direction.INBOUND), Optional.of(access),
                    protocol, source, PortNotation.ALL, destination, ports, ""));
        }
        return rules;
    }

    private static RuleEndpoint side(Random random, boolean remote) {
        List<AddressSet> prefixes = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 2 + random.nextInt(6) : 1;
        for (int i = 0; i < count; i++) {
            boolean outside = remote && random.nextInt(3) == 0;
            String network = outside ? (20 + random.nextInt(180)) + "." + random.nextInt(256) + "."
                    : "10." + random.nextInt(64) + ".";
            prefixes.add(switch (random.nextInt(4)) {
                case 0 -> AddressSet.ofCidrs(network + random.nextInt(256) + "." + 128 * random.nextInt(2) + "/25");
                case 1 -> AddressSet.ofCidrs(network + random.nextInt(256) + "." + random.nextInt(256) + "/32");
                case 2 -> AddressSet.ofCidrs(network + random.nextInt(256) + "." + 16 * random.nextInt(16) + "/28");
                default -> AddressSet.ofCidrs(network + random.nextInt(256) + ".0/24");
            });
        }
        return RuleEndpoint.unionOf(prefixes, List.of());
    }

    private static RangeSet ports(Random random) {
        int port = PORTS[random.nextInt(PORTS.length)];
        return switch (random.nextInt(8)) {
            case 0 -> RangeSet.of(port, Math.min(PortNotation.HIGHEST, port + random.nextInt(100)));
            case 1 -> RangeSet.unionOf(List.of(RangeSet.of(port, port), RangeSet.of(443, 443)));
            default -> RangeSet.of(port, port);
        };
    }
}
