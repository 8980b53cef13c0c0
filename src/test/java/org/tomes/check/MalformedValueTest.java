package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a value of another shape than Azure documents counts neither as absent nor as empty. */
class MalformedValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "key-vault.public-network | Microsoft.KeyVault/vaults/x | {'networkAcls':[{'defaultAction':'Deny'}]}",
        "nsg.any-any | Microsoft.Network/networkSecurityGroups/x | {'securityRules':{'a':{'properties':{}}}}",
        "network.management-ports | Microsoft.Network/networkSecurityGroups/x | {'securityRules':{'a':{}}}",
        "key-vault.public-network | Microsoft.KeyVault/vaults/x | {'networkAcls':'@{defaultAction=Deny; ipRules=System.Object[]}'}",
        "key-vault.public-network | Microsoft.KeyVault/vaults/x | {'networkAcls':{'defaultAction':'Deny','ipRules':'System.Object[]'}}",
        "key-vault.public-network | Microsoft.KeyVault/vaults/x | {'networkAcls':'Deny'}",
        "key-vault.purge-protection | Microsoft.KeyVault/vaults/x | {'enablePurgeProtection':[true]}",
        "key-vault.soft-delete | Microsoft.KeyVault/vaults/x | {'enableSoftDelete':'no'}",
        "service.https-only | Microsoft.Storage/storageAccounts/x | {'supportsHttpsTrafficOnly':true,'enableHttpsTrafficOnly':false}",
        "service.https-only | Microsoft.Cache/redis/x | {'enableNonSslPort':1}",
        "service.public-access | Microsoft.CognitiveServices/accounts/x | {'networkAcls':[{'defaultAction':'Deny'}]}"})
    void listInPlaceOfAnObjectOrReverseIsNotAssessed(String check, String path, String properties) {
        assertThat(answers(check, scene(resource(path, properties)))).singleElement()
                .asString()
                .startsWith("x NOT_ASSESSED");
    }

    @Test
    void budgetWithAListOfAlertsIsNotAssessed() {
        String budget = any(SUBSCRIPTION + "/providers/Microsoft.Consumption/budgets/b",
                "{'amount':100,'timeGrain':'Monthly','category':'Cost','notifications':[{'enabled':true}]}");
        assertThat(answers("cost.budget", scene(budget))).singleElement().asString().contains("NOT_ASSESSED");
    }
}
