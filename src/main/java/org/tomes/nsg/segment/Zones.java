package org.tomes.nsg.segment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Rule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.space.Ranges;

/**
 * Which subnet is which zone. Proposed from names first and rules second, and put right by people.
 *
 * @param bySubnet zones by the subnet's id in lower case
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

    /** A proposal; subnets that nothing speaks of, and those of gateways and firewalls, are in no zone. */
    public static Zones proposed(Network network) {
        Map<String, Zone> zones = new TreeMap<>();
        network.subnets().forEach(subnet -> proposed(subnet, network).ifPresent(zone -> zones.put(subnet.id(), zone)));
        return new Zones(zones);
    }

    private static Optional<Zone> proposed(Subnet subnet, Network network) {
        String name = subnet.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("gatewaysubnet") || name.startsWith("azurefirewall") || name.equals("routeserversubnet")) {
            return Optional.empty();
        }
        List<Zone> named = NAMES.entrySet()
                .stream()
                .filter(entry -> entry.getValue().matcher(name).find())
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 || name.equals(BASTION)
                ? Optional.of(name.equals(BASTION) ? Zone.MANAGEMENT : named.getFirst())
                : network.ofSubnet(subnet.id()).flatMap(Network.Attachment::group).flatMap(Zones::proposed);
    }

    /** By what the group's rules let in: a database's port makes a backend, a web server's from anywhere a frontend. */
    private static Optional<Zone> proposed(SecurityGroup group) {
        if (databaseRule(group).isPresent()) {
            return Optional.of(Zone.BACKEND);
        }
        boolean web = group.rules()
                .stream()
                .anyMatch(rule -> lets(rule, WEB) && (rule.source().tags().contains("internet")
                        || rule.source().addresses().v4().size().bitLength() > 31));
        return web ? Optional.of(Zone.FRONTEND) : Optional.empty();
    }

    /** A rule that lets traffic in to a database’s port, which tells that one stands behind it. */
    public static Optional<Rule> databaseRule(SecurityGroup group) {
        return group.rules().stream().filter(rule -> lets(rule, DATABASES)).findFirst();
    }

    private static boolean lets(Rule rule, Set<Integer> ports) {
        return rule.isRead() && rule.allows() && rule.directions().contains(Direction.INBOUND)
                && rule.destinationPorts().size().intValue() < 100
                && ports.stream().anyMatch(port -> rule.destinationPorts().intersects(Ranges.of(port, port)));
    }

    /** With a subnet in another zone, or in none. */
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
