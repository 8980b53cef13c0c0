package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.reasons;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.VirtualNetworkView;

class TemplateExpanderTest {

    private static final String HEAD = """
            {"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0",
             "parameters":{"vnet_name":{"type":"String","defaultValue":"vnet-a"},"nsg_name":{"type":"String","defaultValue":"nsg-a"},
                           "open":{"type":"String"}},
             "variables":{"full":"[concat(parameters('VNET_name'),'-x')]","round":"[variables('round')]"},
             "resources":""";

    @Test
    void resourceNameIsResolvedFromItsParameter() {
        ImportResult result = read(
                "[{\"type\":\"Microsoft.Network/virtualNetworks\",\"name\":\"[parameters('vnet_name')]\",\"properties\":{}}]");
        assertThat(result.resources()).extracting(resource -> resource.id().toString())
                .containsExactly("/providers/Microsoft.Network/virtualNetworks/vnet-a");
        assertThat(result.notRead()).isEmpty();
    }

    @Test
    void referenceToAnotherResourceOfTheTemplateIsFollowed() {
        ImportResult result = read(
                """
                        [{"type":"Microsoft.Network/networkSecurityGroups","name":"[parameters('nsg_name')]","properties":{}},
                         {"type":"Microsoft.Network/virtualNetworks","name":"vnet-a","properties":{"subnets":[{"name":"s","properties":{
                          "networkSecurityGroup":{"id":"[resourceId('Microsoft.Network/networkSecurityGroups', parameters('nsg_name'))]"}}}]}}]""");
        Resource group = result.resources().getFirst();
        VirtualNetworkView network = VirtualNetworkView.of(result.resources().getLast());
        assertThat(network.subnets().getFirst().securityGroup()).contains(group.id());
    }

    @Test
    void nestedChildBecomesASeparateResource() {
        ImportResult result = read("""
                [{"type":"Microsoft.KeyVault/vaults","name":"kv","properties":{},"resources":[
                  {"type":"secrets","name":"s","properties":{}}]}]""");
        assertThat(result.resources()).extracting(resource -> resource.id().toString())
                .containsExactly("/providers/Microsoft.KeyVault/vaults/kv",
                        "/providers/Microsoft.KeyVault/vaults/kv/secrets/s");
    }

    @Test
    void resourcesOfANewerTemplateAreFoundByTheirNames() {
        ImportResult result = read(
                "{\"first\":{\"type\":\"Microsoft.Network/virtualNetworks\",\"name\":\"vnet-b\",\"properties\":{}}}");
        assertThat(result.resources()).extracting(Resource::name).containsExactly("vnet-b");
    }

    @Test
    void resourceWithValuesSetAtDeploymentIsImportedPartlyAndListed() {
        ImportResult result = read(
                """
                        [{"type":"Microsoft.KeyVault/vaults","name":"kv","properties":{"enableSoftDelete":"[parameters('open')]"}}]""");
        assertThat(result.resources()).singleElement().extracting(Resource::hasProperties).isEqualTo(false);
        assertThat(reasons(result)).containsExactly("expression");
    }

    @Test
    void locationAndPrincipalsMayBeSetAtDeployment() {
        ImportResult result = read(
                """
                        [{"type":"Microsoft.KeyVault/vaults","name":"kv","location":"[resourceGroup().location]","properties":{
                          "tenantId":"[subscription().tenantId]","accessPolicies":[{"objectId":"[reference('x').principalId]"}]}}]""");
        assertThat(result.resources()).singleElement().extracting(Resource::hasProperties).isEqualTo(true);
        assertThat(result.notRead()).isEmpty();
    }

