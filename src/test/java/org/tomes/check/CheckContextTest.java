package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.resource;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

class CheckContextTest {

    private static final String VAULT = resource("Microsoft.KeyVault/vaults/kv-prod", "{}");
    private static final Message WHY = Message.of("check.reason.not-whole");

    private static List<UnreadEntry> refused(String origin, ResourceType type) {
        return List.of(new UnreadEntry(origin, type.text(), WHY));
    }

    @Test
    void emptyPulledListMeansThatThereAreNoResources() {
        assertThat(answers("lock.production", pulled(List.of(ResourceType.LOCK), List.of(), VAULT)))
                .containsExactly("kv-prod NOT_MET none");
        assertThat(answers("lock.production", pulled(List.of(), List.of(), VAULT)))
                .containsExactly("kv-prod NOT_ASSESSED type-not-read");
        assertThat(answers("key-vault.audit-logs", pulled(List.of(ResourceType.DIAGNOSTIC_SETTING), List.of(), VAULT)))
                .containsExactly("kv-prod NOT_MET none");
        assertThat(answers("key-vault.secret-expiry", pulled(List.of(ResourceType.SECRET), List.of(), VAULT)))
                .isEmpty();
    }

    @Test
    void refusedListIsNotAssessedInThatSubscriptionOnly() {
        List<ResourceType> asked = List.of(ResourceType.LOCK, ResourceType.SECRET);

        assertThat(answers("lock.production", pulled(asked,
                refused(SUBSCRIPTION.toUpperCase(Locale.ROOT).replace("/SUB", "/sub"), ResourceType.LOCK), VAULT)))
                .containsExactly("kv-prod NOT_ASSESSED type-not-read");
        assertThat(answers("lock.production", pulled(asked, refused("Azure", ResourceType.LOCK), VAULT)))
                .containsExactly("kv-prod NOT_ASSESSED type-not-read");
        assertThat(answers("lock.production", pulled(asked,
                refused("/subscriptions/22222222-2222-3333-4444-555555555555", ResourceType.LOCK), VAULT)))
                .containsExactly("kv-prod NOT_MET none");
        assertThat(answers("key-vault.secret-expiry", pulled(asked, refused(SUBSCRIPTION, ResourceType.SECRET), VAULT)))
                .containsExactly("kv-prod NOT_ASSESSED unread");
    }

    /** Who pulls chooses subscriptions; Azure lists the others as well, and resources refer to what is in them. */
    @Test
    void subscriptionNotChosenIsNotAssessed() {
        String other = "/subscriptions/22222222-2222-3333-4444-555555555555";
        String listed = any(other, "{'state':'Enabled'}", "'displayName':'Other'");
        List<ResourceType> asked = List.of(ResourceType.ROLE_ASSIGNMENT, ResourceType.DIAGNOSTIC_SETTING,
                ResourceType.BUDGET, ResourceType.LOCK, ResourceType.BASTION);

        for (String check : List.of("identity.user-access-administrators", "logging.activity-log", "cost.budget")) {
            assertThat(answers(check, pulled(asked, List.of(), VAULT, listed))).as(check)
                    .singleElement()
                    .asString()
                    .startsWith(SUBSCRIPTION.substring("/subscriptions/".length()));
        }
        assertThat(answers("cost.budget", pulled(asked, refused(other + "/x", ResourceType.BUDGET), VAULT, listed)))
                .as("chosen and refused")
                .contains("Other NOT_ASSESSED type-not-read");
        String setting = any(SUBSCRIPTION + "/providers/Microsoft.Insights/diagnosticSettings/d", "{'workspaceId':'"
                + other + "/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w'}");
        assertThat(answers("logging.protection", pulled(asked, List.of(), VAULT, setting))).as("where logs are kept")
                .containsExactly("w NOT_ASSESSED type-not-read");
    }
}
