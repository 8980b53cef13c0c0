package org.tomes.check.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckCriteria;
import org.tomes.check.ProductionRule;
import org.tomes.parameter.ParameterValues;

class SecretOwnerTagsTest {

    private static final String CHECK = "key-vault.secret-owner";
    private static final String VAULT = resource("Microsoft.KeyVault/vaults/kv", "{}");

    private static String secret(String name, String more) {
        return "{'id':'https://kv.vault.azure.net/secrets/" + name + "','attributes':{'enabled':true}" + more + "}";
    }

    /** Microsoft Learn, "About Azure Key Vault secrets": tags. */
    @Test
    void secretNeedsAResponsibleOwnerTag() {
        assertThat(answers(CHECK, scene(VAULT, secret("s", ",'tags':{'Owner':'erp team'}"))))
                .containsExactly("s MET named");
        assertThat(answers(CHECK, scene(VAULT, secret("s", ",'tags':{'Owner':' ','env':'prod'}"))))
                .containsExactly("s NOT_MET nobody");
        assertThat(answers(CHECK, scene(VAULT, secret("s", "")))).containsExactly("s NOT_MET nobody");
        for (String noName : new String[]{"' - '", "{}"}) {
            assertThat(answers(CHECK, scene(VAULT, secret("s", ",'tags':{'owner':" + noName + "}"))))
                    .containsExactly("s NOT_MET nobody");
        }
    }

    /** Microsoft Learn, REST "Secrets - List" of Resource Manager and "Get Deleted Secrets". */
    @Test
    void everySecretIsAssessedByNameAndDeletedOnesAreIgnored() {
        String one = resource("Microsoft.KeyVault/vaults/kv/secrets/one", "{'attributes':{'enabled':false}}");
        String two = resource("Microsoft.KeyVault/vaults/kv/secrets/two", "{'attributes':{'enabled':true}}");
        String gone = secret("gone", ",'recoveryId':'https://kv.vault.azure.net/deletedsecrets/gone'");

        assertThat(answers(CHECK, scene(VAULT, one, two, gone))).containsExactlyInAnyOrder("one MET disabled",
                "two NOT_MET nobody");
    }

    @Test
    void tagIsTheOneThatTheCompanyChose() {
        CheckCriteria criteria = new CheckCriteria(ProductionRule.initial(), List.of(), List.of("zuständig"), List.of(),
                List.of(), CheckCriteria.MAX_ADMINISTRATORS, CheckCriteria.initial().prices(), Map.of(),
                ParameterValues.initial(), Optional.empty());
        String[] scene = {VAULT, secret("s", ",'tags':{'owner':'erp team'}")};

        assertThat(answers(CHECK, scene(criteria, scene))).containsExactly("s NOT_MET nobody");
    }

    @Test
    void certificateSecretsAndDisabledSecretsNeedNoOwner() {
        assertThat(answers(CHECK, scene(VAULT, secret("c", ",'managed':true"), secret("s", ",'tags':{'owner':'x'}"))))
                .containsExactly("s MET named");
        assertThat(answers(CHECK, scene(VAULT, secret("s", "").replace("true", "false"))))
                .containsExactly("s MET disabled");
        assertThat(answers(CHECK, scene(VAULT))).containsExactly("kv NOT_ASSESSED unread");
    }
}
