package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.guardedBy;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.rule;
import static org.tomes.check.network.NetworkFixture.subnet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckContext;
import org.tomes.inventory.importing.UnreadEntry;

/** "az network vnet list" and "az network vnet subnet list", saved before and after a change. */
class ContradictedChildrenTest {

    private static final String GUARDED = subnet("v", "s", guardedBy("g"));
    private static final String BARE = subnet("v", "s", "").replace("'name'",
            "'type':'Microsoft.Network/virtualNetworks/subnets','name'");

    @Test
    void subnetThatItsNetworkHasWithAnotherGroupIsNamedAndNotAssessedInAnyOrder() {
        for (CheckContext scene : List.of(scene(network("v", GUARDED), group("g"), BARE),
                scene(BARE, group("g"), network("v", GUARDED)))) {
            assertThat(answers("network.subnet-nsg", scene)).contains("s NOT_ASSESSED not-whole")
                    .noneMatch(answer -> answer.startsWith("s MET") || answer.startsWith("s NOT_MET"));
            assertThat(scene.inventory().notRead()).extracting(UnreadEntry::reason)
                    .extracting(reason -> reason.key())
                    .contains("inventory.notRead.twoVersions");
        }
    }

    @Test
    void subnetThatIsTheSameInItsNetworkIsAssessedOnce() {
        CheckContext scene = scene(network("v", GUARDED), group("g"),
                GUARDED.replace("'name'", "'type':'Microsoft.Network/virtualNetworks/subnets','name'"));

        assertThat(answers("network.subnet-nsg", scene)).containsExactly("s MET attached");
    }

    @Test
    void otherSubnetsOfTheNetworkAreAssessed() {
        String other = subnet("v", "t", guardedBy("g")).replace("10.0.1.0", "10.0.2.0");
        for (CheckContext scene : List.of(scene(network("v", GUARDED, other), group("g"), BARE),
                scene(BARE, group("g"), network("v", GUARDED, other)))) {
            assertThat(answers("network.subnet-nsg", scene)).containsExactlyInAnyOrder("s NOT_ASSESSED not-whole",
                    "t MET attached");
        }
    }

    private static String separate(String access, int priority) {
        return "{'id':'" + NetworkFixture.id("networkSecurityGroups/g/securityRules/r")
                + "','type':'Microsoft.Network/networkSecurityGroups/securityRules',"
                + rule("r", priority, access, "*", "3389").substring(1);
    }

    @Test
    void portDecidedByADisputedRuleIsUndecidedInEitherVersion() {
        for (String inside : List.of("Deny", "Allow")) {
            String outside = inside.equals("Deny") ? "Allow" : "Deny";
            for (int priority : List.of(100, 200)) {
                assertThat(answers("network.management-ports",
                        scene(group("g", rule("r", 100, inside, "*", "3389")), separate(outside, priority))))
                        .as(inside + priority)
                        .containsExactly("g NOT_ASSESSED undecided");
            }
        }
    }

    @Test
    void portThatADisputedRuleDoesNotDecideIsAssessed() {
        String dispute = separate("Deny", 200);
        assertThat(answers("network.management-ports",
                scene(group("g", rule("r", 200, "Allow", "*", "3389"), rule("ssh", 300, "Allow", "*", "22")), dispute)))
                .containsExactly("g NOT_MET open-unattached");
        assertThat(answers("network.management-ports", scene(
                group("g", rule("r", 200, "Allow", "*", "3389"), rule("no", 100, "Deny", "*", "1-65535")), dispute)))
                .containsExactly("g MET closed");
    }
}
