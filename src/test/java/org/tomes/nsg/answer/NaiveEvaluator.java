package org.tomes.nsg.answer;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers for one packet at a time, straight from the words of the rules and without any sets: slow, and easy to check by eye. */
final class NaiveEvaluator {

    /** A packet; addresses as written. */
    record Packet(String direction, String protocol, String source, int sourcePort, String destination, int destinationPort) {
    }

    private static final List<String> NEVER_PUBLIC = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "0.0.0.0/8",
            "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16", "::/128", "::1/128", "fc00::/7", "fe80::/10", "ff00::/8");
    private static final List<String> UNKNOWN_SPACE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");
    private static final List<RawRule> DEFAULTS = List.of(
            any("AllowVnetInBound", 65000, "Inbound", "Allow", "VirtualNetwork", "VirtualNetwork"),
            any("AllowAzureLoadBalancerInBound", 65001, "Inbound", "Allow", "AzureLoadBalancer", "*"),
            any("DenyAllInBound", 65500, "Inbound", "Deny", "*", "*"),
            any("AllowVnetOutBound", 65000, "Outbound", "Allow", "VirtualNetwork", "VirtualNetwork"),
            any("AllowInternetOutBound", 65001, "Outbound", "Allow", "*", "Internet"),
            any("DenyAllOutBound", 65500, "Outbound", "Deny", "*", "*"));

    private static RawRule any(String name, int priority, String direction, String access, String source, String destination) {
        return new RawRule(name, priority, direction, access, "*", List.of(source), List.of("*"), List.of(destination), List.of("*"));
    }

    private static final Map<String, byte[]> PARSED = new ConcurrentHashMap<>();

    private final List<RawRule> rules;

    NaiveEvaluator(List<RawRule> rules) {
        this.rules = Stream.concat(rules.stream(), DEFAULTS.stream()).sorted(Comparator.comparing(RawRule::priority)).toList();
    }

    /** The rules that may decide, by what the virtual network may be: each known unless the remote address may be in it or not. */
    Set<String> deciding(Packet packet) {
        Set<String> deciding = new TreeSet<>();
        for (boolean remoteInNetwork : possible(packet)) {
            deciding.add(deciding(packet, remoteInNetwork).name());
        }
        return deciding;
    }

    Set<String> accesses(Packet packet) {
        return possible(packet).stream().map(inside -> deciding(packet, inside).access()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Boolean> possible(Packet packet) {
        String remote = packet.direction.equals("Inbound") ? packet.source : packet.destination;
        return isIn(remote, "168.63.129.16") ? List.of(true)
                : UNKNOWN_SPACE.stream().anyMatch(space -> isIn(remote, space)) ? List.of(true, false) : List.of(false);
    }

    RawRule deciding(Packet packet, boolean remoteInNetwork) {
        return rules.stream().filter(rule -> matches(rule, packet, remoteInNetwork)).findFirst().orElseThrow();
    }

    static boolean matches(RawRule rule, Packet packet, boolean remoteInNetwork) {
        boolean inbound = packet.direction.equals("Inbound");
        return rule.direction().equalsIgnoreCase(packet.direction)
                && protocolMatches(rule, packet)
                && rule.sources().stream().anyMatch(text -> addressMatches(text, packet.source, inbound ? remoteInNetwork : true))
                && rule.destinations().stream().anyMatch(text -> addressMatches(text, packet.destination, inbound ? true : remoteInNetwork));
    }

    private static boolean protocolMatches(RawRule rule, Packet packet) {
        if (!rule.protocol().equals("*") && !rule.protocol().equalsIgnoreCase(packet.protocol)) {
            return false;
        }
        if (packet.protocol.equals("Tcp") || packet.protocol.equals("Udp")) {
            return portMatches(rule.sourcePorts(), packet.sourcePort) && portMatches(rule.destinationPorts(), packet.destinationPort);
        }
        return everyPort(rule.sourcePorts()) && everyPort(rule.destinationPorts());
    }

    private static boolean everyPort(List<String> ports) {
        for (int port = 0; port <= 65535; port++) {
            if (ports.stream().anyMatch(text -> text.equals("*") || text.equals("0-65535"))) {
                return true;
            }
            if (!portMatches(ports, port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean portMatches(List<String> ports, int port) {
        for (String text : ports) {
            String[] ends = text.equals("*") ? new String[] {"0", "65535"} : text.split("-");
            if (Integer.parseInt(ends[0]) <= port && port <= Integer.parseInt(ends[ends.length - 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean addressMatches(String text, String address, boolean inNetwork) {
        return switch (text) {
            case "*" -> true;
            case "Internet" -> isPublic(address);
            case "VirtualNetwork" -> inNetwork;
            case "AzureLoadBalancer" -> address.equals("168.63.129.16");
            default -> isIn(address, text);
        };
    }

    static boolean isPublic(String address) {
        return NEVER_PUBLIC.stream().noneMatch(block -> isIn(address, block));
    }

    static boolean isIn(String address, String prefix) {
        byte[] bits = bytes(address);
        String[] parts = prefix.split("/");
        byte[] wanted = bytes(parts[0]);
        int length = parts.length == 1 ? wanted.length * 8 : Integer.parseInt(parts[1]);
        if (bits.length != wanted.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            if ((bits[bit / 8] >> 7 - bit % 8 & 1) != (wanted[bit / 8] >> 7 - bit % 8 & 1)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String address) {
        return PARSED.computeIfAbsent(address, NaiveEvaluator::parsed);
    }

    private static byte[] parsed(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** The addresses at which the fate of packets can change: every stretch of equal fate begins with one. */
    static List<String> borders(List<RawRule> rules, boolean v4) {
        Set<BigInteger> values = new TreeSet<>();
        Stream.concat(NEVER_PUBLIC.stream(), rules.stream().flatMap(rule -> Stream.concat(rule.sources().stream(), rule.destinations().stream())))
                .filter(text -> text.contains(v4 ? "." : ":")).forEach(text -> addBorders(text, values));
        BigInteger end = BigInteger.ONE.shiftLeft(v4 ? 32 : 128);
        values.add(BigInteger.ZERO);
        values.removeIf(value -> value.signum() < 0 || value.compareTo(end) >= 0);
        return values.stream().map(value -> text(value, v4)).toList();
    }

    private static void addBorders(String prefix, Set<BigInteger> values) {
        String[] parts = prefix.split("/");
        byte[] bytes = bytes(parts[0]);
        BigInteger first = new BigInteger(1, bytes);
        int host = bytes.length * 8 - (parts.length == 1 ? bytes.length * 8 : Integer.parseInt(parts[1]));
        values.add(first);
        values.add(first.add(BigInteger.ONE.shiftLeft(host)));
    }

    static String text(BigInteger value, boolean v4) {
        List<String> groups = new ArrayList<>();
        for (int i = v4 ? 3 : 7; i >= 0; i--) {
            int group = value.shiftRight(i * (v4 ? 8 : 16)).intValue() & (v4 ? 0xFF : 0xFFFF);
            groups.add(v4 ? Integer.toString(group) : Integer.toHexString(group));
        }
        return String.join(v4 ? "." : ":", groups);
    }

    /** The ports at which the fate of packets can change. */
    static Set<Integer> portBorders(Stream<String> written) {
        Set<Integer> ports = new TreeSet<>(Set.of(0));
        written.filter(text -> !text.equals("*")).forEach(text -> {
            String[] ends = text.split("-");
            ports.add(Integer.parseInt(ends[0]));
            ports.add(Integer.parseInt(ends[ends.length - 1]) + 1);
        });
        ports.remove(65536);
        return ports;
    }
}
