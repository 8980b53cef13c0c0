package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.guardedBy;
import static org.tomes.check.network.NetworkFixture.machine;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.nic;
import static org.tomes.check.network.NetworkFixture.rule;
import static org.tomes.check.network.NetworkFixture.subnet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;

/**
 * What plan 2 of Defender for Servers includes is asked for if the company requires that plan. Green and wrong: the
 * policy grants access to too many people or for too long. Red and wrong: another firewall closes the port, or no path
 * leads to the machine. Both are stated in the limits.
 */
class JitAccessTest {

    private static final String JIT = "network.jit-access";
    private static final String FILES = "defender.file-integrity";
    private static final String GUARDED = network("v", subnet("v", "s", guardedBy("g")));
    private static final String OPEN = group("g", rule("ssh", 100, "Allow", "Internet", "22"));

    private static CheckContext plan2(String... resources) {
        return scene(CheckCriteria.initial().withValues(ParameterValues.initial().with(Parameter.SERVERS_PLAN, 2)),
                resources);
    }

    /** Microsoft Learn, REST "Jit Network Access Policies - List". */
    private static String policy(String machine, String ports) {
        return resource("Microsoft.Security/locations/westeurope/jitNetworkAccessPolicies/default",
                "{'virtualMachines':[{'id':'" + GROUP + "/providers/Microsoft.Compute/virtualMachines/" + machine
                        + "','ports':[" + ports + "]}]}");
    }

    private static String port(int number, String protocol) {
        return "{'number':" + number + ",'protocol':'" + protocol + "','maxRequestAccessDuration':'PT3H'}";
    }

    private static CheckContext behind(String group, String policy) {
        return plan2(GUARDED, group, nic("n", "v/subnets/s", "", ""), machine("m", "n"), policy);
    }

    @Test
    void machineWithAPermittedManagementPortNeedsAPolicy() {
        assertThat(answers(JIT, behind(OPEN, policy("other", port(22, "*"))))).containsExactly("m NOT_MET none");
        assertThat(answers(JIT, behind(group("g"), policy("m", port(22, "*"))))).containsExactly("m MET guarded");
        assertThat(answers(JIT, behind(group("g"), policy("M", port(22, "tcp"))))).containsExactly("m MET guarded");
        assertThat(answers(JIT, behind(OPEN, policy("m", port(3389, "*"))))).containsExactly("m NOT_MET port");
        assertThat(answers(JIT, behind(OPEN, policy("m", port(22, "UDP"))))).containsExactly("m NOT_MET none");
        assertThat(
                answers(JIT,
                        behind(group("g", rule("office", 100, "Allow", "203.0.113.0/29", "3389")),
                                policy("other", port(22, "*")))))
                .as("from one address")
                .containsExactly("m NOT_MET none");
    }

    /**
     * Microsoft Learn, "Understanding just-in-time (JIT) VM access": existing rules for the ports take priority over
     * the new rules that deny all inbound traffic.
     */
    @Test
    void policyDoesNotOverrideARuleThatPermitsThePortPermanently() {
        assertThat(answers(JIT, behind(OPEN, policy("m", port(22, "*"))))).containsExactly("m NOT_MET permanent");
        assertThat(answers(JIT,
                behind(group("g", rule("MicrosoftDefenderForCloud-JITRule_-1_AB", 100, "Allow", "203.0.113.7", "22")),
                        policy("m", port(22, "*")))))
                .as("opened on request")
                .containsExactly("m MET guarded");
    }

    @Test
    void machineWithoutAPermittedManagementPortNeedsNone() {
        assertThat(answers(JIT, behind(group("g"), policy("other", port(22, "*"))))).isEmpty();
        assertThat(answers(JIT,
                behind(group("g", rule("web", 100, "Allow", "Internet", "443")), policy("other", port(22, "*")))))
                .isEmpty();
        assertThat(answers(JIT, behind(group("g"), policy("m", port(22, "*"))))).containsExactly("m MET guarded");
        String closed = nic("n", "v/subnets/s", guardedBy("closed"), "");
        assertThat(answers(JIT,
                plan2(GUARDED, OPEN, group("closed"), closed, machine("m", "n"), policy("other", port(22, "*")))))
                .as("the NSG of the interface denies what that of the subnet permits")
                .isEmpty();
    }

    @Test
    void missingDataLeavesItUndecided() {
        String nic = nic("n", "v/subnets/s", "", "");
        assertThat(answers(JIT, plan2(GUARDED, OPEN, nic, machine("m", "n")))).as("no list of policies")
                .containsExactly("m NOT_ASSESSED type-not-read");
        assertThat(answers(JIT, plan2(GUARDED, nic, machine("m", "n"), policy("other", port(22, "*"))))).as("no NSG")
                .containsExactly("m NOT_ASSESSED undecided");
        assertThat(answers(JIT, plan2(GUARDED, OPEN, machine("m", "n"), policy("other", port(22, "*")))))
                .as("no interface")
                .containsExactly("m NOT_ASSESSED undecided");
    }

    @Test
    void companyThatRequiresPlan1NeedsNeither() {
        assertThat(answers(JIT, scene(GUARDED, OPEN, nic("n", "v/subnets/s", "", ""), machine("m", "n"),
                policy("other", port(22, "*"))))).isEmpty();
        assertThat(answers(FILES, scene(machine("m", "n"), servers("P2", "'isEnabled':'False'")))).isEmpty();
    }

    @Test
    void policyProtectsNothingWithoutThePlanThatIncludesIt() {
        for (String plan : List.of(servers("P1", "'isEnabled':'False'"),
                servers("P2", "'isEnabled':'True'").replace("Standard", "Free"))) {
            assertThat(answers(JIT, plan2(GUARDED, group("g"), nic("n", "v/subnets/s", "", ""), machine("m", "n"),
                    policy("m", port(22, "*")), plan))).isEmpty();
        }
    }

    private static String servers(String level, String setting) {
        return any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/VirtualMachines",
                "{'pricingTier':'Standard','subPlan':'" + level + "','extensions':[{'name':'FileIntegrityMonitoring',"
                        + setting + "}]}");
    }

    /** Microsoft Learn, REST "Pricings - Get", {@code extensions}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"P2|'isEnabled':'True'|MET on",
                "P2|'isEnabled':'True','operationStatus':{'code':'Failed'}|NOT_MET failed",
                "P2|'isEnabled':'False'|NOT_MET off", "P2|'other':1|NOT_ASSESSED property-absent"})
    void fileIntegrityMonitoringIsPartOfPlan2(String level, String setting, String answer) {
        assertThat(answers(FILES, plan2(machine("m", "n"), servers(level, setting)))).singleElement()
                .asString()
                .endsWith(answer);
    }

    @Test
    void fileIntegrityMonitoringIsNotAssessedWithoutThePlans() {
        assertThat(answers(FILES, plan2(machine("m", "n"), any(SUBSCRIPTION, "{'state':'Enabled'}")))).singleElement()
                .asString()
                .endsWith("NOT_ASSESSED type-not-read");
    }

    @Test
    void fileIntegrityMonitoringIsNotExpectedOfPlan1OrWithoutMachines() {
        assertThat(answers(FILES, plan2(machine("m", "n"), servers("P1", "'isEnabled':'False'")))).isEmpty();
        assertThat(answers(FILES, plan2(servers("P2", "'isEnabled':'False'")))).isEmpty();
        assertThat(answers(FILES,
                plan2(machine("m", "n"), servers("P2", "'isEnabled':'False'").replace("Standard", "Free")))).isEmpty();
    }
}