    @Test
    void resourceWithNameSetAtDeploymentIsListed() {
        ImportResult result = read(
                "[{\"type\":\"Microsoft.KeyVault/vaults\",\"name\":\"[uniqueString('x')]\",\"properties\":{}}]");
        assertThat(result.resources()).isEmpty();
        assertThat(reasons(result)).containsExactly("expressionInName");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"[parameters('vnet_name')], vnet-a", "[variables('full')], vnet-a-x",
        "\"[ format('{0}/{1}', 'it''s', toUpper('b')) ]\", it's/B", "\"[concat('a', concat('b'), '/c')]\", ab/c"})
    void expressionIsEvaluated(String expression, String value) {
        ImportResult result = read(
                "[{\"type\":\"A.B/c\",\"name\":\"n\",\"location\":\"" + expression + "\",\"properties\":{}}]");
        assertThat(result.resources()).singleElement().extracting(Resource::location).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"[variables('round')]", "[parameters('none')]", "[concat('a']",
        "\"[concat('a' 'b')]\"", "[concat('a')]x(]", "[concat()]", "[concat]", "[resourceId('x')]"})
    void expressionThatCannotBeEvaluatedRemainsUnchanged(String expression) {
        ImportResult result = read(
                "[{\"type\":\"A.B/c\",\"name\":\"n\",\"location\":\"" + expression + "\",\"properties\":{}}]");
        assertThat(result.resources()).singleElement().extracting(Resource::location).isEqualTo(expression);
    }

    @Test
    void bracketsOutsideATemplateAreNotAnExpression() {
        ImportResult result = ImportResultFixture
                .read("[{'type':'A.B/c','name':'n','location':'[parameters(1)]','properties':{}}]");
        assertThat(result.resources()).singleElement().extracting(Resource::hasProperties).isEqualTo(true);
    }

    /** Microsoft Learn, "Parameters in ARM templates": a deployment can replace a default value. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'properties':{'a':'[parameters(''vnet_name'')]'}|false",
        "'properties':{'a':[{'b':'[variables(''full'')]'}]}|false",
        "'sku':{'name':'[parameters(''vnet_name'')]'}|false",
        "'properties':{'copy':[{'name':'a','count':'[length(parameters(''vnet_name''))]','input':1}]}|false",
        "'properties':{},'location':'[parameters(''vnet_name'')]','tags':{'a':'[parameters(''vnet_name'')]'}|true",
        "'properties':{'a':{'id':'[resourceId(''A.B/d'', parameters(''vnet_name''))]'}}|true",
        "'properties':{'a':'[toUpper(''b'')]'}|true"})
    void configurationThatDependsOnADefaultValueIsImportedPartlyAndListed(String more, boolean whole) {
        ImportResult result = read("[{\"type\":\"A.B/c\",\"name\":\"n\","
                + more.replace("''", "\u0000").replace("'", "\"").replace("\u0000", "'") + "}]");
        assertThat(result.resources()).singleElement().extracting(Resource::hasProperties).isEqualTo(whole);
        assertThat(reasons(result)).isEqualTo(whole ? List.of() : List.of("default"));
    }

    /** Microsoft Learn, "Scope extension resource deployments in ARM templates", and, for names, "Lock resources". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {
                "'type':'Microsoft.Insights/diagnosticSettings','name':'d','scope':'[format(''A.B/c/{0}'', ''v'')]'"
                        + "|/providers/A.B/c/v/providers/Microsoft.Insights/diagnosticSettings/d",
                "'type':'Microsoft.Authorization/locks','name':'l','scope':'[resourceId(''A.B/c/e'', ''v'', ''w'')]'"
                        + "|/providers/A.B/c/v/e/w/providers/Microsoft.Authorization/locks/l",
                "'type':'A.B/c/providers/locks','name':'v/Microsoft.Authorization/l'"
                        + "|/providers/A.B/c/v/providers/Microsoft.Authorization/locks/l",
                "'type':'A.B/c/e/providers/locks','name':'v/w/Microsoft.Authorization/l'"
                        + "|/providers/A.B/c/v/e/w/providers/Microsoft.Authorization/locks/l",
                "'type':'A.B/c','name':'v','scope':'/'|/providers/A.B/c/v"})
    void extensionResourceBelongsToTheResourceOfItsScope(String written, String id) {
        ImportResult result = read("[{" + written.replace("''", "\u0000").replace("'", "\"").replace("\u0000", "'")
                + ",\"properties\":{}}]");
        assertThat(result.resources()).singleElement().satisfies(one -> {
            assertThat(one.id()).hasToString(id);
            assertThat(one.hasProperties()).isTrue();
            assertThat(one.type().text()).doesNotContain("providers");
        });
    }

    private static ImportResult read(String resources) {
        byte[] text = (HEAD + resources + "}").getBytes(StandardCharsets.UTF_8);
        return AzureFileReader.read(List.of(ImportResultFixture.file("t.json", ImportResultFixture.SAVED, text)),
                ReadingProgress.NONE);
    }
}
