package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.nsg.analysis.NsgFixture.check;
import static org.tomes.nsg.analysis.NsgFixture.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.TagResolution;

@SlowTest
class HygieneTest {

    private static List<String> rules(NsgAnalysis check, String id) {
        return check.mistakes()
                .stream()
                .filter(mistake -> mistake.check().equals(id))
                .map(RuleMistake::rule)
                .map(NsgRule::name)
                .toList();
    }

    @Test
    void ruleRepeatedByABroaderLaterRuleIsRedundant() {
        NsgAnalysis check = check(inbound("one", 100, "Allow", "8.8.8.8", "443"),
                inbound("all", 200, "Allow", "*", "443"));

        assertThat(rules(check, "nsg.redundant")).containsExactly("one");
        assertThat(check.mistakes().getFirst().detail().arguments()).containsExactly("all");
        assertThat(check.hasFindings()).isFalse();
    }

    @Test
    void ruleBeforeADenialOfTheSameTrafficIsNotRedundant() {
        assertThat(rules(check(inbound("one", 100, "Allow", "8.8.8.8", "443"),
                inbound("no", 150, "Deny", "8.8.8.0/24", "443"), inbound("all", 200, "Allow", "*", "443")),
                "nsg.redundant")).isEmpty();
    }

    @Test
    void ruleThatRepeatsADefaultRuleIsNotRedundant() {
        RawRule everything = new RawRule("rest", 4096, "Inbound", "Deny", "*", List.of("*"), List.of("*"), List.of("*"),
                List.of("*"));

        assertThat(check(everything, inbound("web", 100, "Allow", "Internet", "443")).mistakes()).isEmpty();
    }

    @Test
    void removingARedundantRuleHasNoEffect() {
        Random random = new Random(7);
        int redundantRules = 0;
        for (int i = 0; i < 1_500; i++) {
            List<RawRule> rules = new ArrayList<>(NsgFixture.randomRules(random, 5, i % 4 == 0)
                    .stream()
                    .map(rule -> rule.at(rule.priority() + 100))
                    .toList());
            if (!rules.isEmpty()) {
                RawRule template = NsgFixture.pick(random, rules);
                rules.add(new RawRule("narrow", 100 + random.nextInt(100), template.direction(), template.access(),
                        template.protocol(), template.sources().subList(0, 1), template.sourcePorts(),
                        template.destinations(), template.destinationPorts()));
            }
            NsgAnalysis check = check(rules.toArray(RawRule[]::new));
            for (String name : rules(check, "nsg.redundant")) {
                List<RawRule> without = new ArrayList<>(rules);
                without.removeIf(rule -> rule.name().equals(name));
                TrafficDifference difference = TrafficDifference.between("nsg", Optional.of(NsgFixture.group(rules)),
                        TagResolution.UNKNOWN, Optional.of(NsgFixture.group(without)), TagResolution.UNKNOWN);
                assertThat(List.of(difference.newlyAllowed(), difference.newlyDenied(), difference.undecided()))
                        .as("without %s: %s", name, rules)
                        .allMatch(List::isEmpty);
                redundantRules++;
            }
        }
        assertThat(redundantRules).isGreaterThan(40);
    }

    @Test
    void rangeIsWideOnlyComparedWithNarrowOnes() {
        RawRule wide = inbound("wide", 100, "Allow", "203.0.113.8", "1024-60000");

        assertThat(rules(check(wide, inbound("a", 110, "Allow", "203.0.113.8", "443"),
                inbound("b", 120, "Allow", "203.0.113.8", "8443")), "nsg.wide-range")).containsExactly("wide");
        assertThat(rules(check(wide, inbound("a", 110, "Allow", "203.0.113.8", "443")), "nsg.wide-range")).isEmpty();
        assertThat(rules(check(inbound("slip", 100, "Allow", "203.0.0.0/8", "22"),
                inbound("a", 110, "Allow", "198.51.100.0/28", "22"),
                inbound("b", 120, "Allow", "198.51.100.32/28", "22")), "nsg.wide-range")).containsExactly("slip");
    }

    @Test
    void nsgIsUnattachedOnlyIfNetworksAndInterfacesWereRead() {
        String group = NsgFixture.json(List.of());
        String network = "{\"id\":\"/v\",\"name\":\"v\",\"addressSpace\":{\"addressPrefixes\":[\"10.0.0.0/16\"]},\"subnets\":[]}";
        String whole = network.replace("[]",
                "[{\"id\":\"/v/subnets/s\",\"name\":\"s\",\"addressPrefix\":\"10.0.0.0/24\"}]");
        String nic = "{\"id\":\"/n\",\"name\":\"n\",\"ipConfigurations\":[{\"privateIPAddress\":\"10.0.0.4\",\"subnet\":{\"id\":\"/v/subnets/s\"}}]}";

        assertThat(NsgAnalysis.of(NsgFixture.network(group)).getFirst().mistakes()).isEmpty();
        assertThat(
                NsgAnalysis.of(NsgFixture.network("[" + group + "," + network + "," + nic + "]")).getFirst().mistakes())
                .as("the subnet of the interface was not read")
                .isEmpty();
        RuleMistake mistake = NsgAnalysis.of(NsgFixture.network("[" + group + "," + whole + "," + nic + "]"))
                .getFirst()
                .mistakes()
                .getFirst();
        assertThat(mistake.check()).isEqualTo("nsg.unattached");
        assertThat(mistake.onRule()).isEmpty();
    }

    @Test
    void ruleBlockedCompletelyAtTheOtherLevelIsAContradiction() {
        String json = "["
                + NsgFixture.json(List.of(inbound("web", 100, "Allow", "*", "443"),
                        inbound("ssh", 110, "Allow", "10.9.0.0/16", "22"))).replace("nsg", "sub")
                + ","
                + NsgFixture
                        .json(List.of(inbound("web", 100, "Allow", "8.8.8.0/24", "443"),
                                inbound("other", 110, "Allow", "*", "8443"), inbound("no", 4000, "Deny", "*", "*")))
                        .replace("nsg", "own")
                + ","
                + """
                        {"id":"/v","name":"v","addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[{"id":"/v/subnets/s","name":"s",
                        "properties":{"networkSecurityGroup":{"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/sub"}}}]},
                        {"id":"/n","name":"n","networkSecurityGroup":{"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/own"},
                        "ipConfigurations":[{"privateIPAddress":"10.0.0.4","subnet":{"id":"/v/subnets/s"}}]}]""";

        List<NsgAnalysis> checks = NsgAnalysis.of(NsgFixture.network(json));

        assertThat(rules(checks.get(0), "nsg.contradiction")).containsExactly("ssh");
        assertThat(rules(checks.get(1), "nsg.contradiction")).containsExactly("other");
    }
}
