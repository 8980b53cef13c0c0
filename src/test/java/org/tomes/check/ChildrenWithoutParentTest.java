package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.importing.UnreadEntry;

/** Objects whose verdict needs another object that was not collected are named. */
class ChildrenWithoutParentTest {

    private final CheckService service = new CheckService(() -> Checks.ALL, CheckCriteria::initial,
            () -> CompanyContext.NOTHING, Clock.fixed(CheckResultSetFixture.NOW, ZoneOffset.UTC));

    private List<UnreadEntry> unread(String... resources) {
        return service.assess(scene(resources).inventory()).notRead();
    }

    /** A server can reject all public access; Microsoft's page "Azure SQL connectivity settings". */
    @Test
    void firewallRuleOfAServerThatWasNotCollectedIsNamed() {
        String rule = resource("Microsoft.Sql/servers/ghost/firewallRules/all",
                "{'startIpAddress':'0.0.0.0','endIpAddress':'255.255.255.255'}");

        assertThat(unread(rule)).singleElement().satisfies(gap -> {
            assertThat(gap.origin()).isEqualTo(GROUP + "/providers/Microsoft.Sql/servers/ghost");
            assertThat(gap.reason().key()).isEqualTo("check.orphans");
            assertThat(gap.reason().arguments()).contains("Microsoft.Sql/servers/firewallRules", "ghost");
        });
        assertThat(unread(rule, resource("Microsoft.Sql/servers/ghost", "{}"))).isEmpty();
    }

    /** An account can forbid anonymous access; Microsoft's page "Remediate anonymous read access to blob data". */
    @Test
    void containerAndDiagnosticSettingsOfResourcesThatWereNotCollectedAreNamed() {
        String container = resource("Microsoft.Storage/storageAccounts/st/blobServices/default/containers/c",
                "{'publicAccess':'Container'}");
        String settings = any(
                GROUP + "/providers/Microsoft.KeyVault/vaults/kv/providers/Microsoft.Insights/diagnosticSettings/d",
                "{'logs':[]}");

        assertThat(unread(container, settings)).extracting(UnreadEntry::origin)
                .containsExactly(GROUP + "/providers/Microsoft.KeyVault/vaults/kv",
                        GROUP + "/providers/Microsoft.Storage/storageAccounts/st");
    }

    /** The list of subscriptions is often not saved; the activity log is assessed nevertheless. */
    @Test
    void settingsOfASubscriptionAreNotOrphans() {
        String settings = any(CheckResultSetFixture.SUBSCRIPTION + "/providers/Microsoft.Insights/diagnosticSettings/d",
                "{'logs':[]}");

        assertThat(unread(settings)).isEmpty();
    }

    @Test
    void ruleOfAnNsgThatWasNotCollectedIsNamed() {
        String rule = resource("Microsoft.Network/networkSecurityGroups/ghost/securityRules/ssh",
                "{'priority':100,'access':'Allow','direction':'Inbound','protocol':'Tcp','sourceAddressPrefix':'*',"
                        + "'destinationAddressPrefix':'*','destinationPortRange':'22','sourcePortRange':'*'}");

        assertThat(unread(rule)).extracting(UnreadEntry::origin, UnreadEntry::item)
                .containsExactly(tuple("ghost", "ssh"));
        assertThat(unread(rule, resource("Microsoft.Network/networkSecurityGroups/ghost", "{'securityRules':[]}")))
                .isEmpty();
    }

    /** Subscriptions inherit the roles of their management groups; Microsoft's page "Understand scope". */
    @Test
    void rolesOfAManagementGroupAloneLeaveTheSubscriptionUnknown() {
        String owner = any(
                "/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization/roleAssignments/o",
                "{'principalId':'p','principalType':'User','roleDefinitionId':'/providers/Microsoft.Authorization/"
                        + "roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635',"
                        + "'scope':'/providers/Microsoft.Management/managementGroups/mg'}",
                "'x':1");

        assertThat(service.assess(scene(owner).inventory()).assessments())
                .filteredOn(one -> one.check().value().equals("identity.owners"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.result()).isEqualTo(CheckOutcome.NOT_ASSESSED);
                    assertThat(one.reason().key()).isEqualTo("check.reason.subscription-unknown");
                });
    }
}
