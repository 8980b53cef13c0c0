package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.guardedBy;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.nic;
import static org.tomes.check.network.NetworkFixture.rule;
import static org.tomes.check.network.NetworkFixture.subnet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.check.Severity;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class GroupRulesTest {

    private static final String GUARDED = network("v", subnet("v", "s", guardedBy("g")));

    static Stream<Arguments> groups() {
        String rdp = rule("rdp", 200, "Allow", "Internet", "3389");
        return Stream.of(Arguments.of("network.management-ports", List.of(rdp), "g NOT_MET open-unknown"),
                Arguments.of("network.management-ports", List.of(rdp, rule("no", 100, "Deny", "*", "3389")),
                        "g MET closed"),
                Arguments.of("network.management-ports", List.of(rule("half", 200, "Allow", "0.0.0.0/1", "20-25")),
                        "g NOT_MET open-unknown"),
                Arguments.of("network.management-ports", List.of(rule("office", 200, "Allow", "203.0.113.0/29", "22")),
                        "g MET restricted"),
                Arguments.of("network.management-ports", List.of(rule("tag", 200, "Allow", "SqlManagement", "1433")),
                        "g NOT_ASSESSED undecided"),
                Arguments.of("network.management-ports", List.of(rule("web", 200, "Allow", "*", "443")),
                        "g MET closed"),
                Arguments.of("nsg.any-any", List.of(rule("all", 200, "Allow", "*", "*")), "g NOT_MET rule"),
                Arguments.of("nsg.any-any", List.of(rdp), "g MET none"),
                Arguments.of("nsg.any-any", List.of(rule("bad", 200, "Allow", "10.0.0.1/33", "22")),
                        "g NOT_ASSESSED rules-not-read"),
                Arguments.of("nsg.never-matches", List.of(rule("back", 200, "Allow", "*", "80-20")), "g NOT_MET rule"),
                Arguments.of("nsg.never-matches", List.of(rdp), "g MET none"),
                Arguments.of("nsg.shadowed", List.of(rdp, rule("all", 100, "Deny", "*", "*")), "g NOT_MET rule"),
                Arguments.of("nsg.shadowed", List.of(rdp), "g MET none"),
                Arguments.of("network.vnet-inbound", List.of(), "g NOT_MET open"),
                Arguments.of("network.vnet-inbound", List.of(rule("sql", 100, "Allow", "10.0.2.0/24", "1433")),
                        "g NOT_MET open"),
                Arguments.of("network.vnet-inbound", List.of(rule("no", 100, "Deny", "*", "22")), "g NOT_MET partly"),
                Arguments.of("network.vnet-inbound", List.of(rule("all", 100, "Deny", "*", "*")), "g NOT_MET partly"),
                Arguments.of("network.vnet-inbound",
                        List.of(rule("all", 4096, "Deny", "*", "*").replace("'Tcp'", "'*'")), "g MET decided"),
                Arguments.of("network.vnet-inbound",
                        List.of(rule("net", 4096, "Deny", "VirtualNetwork", "*").replace("'Tcp'", "'*'")),
                        "g MET decided"),
                Arguments.of("network.vnet-inbound",
                        List.of(rule("net", 100, "Allow", "VirtualNetwork", "*").replace("'Tcp'", "'*'"),
                                rule("all", 4096, "Deny", "*", "*").replace("'Tcp'", "'*'")),
                        "g NOT_MET repeated"),
                Arguments.of("network.vnet-inbound",
                        List.of(rule("any", 100, "Allow", "*", "*").replace("'Tcp'", "'*'")), "g MET everything"),
                Arguments.of("network.vnet-inbound",
                        List.of(rule("ssh", 100, "Deny", "*", "22"),
                                rule("any", 110, "Allow", "*", "*").replace("'Tcp'", "'*'")),
                        "g MET decided"),
                Arguments.of("network.vnet-inbound", List.of(rule("bad", 200, "Deny", "10.0.0.1/33", "22")),
                        "g NOT_ASSESSED rules-not-read"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("groups")
    void rulesGiveTheExpectedResult(String check, List<String> rules, String answer) {
        assertThat(answers(check, scene(GUARDED, group("g", rules.toArray(String[]::new))))).containsExactly(answer);
    }

    @Test
    void unattachedNsgHasLowSeverity() {
        assertThat(assessments("network.management-ports", scene(group("g", rule("rdp", 200, "Allow", "*", "3389")))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.severity()).isEqualTo(Severity.LOW);
                    assertThat(one.reason().key()).endsWith("open-unattached");
                });
        assertThat(assessments("nsg.any-any", scene(group("g", rule("all", 200, "Allow", "*", "*"))))).singleElement()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.LOW));
    }

    @Test
    void permittedAndReachableTrafficAreDistinguished() {
        String open = group("g", rule("rdp", 200, "Allow", "*", "3389"));
        String address = resource("Microsoft.Network/publicIPAddresses/pip", "{'ipAddress':'192.0.2.7'}");

        assertThat(assessments("network.management-ports",
                scene(GUARDED, open, nic("nic-a", "v/subnets/s", "", "pip"), address))).singleElement()
                .satisfies(one -> {
                    assertThat(one.reason().key()).endsWith("open-reachable");
                    assertThat(one.severity()).isEqualTo(Severity.HIGH);
                });
        assertThat(assessments("network.management-ports",
                scene(GUARDED, open, nic("nic-a", "v/subnets/s", "", ""), address))).singleElement().satisfies(one -> {
                    assertThat(one.reason().key()).endsWith("open-unreachable");
                    assertThat(one.severity()).isEqualTo(Severity.MEDIUM);
                });
    }

    @Test
    void nsgWithoutPropertiesIsNotAssessed() {
        for (String check : List.of("network.management-ports", "nsg.any-any", "nsg.never-matches", "nsg.shadowed")) {
            assertThat(answers(check, scene(reduced("Microsoft.Network/networkSecurityGroups/g"))))
                    .containsExactly("g NOT_ASSESSED not-whole");
        }
    }

    @Test
    void ruleRequiredForBastionIsNotReportedAsShadowed() {
        String bastion = network("v", subnet("v", "AzureBastionSubnet", guardedBy("g")));
        String group = group("g", rule("web", 100, "Allow", "Internet", "443"),
                rule("manager", 110, "Allow", "GatewayManager", "443"));

        assertThat(answers("nsg.shadowed", scene(bastion, group))).containsExactly("g MET none");
        assertThat(answers("nsg.shadowed", scene(GUARDED, group))).containsExactly("g NOT_MET rule");
    }

    @Test
    void levelsAreInconsistentIfOneAllowsWhatTheOtherDenies() {
        String own = ",'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/own") + "'}";
        String open = group("g", rule("web", 100, "Allow", "*", "8000-9000"));
        String nic = nic("n", "v/subnets/s", own, "");

        assertThat(answers("network.inconsistent-levels", scene(GUARDED, nic, open, group("own"))))
                .containsExactly("n NOT_MET differs");
        assertThat(answers("network.inconsistent-levels",
                scene(GUARDED, nic, open, group("own", rule("w", 110, "Allow", "*", "8000-9000")))))
                .containsExactly("n MET same");
        assertThat(answers("network.inconsistent-levels",
                scene(GUARDED, nic, open, group("own", rule("w", 110, "Allow", "*", "8080")))))
                .containsExactly("n NOT_MET differs");
        assertThat(answers("network.inconsistent-levels", scene(GUARDED, nic, open)))
                .containsExactly("n NOT_ASSESSED unread");
        assertThat(answers("network.inconsistent-levels", scene(GUARDED, nic("n", "v/subnets/s", "", ""), open)))
                .isEmpty();
    }

    private static String out(String name, int priority, String access, String protocol, String destination,
            String port) {
        return rule(name, priority, access, "*", port).replace("'Inbound'", "'Outbound'")
                .replace("'Tcp'", "'" + protocol + "'")
                .replace("'destinationAddressPrefix':'*'", "'destinationAddressPrefix':'" + destination + "'");
    }

    /** "Network security groups": AllowInternetOutBound lets out whatever no rule before it denies. */
    @Test
    void outboundInternetTrafficOtherThanHttpsIsNamed() {
        String https = out("https", 100, "Allow", "Tcp", "Internet", "443");
        String denied = out("rest", 200, "Deny", "*", "Internet", "*");
        assertThat(answers("network.outbound-internet", scene(GUARDED, group("g")))).containsExactly("g NOT_MET open");
        assertThat(answers("network.outbound-internet", scene(GUARDED, group("g", https, denied))))
                .containsExactly("g MET https");
        assertThat(assessments("network.outbound-internet",
                scene(GUARDED, group("g", https, out("dns", 110, "Allow", "Udp", "*", "53"), denied)))).singleElement()
                .satisfies(one -> assertThat(Texts.in(Language.EN).get(one.reason()))
                        .contains("UDP 53. Deciding rule: dns"));
        assertThat(answers("network.outbound-internet",
                scene(GUARDED, group("g", https, out("tag", 110, "Allow", "Tcp", "Storage", "445"), denied))))
                .containsExactly("g NOT_ASSESSED undecided");
    }

    @Test
    void denyForSomeDestinationsLeavesOthersOpen() {
        String some = out("some", 100, "Deny", "*", "52.0.0.0/8", "*");
        assertThat(answers("network.outbound-internet", scene(GUARDED, group("g", some))))
                .containsExactly("g NOT_MET open");
    }

    @Test
    void nsgOnANetworkInterfaceIsNotMet() {
        assertThat(answers("network.nic-nsg", scene(GUARDED, group("g")))).containsExactly("g MET none");
        assertThat(answers("network.nic-nsg", scene(GUARDED, group("g"), nic("n", "v/subnets/s", guardedBy("g"), ""))))
                .containsExactly("g NOT_MET interfaces");
    }

    @Test
    void ruleFarWiderThanItsNeighboursIsAFinding() {
        String one = rule("one", 110, "Allow", "203.0.113.8", "443");
        String two = rule("two", 120, "Allow", "203.0.113.9", "8443");
        assertThat(answers("nsg.wide-range",
                scene(GUARDED, group("g", one, two, rule("slip", 130, "Allow", "203.0.0.0/8", "22")))))
                .containsExactly("g NOT_MET rule");
        assertThat(answers("nsg.wide-range", scene(GUARDED, group("g", one, two)))).containsExactly("g MET none");
    }
}
