package org.tomes.nsg.analysis;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evaluates one packet at a time, directly from the text of the rules and without any sets: slow, but easy to verify.
 */
final class NaiveEvaluator {

    /** A packet with addresses as written. */
    record Packet(String direction, String protocol, String source, int sourcePort, String destination,
            int destinationPort) {
    }

    private static final List<String> NEVER_PUBLIC = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "100.64.0.0/10", "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16", "::/128", "::1/128", "fc00::/7", "fe80::/10", "ff00::/8");
    private static final List<String> UNKNOWN_SPACE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "100.64.0.0/10", "fc00::/7");
    private static final List<RawRule> DEFAULTS = List.of(
            any("AllowVnetInBound", 65000, "Inbound", "Allow", "VirtualNetwork", "VirtualNetwork"),
            any("AllowAzureLoadBalancerInBound", 65001, "Inbound", "Allow", "AzureLoadBalancer", "*"),
            any("DenyAllInBound", 65500, "Inbound", "Deny", "*", "*"),
            any("AllowVnetOutBound", 65000, "Outbound", "Allow", "VirtualNetwork", "VirtualNetwork"),
            any("AllowInternetOutBound", 65001, "Outbound", "Allow", "*", "Internet"),
            any("DenyAllOutBound", 65500, "Outbound", "Deny", "*", "*"));

    private static RawRule any(String name, int priority, String direction, String access, String source,
            String destination) {
        return new RawRule(name, priority, direction, access, "*", List.of(source), List.of("*"), List.of(destination),
                List.of("*"));
    }

    private static final Map<String, byte[]> PARSED = new ConcurrentHashMap<>();
    private static final Map<String, int[]> ENDS = new ConcurrentHashMap<>();
    private static final Map<List<String>, Boolean> EVERY_PORT = new ConcurrentHashMap<>();
    private static final Map<String, Prefix> PREFIXES = new ConcurrentHashMap<>();

    /** A prefix, parsed once. */
    private record Prefix(byte[] address, int length) {

        static Prefix of(String text) {
            String[] parts = text.split("/");
            byte[] address = bytes(parts[0]);
            return new Prefix(address, parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]));
        }
    }

    /** The names, unknown from the data, that contain the source or destination of a packet. */
    record World(Set<String> ofSource, Set<String> ofDestination) {

        boolean contains(String name, boolean source) {
            return (source ? ofSource : ofDestination).contains(name);
        }
    }

    private final List<RawRule> rules;
    private final List<Set<String>> names = new ArrayList<>();

    NaiveEvaluator(List<RawRule> rules) {
        this.rules = Stream.concat(rules.stream(), DEFAULTS.stream())
                .sorted(Comparator.comparing(RawRule::priority))
                .toList();
    }

    /** Returns the rules that may decide: one for every possible world. */
    Set<String> deciding(Packet packet) {
        return worlds(packet).stream()
                .map(world -> deciding(packet, world).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> accesses(Packet packet) {
        return worlds(packet).stream()
                .map(world -> deciding(packet, world).access())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    RawRule deciding(Packet packet, World world) {
        for (RawRule rule : rules) {
            if (matches(rule, packet, world)) {
                return rule;
            }
        }
        throw new IllegalStateException("default rules match everything");
    }

    List<RawRule> rules() {
        return rules;
    }

    List<World> worlds(Packet packet) {
        if (names.isEmpty()) {
            names.addAll(List.of(names(rules, true), names(rules, false)));
        }
        return worlds(packet, names.get(0), names.get(1));
    }

    /** Returns every way in which the unknown names of these rules can contain a packet's addresses. */
    static List<World> worlds(Packet packet, Stream<List<RawRule>> groups) {
        List<RawRule> all = groups.flatMap(List::stream).toList();
        return worlds(packet, names(all, true), names(all, false));
    }

    private static List<World> worlds(Packet packet, Set<String> sources, Set<String> destinations) {
        boolean inbound = packet.direction.equals("Inbound");
        List<World> worlds = new ArrayList<>();
        for (Set<String> source : subsets(sources, packet.source, !inbound)) {
            for (Set<String> destination : subsets(destinations, packet.destination, inbound)) {
                worlds.add(new World(source, destination));
            }
        }
        return worlds;
    }

    private static Set<String> names(List<RawRule> rules, boolean source) {
        return rules.stream()
                .flatMap(rule -> (source ? rule.sources() : rule.destinations()).stream())
                .filter(text -> !text.equals("*") && text.indexOf('/') < 0 && !Character.isDigit(text.charAt(0))
                        && (text.startsWith("asg:") || text.indexOf(':') < 0))
                .filter(text -> !text.equals("Internet") && !text.equals("AzureLoadBalancer"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Set<String>> subsets(Set<String> names, String address, boolean local) {
        List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
        for (String name : names) {
            boolean always = name.equals("VirtualNetwork") && (local || isIn(address, "168.63.129.16"));
            boolean mayBe = name.equals("VirtualNetwork") || name.startsWith("asg:")
                    ? UNKNOWN_SPACE.stream().anyMatch(space -> isIn(address, space))
                    : !local && isPublic(address);
            List<Set<String>> with = subsets.stream().map(set -> {
                Set<String> larger = new TreeSet<>(set);
                larger.add(name);
                return larger;
            }).collect(Collectors.toList());
            subsets = always ? with : mayBe ? Stream.concat(subsets.stream(), with.stream()).toList() : subsets;
        }
        // An address of a regional tag is also in the global tag, if rules use both.
        return subsets.stream()
                .filter(set -> set.stream()
                        .allMatch(name -> name.indexOf('.') < 0 || !names.contains(name.substring(0, name.indexOf('.')))
                                || set.contains(name.substring(0, name.indexOf('.')))))
                .toList();
    }

    static boolean matches(RawRule rule, Packet packet, World world) {
        return rule.direction().equalsIgnoreCase(packet.direction) && protocolMatches(rule, packet)
                && anyMatches(rule.sources(), packet.source, world, true)
                && anyMatches(rule.destinations(), packet.destination, world, false);
    }

    private static boolean anyMatches(List<String> texts, String address, World world, boolean source) {
        for (String text : texts) {
            if (addressMatches(text, address, world, source)) {
                return true;
            }
        }
        return false;
    }

    private static boolean protocolMatches(RawRule rule, Packet packet) {
        if (!rule.protocol().equals("*") && !rule.protocol().equalsIgnoreCase(packet.protocol)) {
            return false;
        }
        if (packet.protocol.equals("Tcp") || packet.protocol.equals("Udp")) {
            return portMatches(rule.sourcePorts(), packet.sourcePort)
                    && portMatches(rule.destinationPorts(), packet.destinationPort);
        }
        return everyPort(rule.sourcePorts()) && everyPort(rule.destinationPorts());
    }

    private static boolean everyPort(List<String> ports) {
        return EVERY_PORT.computeIfAbsent(ports, NaiveEvaluator::containsEveryPort);
    }

    private static boolean containsEveryPort(List<String> ports) {
        for (int port = 0; port <= 65535; port++) {
            if (!portMatches(ports, port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean portMatches(List<String> ports, int port) {
        for (String text : ports) {
            int[] ends = ENDS.get(text);
            if (ends == null) {
                ends = ENDS.computeIfAbsent(text, NaiveEvaluator::ends);
            }
            if (ends[0] <= port && port <= ends[1]) {
                return true;
            }
        }
        return false;
    }

    private static int[] ends(String text) {
        String[] ends = text.equals("*") ? new String[]{"0", "65535"} : text.split("-");
        return new int[]{Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
    }

    private static boolean addressMatches(String text, String address, World world, boolean source) {
        return switch (text) {
            case "*" -> true;
            case "Internet" -> isPublic(address);
            case "AzureLoadBalancer" -> address.equals("168.63.129.16");
            default -> Character.isDigit(text.charAt(0)) || text.indexOf(':') >= 0 && !text.startsWith("asg:")
                    ? isIn(address, text)
                    : world.contains(text, source);
        };
    }

    private static final Map<String, Boolean> PUBLIC = new ConcurrentHashMap<>();

    static boolean isPublic(String address) {
        Boolean cached = PUBLIC.get(address);
        return cached != null ? cached
                : PUBLIC.computeIfAbsent(address, key -> NEVER_PUBLIC.stream().noneMatch(block -> isIn(key, block)));
    }

    static boolean isIn(String address, String prefix) {
        byte[] bits = bytes(address);
        Prefix parsed = PREFIXES.get(prefix);
        if (parsed == null) {
            parsed = PREFIXES.computeIfAbsent(prefix, Prefix::of);
        }
        if (bits.length != parsed.address.length) {
            return false;
        }
        int firstOther = Arrays.mismatch(bits, parsed.address);
        if (firstOther < 0 || (firstOther + 1) * 8 <= parsed.length || firstOther * 8 >= parsed.length) {
            return firstOther < 0 || firstOther * 8 >= parsed.length;
        }
        return ((bits[firstOther] ^ parsed.address[firstOther]) & 0xFF) >> 8 - (parsed.length - firstOther * 8) == 0;
    }

    private static byte[] bytes(String address) {
        byte[] cached = PARSED.get(address);
        return cached == null ? PARSED.computeIfAbsent(address, NaiveEvaluator::parse) : cached;
    }

    private static byte[] parse(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /**
     * Returns the addresses at which the result for packets can change: the first of every stretch with the same
     * result.
     */
    static List<String> borders(List<RawRule> rules, boolean v4) {
        Set<BigInteger> values = new TreeSet<>();
        Stream.concat(NEVER_PUBLIC.stream(),
                rules.stream().flatMap(rule -> Stream.concat(rule.sources().stream(), rule.destinations().stream())))
                .filter(text -> (Character.isDigit(text.charAt(0)) || text.contains("::"))
                        && text.contains(v4 ? "." : ":"))
                .forEach(text -> addBorders(text, values));
        BigInteger end = BigInteger.ONE.shiftLeft(v4 ? 32 : 128);
        values.add(BigInteger.ZERO);
        values.removeIf(value -> value.signum() < 0 || value.compareTo(end) >= 0);
        return values.stream().map(value -> text(value, v4)).toList();
    }

    /** Returns the addresses just outside and just inside every stretch. */
    static List<String> bothSidesOfBorders(List<RawRule> rules, boolean v4) {
        Set<BigInteger> values = new TreeSet<>();
        borders(rules, v4).stream().map(text -> new BigInteger(1, bytes(text))).forEach(value -> {
            values.add(value);
            values.add(value.subtract(BigInteger.ONE));
        });
        BigInteger end = BigInteger.ONE.shiftLeft(v4 ? 32 : 128);
        values.add(end.subtract(BigInteger.ONE));
        values.removeIf(value -> value.signum() < 0);
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

    /** Returns the ports at which the result for packets can change. */
    static Set<Integer> portBorders(Stream<String> texts) {
        Set<Integer> ports = new TreeSet<>(Set.of(0));
        texts.filter(text -> !text.equals("*")).forEach(text -> {
            String[] ends = text.split("-");
            ports.add(Integer.parseInt(ends[0]));
            ports.add(Integer.parseInt(ends[ends.length - 1]) + 1);
        });
        ports.remove(65536);
        return ports;
    }
}
