package org.tomes.check.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckCriteria;
import org.tomes.check.ProductionRule;

class ProductionLocksTest {

    private static final String CHECK = "lock.production";

    private static String tagged(String path, String tags) {
        return any(GROUP + "/providers/" + path, "{}", "'tags':{" + tags + "}");
    }

    private static String lock(String scope, String level) {
        return any(scope + "/providers/Microsoft.Authorization/locks/l", "{'level':'" + level + "'}");
    }

    private static final String MACHINE = tagged("Microsoft.Compute/virtualMachines/m", "'Environment':'Production'");
    private static final String ID = GROUP + "/providers/Microsoft.Compute/virtualMachines/m";

    @Test
    void locksOfResourceGroupAndSubscriptionCountAtEitherLevel() {
        for (String scope : List.of(ID, GROUP.toUpperCase(Locale.ROOT).replace("/SUBSCRIPTIONS", "/subscriptions"),
                SUBSCRIPTION)) {
            for (String level : List.of("CanNotDelete", "ReadOnly")) {
                assertThat(answers(CHECK, scene(MACHINE, lock(scope, level)))).as(scope + level)
                        .containsExactly(scope.equals(ID) ? "m MET own" : "m MET above");
            }
        }
        assertThat(answers(CHECK,
                scene(MACHINE, lock(GROUP + "-other", "CanNotDelete"), lock(GROUP + "-third", "CanNotDelete"))))
                .containsExactly("m NOT_MET none");
        assertThat(answers(CHECK, scene(MACHINE, lock(GROUP + "-other", "CanNotDelete")))).as("az lock list -g")
                .containsExactly("m NOT_ASSESSED type-not-read");
        assertThat(answers(CHECK, scene(MACHINE, lock(GROUP, "NotSpecified")))).containsExactly("m NOT_MET none");
    }

    @Test
    void unreadLocksAreNotAssessed() {
        assertThat(answers(CHECK, scene(MACHINE))).containsExactly("m NOT_ASSESSED type-not-read");
        assertThat(
                answers(CHECK, scene(MACHINE, lock("/subscriptions/22222222-2222-3333-4444-555555555555", "ReadOnly"))))
                .containsExactly("m NOT_ASSESSED type-not-read");
        assertThat(answers(CHECK,
                scene(MACHINE,
                        reduced("Microsoft.Compute/virtualMachines/m/providers/Microsoft.Authorization/locks/l"))))
                .containsExactly("m NOT_ASSESSED level-unread");
    }

    @Test
    void templateLockWithUnknownScopeIsNotAssessed() {
        assertThat(answers(CHECK,
                scene(MACHINE,
                        "{'type':'Microsoft.Authorization/locks','name':'l','properties':{'level':'ReadOnly'}}")))
                .containsExactly("m NOT_ASSESSED scope-unread");
    }

    @Test
    void productionIsRecognisedByResourceTagsGroupTagsThenNames() {
        String group = any(GROUP, "{}", "'type':'Microsoft.Resources/resourceGroups','tags':{'env':'prod'}");
        String lock = lock(GROUP + "/providers/x/y/z", "ReadOnly");

        assertThat(
                answers(CHECK,
                        scene(lock, group, tagged("Microsoft.KeyVault/vaults/a", ""),
                                tagged("Microsoft.KeyVault/vaults/b", "'env':'test'"))))
                .containsExactly("a NOT_MET none");
        assertThat(answers(CHECK, scene(lock, tagged("Microsoft.KeyVault/vaults/kv-prod", "'env':''"))))
                .as("a tag without a value names no environment")
                .containsExactly("kv-prod NOT_MET none");
        assertThat(answers(CHECK,
                scene(lock, tagged("Microsoft.RecoveryServices/vaults/rsv-prod-1", ""),
                        tagged("Microsoft.KeyVault/vaults/kv-product", ""),
                        tagged("Microsoft.Network/virtualNetworks/v-prod", ""),
                        tagged("Microsoft.Sql/servers/sql-prod/databases/erp", ""),
                        tagged("Microsoft.Sql/servers/sql-prod/databases/master", ""))))
                .containsExactly("rsv-prod-1 NOT_MET none", "erp NOT_MET none");
    }

    @Test
    void nonProdAndPreProdAreNotProduction() {
        String lock = lock(GROUP + "/providers/x/y/z", "ReadOnly");
        for (String value : List.of("Pre-Prod", "non-prod", "Non Production", "nicht produktiv", "preprod",
                "Vor-Prod")) {
            assertThat(answers(CHECK, scene(lock, tagged("Microsoft.KeyVault/vaults/a", "'env':'" + value + "'"))))
                    .as(value)
                    .isEmpty();
        }
        assertThat(answers(CHECK,
                scene(lock, tagged("Microsoft.KeyVault/vaults/kv-non-prod-01", ""),
                        tagged("Microsoft.KeyVault/vaults/kv-pre-prod", ""),
                        tagged("Microsoft.KeyVault/vaults/kv-prod-pre", ""),
                        tagged("Microsoft.KeyVault/vaults/kv-prod-non-prod", ""))))
                .containsExactly("kv-prod-non-prod NOT_MET none", "kv-prod-pre NOT_MET none");
        assertThat(answers(CHECK, scene(lock, tagged("Microsoft.KeyVault/vaults/a", "'env':'Prod (EU)'"))))
                .containsExactly("a NOT_MET none");
    }

    @Test
    void productionMayBeRecognisedByACustomTag() {
        CheckCriteria criteria = new CheckCriteria(new ProductionRule(List.of("Kritikalität"), List.of("hoch")),
                List.of());

        assertThat(answers(CHECK,
                scene(criteria, lock(GROUP + "/providers/x/y/z", "ReadOnly"), MACHINE,
                        tagged("Microsoft.KeyVault/vaults/a", "'kritikalität':'Hoch'"))))
                .containsExactly("a NOT_MET none");
    }
}
