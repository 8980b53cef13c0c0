package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.SlowTest;
import org.tomes.nsg.Network;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.nsg.space.AddressSet;

/** Decided results apply whatever the unknown conditions are, and the notation of a group changes no result. */
@SlowTest
class WorldsPropertyTest {

    private static final int GROUPS = Integer.getInteger("tomes.nsg.groups", 250);
    private static final long SEED = Seeds.seed();

    /** The missing data, in four variants. Only AzureCloud has many addresses, and no tag has all. */
    private static final List<String> WORLDS = List.of(
            tags("20.0.0.0/24", "20.0.0.0/25", "8.8.8.0/24", "52.0.0.0/24") + nic("10.0.1.4", "web"),
            tags("2001:db8::/64", "2001:db8::/65", "8.8.8.8/32", "52.0.0.0/24") + nic("10.0.1.5", "db")
                    + nic("192.168.0.9", "web"),
            tags("203.0.113.0/24", "203.0.113.0/25", "52.7.0.0/24", "20.0.0.0/24") + nic("10.0.1.4", "db")
                    + nic("10.0.1.5", "x"),
            tags("8.8.8.0/24", "8.8.8.8/32", "203.0.113.1/32", "52.0.0.0/24") + nic("fd00::7", "web") + vnet());

    private static String tags(String storage, String region, String sql, String cloud) {
        return "{\"values\":[" + List
                .of(tag("Storage", storage), tag("Storage.WestEurope", region), tag("Sql", sql),
                        tag("AzureCloud", cloud + "\",\"2603:1000::/64"),
                        tag("AzureCloud.westeurope", cloud + "\",\"2603:1000::/64"))
                .stream()
                .collect(Collectors.joining(",")) + "]}";
    }

    private static String tag(String name, String prefix) {
        return "{\"name\":\"%s\",\"properties\":{\"addressPrefixes\":[\"%s\"]}}".formatted(name, prefix);
    }

    private static String nic(String address, String group) {
        return ",{\"name\":\"n\",\"id\":\"/n/%s\",\"type\":\"Microsoft.Network/networkInterfaces\",\"properties\":{\"ipConfigurations\":[{\"properties\":{"
                .formatted(address)
                + "\"privateIPAddress\":\"%s\",\"applicationSecurityGroups\":[{\"id\":\"/asg/%s\"}]}}]}}"
                        .formatted(address, group);
    }

    private static String vnet() {
        return ",{\"name\":\"v\",\"id\":\"/v\",\"type\":\"Microsoft.Network/virtualNetworks\",\"properties\":{\"addressSpace\":"
                + "{\"addressPrefixes\":[\"10.0.0.0/16\"]}}}";
    }

    @Test
    void decidedExposuresApplyInEveryWorld() {
        Random random = new Random(SEED);
        for (int i = 0; i < GROUPS; i++) {
            List<RawRule> rules = NsgFixture.randomRules(random, 6, true);
            NsgAnalysis unknown = NsgAnalysis.of(NsgFixture.network(NsgFixture.json(rules))).getFirst();
            for (String world : WORLDS) {
                assertConsistent(unknown,
                        NsgAnalysis.of(NsgFixture.network("[" + NsgFixture.json(rules) + "," + world + "]")).getFirst(),
                        world + rules);
            }
        }
    }

    @Test
    void exposuresApplyWithAndWithoutTheUnreadRule() {
        Random random = new Random(SEED);
        for (int i = 0; i < GROUPS; i++) {
            List<RawRule> rules = NsgFixture.randomRules(random, 5);
            if (!rules.isEmpty()) {
                RawRule lost = rules.get(random.nextInt(rules.size()));
                String broken = NsgFixture.json(rules)
                        .replaceFirst("(\"" + lost.name() + "\".*?\"protocol\":\")", "$1?");
                NsgAnalysis unknown = NsgAnalysis.of(NsgFixture.network(broken)).getFirst();
                assertThat(unknown.group().rules()).as(broken).anyMatch(rule -> !rule.isRead());
                List<RawRule> without = new ArrayList<>(rules);
                without.remove(lost);
                assertConsistent(unknown, NsgAnalysis.of(NsgFixture.network(NsgFixture.json(rules))).getFirst(),
                        "read " + broken);
                assertConsistent(unknown, NsgAnalysis.of(NsgFixture.network(NsgFixture.json(without))).getFirst(),
                        "gone " + broken);
            }
        }
    }

