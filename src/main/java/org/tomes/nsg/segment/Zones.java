package org.tomes.nsg.segment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.space.RangeSet;

/**
 * Assignment of subnets to zones. It is proposed by name, otherwise by rules, and users can correct it.
 *
 * @param bySubnet zones by lower-case subnet id
 */
public record Zones(Map<String, Zone> bySubnet) {

    static final String BASTION = "azurebastionsubnet";
    private static final Map<Zone, Pattern> NAMES = new TreeMap<>(
            Map.of(Zone.MANAGEMENT, Pattern.compile("mgmt|management|admin|jump|bastion|verwaltung|betrieb|ops"),
                    Zone.BACKEND, Pattern.compile("back|data|sql|(^|[-_])db|datenbank|daten([-_]|$)"), Zone.FRONTEND,
                    Pattern.compile("front|web|dmz|public|(^|[-_])fe([-_]|$)")));
    private static final Set<Integer> WEB = Set.of(80, 443);
    private static final Set<Integer> DATABASES = Set.of(1433, 3306, 5432);

    public Zones {
        bySubnet = Map.copyOf(bySubnet);
    }

    /** Returns a proposal. Subnets without an indication, and subnets of gateways and firewalls, are not in a zone. */
    public static Zones propose(Network network) {
        Map<String, Zone> zones = new TreeMap<>();
        network.subnets().forEach(subnet -> propose(subnet, network).ifPresent(zone -> zones.put(subnet.id(), zone)));
        return new Zones(zones);
    }

    private static Optional<Zone> propose(Subnet subnet, Network network) {
        String name = subnet.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("gatewaysubnet") || name.startsWith("azurefirewall") || name.equals("routeserversubnet")) {
            return Optional.empty();
        }
        List<Zone> matching = NAMES.entrySet()
                .stream()
                .filter(entry -> entry.getValue().matcher(name).find())
                .map(Map.Entry::getKey)
                .toList();
        return matching.size() == 1 || name.equals(BASTION)
                ? Optional.of(name.equals(BASTION) ? Zone.MANAGEMENT : matching.getFirst())
                : network.subnetAttachment(subnet.id())
                        .flatMap(Network.NetworkAttachment::group)
                        .flatMap(Zones::propose);
    }

    /**
     * Proposes a zone by the inbound rules. A database port indicates a backend; a web port open to everyone indicates
     * a frontend.
     */
    private static Optional<Zone> propose(SecurityGroup group) {
        if (databaseRules(group).findAny().isPresent()) {
            return Optional.of(Zone.BACKEND);
        }
        boolean web = group.rules()
                .stream()
                .anyMatch(rule -> allowsInbound(rule, WEB) && (rule.source().tags().contains("internet")
                        || rule.source().addresses().v4().size().bitLength() > 31));
        return web ? Optional.of(Zone.FRONTEND) : Optional.empty();
    }

    /** Returns the inbound rules that allow a database port, which indicate a database behind the NSG. */
    public static Stream<NsgRule> databaseRules(SecurityGroup group) {
        return group.rules().stream().filter(rule -> allowsInbound(rule, DATABASES));
    }

    private static boolean allowsInbound(NsgRule rule, Set<Integer> ports) {
        return rule.isRead() && rule.allows() && rule.directions().contains(Direction.INBOUND)
                && rule.destinationPorts().size().intValue() < 100
                && ports.stream().anyMatch(port -> rule.destinationPorts().intersects(RangeSet.of(port, port)));
    }

    /** Returns a copy in which a subnet is in another zone, or in none. */
    public Zones with(String subnet, Optional<Zone> zone) {
        Map<String, Zone> changed = new TreeMap<>(bySubnet);
        changed.remove(subnet);
        zone.ifPresent(candidate -> changed.put(subnet, candidate));
        return new Zones(changed);
    }

    public Optional<Zone> of(Subnet subnet) {
        return Optional.ofNullable(bySubnet.get(subnet.id()));
    }
}
