package org.tomes.nsg.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.read.NetworkReader;

/** Groups for tests: written by hand or generated at random from values that overlap, touch and miss each other. */
final class NsgFixture {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ADDRESSES = List.of("*", "*", "Internet", "VirtualNetwork", "AzureLoadBalancer",
            "0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "10.0.0.0/8", "10.0.1.0/24", "10.0.1.4", "10.0.1.5/32",
            "192.168.0.0/16", "8.8.8.0/24", "8.8.8.8", "203.0.113.0/25", "52.0.0.0/8", "168.63.129.16", "::/0",
            "2001:db8::/32", "2001:db8::1", "fd00::/8", "::/1", "8000::/1");
    private static final List<String> TAGS = List.of("Storage", "Storage.WestEurope", "Sql", "AzureCloud",
            "AzureCloud.westeurope");
    private static final List<String> GROUPS = List.of("asg:web", "asg:db");
    private static final List<String> PORTS = List.of("*", "*", "22", "80", "443", "0-65535", "0-1023", "22-23",
            "1024-65535", "3389", "3388-3390");
    private static final List<String> PROTOCOLS = List.of("*", "*", "Tcp", "TCP", "udp", "Icmp", "Esp", "Ah");

    private NsgFixture() {
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static Network network(String json) {
        return new NetworkReader().add(parse(json), "test.json").network();
    }

    static String json(List<RawRule> rules) {
        return "{\"name\":\"nsg\",\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/nsg\","
                + "\"properties\":{\"securityRules\":["
                + rules.stream().map(RawRule::json).collect(Collectors.joining(",")) + "]}}";
    }

    static SecurityGroup group(List<RawRule> rules) {
        return network(json(rules)).groups().getFirst();
    }

    /** Returns an inbound TCP rule to every local address. */
    static RawRule inbound(String name, int priority, String access, String source, String port) {
        return new RawRule(name, priority, "Inbound", access, "Tcp", List.of(source), List.of("*"), List.of("*"),
                List.of(port));
    }

    static NsgAnalysis check(RawRule... rules) {
        Network network = network(json(List.of(rules)));
        return NsgAnalysis.of(network).getFirst();
    }

    static Exposure exposure(NsgAnalysis check, int port) {
        return check.exposures()
                .stream()
                .filter(exposure -> exposure.protocol() == Protocol.TCP)
                .filter(exposure -> exposure.ports().toString().equals(port + ""))
                .findFirst()
                .orElseThrow();
    }

    static List<RawRule> randomRules(Random random, int maxRules) {
        return randomRules(random, maxRules, false);
    }

    /** @param unknowns whether rules may contain unknown service tags and application groups */
    static List<RawRule> randomRules(Random random, int maxRules, boolean unknowns) {
        List<Integer> priorities = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            priorities.add(100 + i);
        }
        Collections.shuffle(priorities, random);
        List<RawRule> rules = new ArrayList<>();
        int size = random.nextInt(maxRules + 1);
        for (int i = 0; i < size; i++) {
            rules.add(new RawRule("r" + i, priorities.get(i), pick(random, List.of("Inbound", "inbound", "Outbound")),
                    pick(random, List.of("Allow", "Deny")), pick(random, PROTOCOLS), side(random, unknowns),
                    random.nextInt(3) == 0 ? some(random, PORTS) : List.of("*"), side(random, unknowns),
                    some(random, PORTS)));
        }
        return rules;
    }

    private static List<String> side(Random random, boolean unknowns) {
        return switch (unknowns ? random.nextInt(6) : 5) {
            case 0 -> some(random, GROUPS);
            case 1 -> some(random, TAGS);
            case 2 -> Stream.concat(some(random, TAGS).stream(), some(random, ADDRESSES).stream()).toList();
            default -> some(random, ADDRESSES);
        };
    }

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> some(Random random, List<String> choices) {
        List<String> some = new ArrayList<>(List.of(pick(random, choices)));
        while (random.nextInt(3) == 0) {
            some.add(pick(random, choices));
        }
        return some;
    }
}