    /**
     * Asserts that a decided verdict remains and that unreported ports are closed. {@code AzureCloud} follows a rule of
     * the design instead of the sets: it remains open however few of its addresses an earlier denial leaves.
     */
    private static void assertConsistent(NsgAnalysis unknown, NsgAnalysis known, String what) {
        for (Exposure before : unknown.exposures()) {
            for (Exposure after : known.exposures()) {
                if (before.protocol() == after.protocol() && after.ports().intersects(before.ports())) {
                    assertThat(before.verdict() == PortOpenness.UNDECIDED
                            || before.reason().key().equals("nsg.exposure.rentable")
                            || before.verdict() == after.verdict())
                            .as("seed %d: %s, then %s in %s", SEED, before, after, what)
                            .isTrue();
                }
            }
        }
        for (Exposure after : known.exposures()) {
            boolean isReported = unknown.exposures()
                    .stream()
                    .anyMatch(before -> before.protocol() == after.protocol()
                            && before.ports().intersects(after.ports()));
            assertThat(isReported || after.verdict() == PortOpenness.CLOSED).as("seed %d: %s in %s", SEED, after, what)
                    .isTrue();
        }
    }

    @Test
    void orderCasingAndPluralFieldsOfTheJsonChangeNoAnswer() {
        Random random = new Random(SEED);
        for (int i = 0; i < GROUPS; i++) {
            List<RawRule> rules = NsgFixture.randomRules(random, 6, true);
            String json = NsgFixture.json(rules);
            Network plain = NsgFixture.network(json);
            Network other = new NetworkReader().add(disguise(NsgFixture.parse(json), random), "other.json").network();
            SecurityGroup group = plain.groups().getFirst();
            assertThat(Set.copyOf(other.groups().getFirst().rules())).as("seed %d %s", SEED, json)
                    .isEqualTo(Set.copyOf(group.rules()));
            NsgAnalysis first = NsgAnalysis.of(plain).getFirst();
            NsgAnalysis second = NsgAnalysis.of(other).getFirst();
            assertThat(second.exposures()).as("seed %d %s", SEED, json).isEqualTo(first.exposures());
            assertThat(second.unreachableRules()).as("seed %d %s", SEED, json).isEqualTo(first.unreachableRules());
            assertThat(Set.copyOf(second.mistakes())).as("seed %d %s", SEED, json)
                    .isEqualTo(Set.copyOf(first.mistakes()));
        }
    }

    private static JsonNode disguise(JsonNode node, Random random) {
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(element -> elements.add(disguise(element, random)));
            Collections.shuffle(elements, random);
            return new ArrayNode(JsonNodeFactory.instance, elements);
        }
        if (!node.isObject()) {
            return node;
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode value = disguise(node.get(name), random);
            boolean isName = name.equals("name") || name.equals("id");
            if (value.isTextual() && !isName && random.nextBoolean()) {
                value = JsonNodeFactory.instance.textNode(random.nextBoolean() ? value.asText().toUpperCase(Locale.ROOT)
                        : value.asText().toLowerCase(Locale.ROOT));
            }
            if (name.matches("(source|destination)(AddressPrefix|PortRange)") && value.isTextual()
                    && !value.asText().isEmpty() && random.nextBoolean()) {
                other.set(name + (name.endsWith("x") ? "es" : "s"),
                        JsonNodeFactory.instance.arrayNode().add(value).add(value));
            } else if (!value.isArray() || !value.isEmpty() || name.equals("securityRules")) {
                other.set(random.nextInt(3) == 0 ? name.toUpperCase(Locale.ROOT) : name, value);
            }
        }
        return other;
    }

    @Test
    void spaceThatTurnsOutLargerNeverOpensAPort() {
        Random random = new Random(SEED);
        for (int i = 0; i < GROUPS; i++) {
            List<RawRule> rules = NsgFixture.randomRules(random, 6);
            Network network = NsgFixture.network(NsgFixture.json(rules));
            SecurityGroup group = network.groups().getFirst();
            assertConsistent(NsgAnalysis.of(network).getFirst(),
                    NsgAnalysis.of(group, network.tagsFor(group).withSpace(AddressSet.ofCidrs("10.0.0.0/8"))),
                    rules.toString());
        }
    }
}
