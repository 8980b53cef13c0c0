package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.SAVED;
import static org.tomes.inventory.importing.ImportResultFixture.SUBSCRIPTION;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;
import static org.tomes.inventory.importing.ImportResultFixture.read;
import static org.tomes.inventory.importing.ImportResultFixture.reasons;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.files.Sha256;
import org.tomes.inventory.resource.SecretText;

/** Secrets in imported files: recognised by name or by their form, and not stored. */
class SecretsInInputTest {

    private static final String PLAIN = "Hunter2-plain";

    private static String resource(String path, String properties) {
        return "{'id':'" + SUBSCRIPTION + "/resourceGroups/rg/providers/" + path + "','properties':{" + properties
                + "}}";
    }

    private static String stored(ImportResult result) {
        StringBuilder all = new StringBuilder();
        result.resources().forEach(resource -> all.append(resource.json()).append(resource.tags()));
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'osProfile':{'adminUsername':'me','adminPassword':'Hunter2-plain'}",
        "'administratorLoginPassword':'Hunter2-plain'",
        "'siteConfig':{'appSettings':[{'name':'DB_PASSWORD','value':'Hunter2-plain'}]}",
        "'siteConfig':{'connectionStrings':[{'name':'db','connectionString':'Server=x;Password=Hunter2-plain;'}]}",
        "'x':'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=Hunter2-plain;EndpointSuffix=y'",
        "'containers':[{'environmentVariables':[{'name':'A','secureValue':'Hunter2-plain'}]}]",
        "'configuration':{'secrets':[{'name':'db','value':'Hunter2-plain'}]}",
        "'uri':'mongodb://user:Hunter2-plain@host:10255/?ssl=true'",
        "'protectedSettings':{'commandToExecute':'Hunter2-plain'}", "'adminPassword':{'value':'Hunter2-plain'}",
        "'links':['https://a.blob.core.windows.net/c?sv=1&sig=Hunter2-plain']",
        "'key':'-----BEGIN PRIVATE KEY-----Hunter2-plain-----END PRIVATE KEY-----'"})
    void secretIsNotStoredAndReportedOnce(String properties) {
        ImportResult result = read("[" + resource("Microsoft.Web/sites/app", properties) + "]");

        assertThat(result.resources()).hasSize(1);
        assertThat(stored(result)).doesNotContain(PLAIN).contains(SecretText.MASK);
        assertThat(reasons(result)).containsExactly("secretsMasked");
    }

    @Test
    void valuesOfVaultSecretsAndOfSettingsByNameAreNotStored() {
        ImportResult result = read("["
                + resource("Microsoft.KeyVault/vaults/kv/secrets/db", "'value':'Hunter2-plain','contentType':'text'")
                + ","
                + resource("Microsoft.Web/sites/app/config/appsettings",
                        "'API_KEY':'Hunter2-plain','WEBSITE_TIME_ZONE':'CET'")
                + "," + resource("Microsoft.Web/sites/app/config/connectionstrings",
                        "'db':{'value':'Server=x;Pwd=Hunter2-plain','type':'SQLAzure'}")
                + "]");

        assertThat(stored(result)).doesNotContain(PLAIN).contains("CET", "SQLAzure", "contentType");
        assertThat(result.notRead()).singleElement()
                .satisfies(gap -> assertThat(gap.reason().arguments()).containsExactly("3"));
    }

    /** Settings are free texts: most secrets have neither a telling name nor a form. */
    @ParameterizedTest
    @ValueSource(strings = {"'DB':'Hunter2-plain'", "'Stripe':'sk_live_Hunter2-plain'",
        "'X_PASSWORD':'@Microsoft.KeyVault(Hunter2-plain'",
        "'X_PASSWORD':'@Microsoft.KeyVault(VaultName=kv;SecretName=a)Hunter2-plain'",
        "'X':'@Microsoft.KeyVault(VaultName=kv;SecretName=a;Password=Hunter2-plain)'",
        "'X':'x @Microsoft.KeyVault(VaultName=kv;SecretName=Hunter2-plain)'",
        "'Url':'https://host/?code=Hunter2-plain'"})
    void valueOfASettingIsNotStoredUnlessItIsCertainlyNoSecret(String setting) {
        String[] pair = setting.split("':'", 2);
        String inList = "{'name':" + pair[0] + "','value':'" + pair[1] + "}";
        ImportResult result = read("[" + resource("Microsoft.Web/sites/app/config/appsettings", setting) + ","
                + resource("Microsoft.Web/sites/app", "'siteConfig':{'appSettings':[" + inList + "]}") + ","
                + resource("Microsoft.App/containerApps/c", "'template':{'containers':[{'env':[" + inList + "]}]}")
                + "]");

        assertThat(result.resources()).hasSize(3);
        assertThat(stored(result)).doesNotContain(PLAIN).contains(pair[0].substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "~4", "8.0", "30", "https://app.example.com",
        "@Microsoft.KeyVault(VaultName=kv;SecretName=a)", "@Microsoft.KeyVault(SecretName=a;VaultName=kv)",
        "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/a/0123)"})
    void plainValueAndReferenceOfASettingAreStored(String value) {
        assertThat(
                stored(read("[" + resource("Microsoft.Web/sites/app/config/appsettings", "'X':'" + value + "'") + "]")))
                .contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'siteConfig':{'appSettings':[{'name':'DB_PASSWORD','value':'@Microsoft.KeyVault(SecretUri=https://kv/s)'}]}",
        "'sslCertificates':[{'name':'c','properties':{'keyVaultSecretId':'https://kv.vault.azure.net/secrets/c'}}]",
        "'osProfile':{'linuxConfiguration':{'disablePasswordAuthentication':true}}",
        "'connectionString':'Server=x;Authentication=Active Directory Managed Identity'",
        "'ConnectionString':'InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://x/'",
        "'enablePurgeProtection':true,'tokenName':'t'"})
    void textThatOnlyResemblesASecretIsStoredUnchanged(String properties) {
        String json = resource("Microsoft.Web/sites/app", properties);
        ImportResult result = read("[" + json + "]");

        assertThat(result.resources().getFirst().sha256())
                .isEqualTo(Sha256.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        assertThat(result.notRead()).isEmpty();
    }

    @Test
    void valueOfASecureParameterReachesNoResource() {
        String template = """
                {"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                 "parameters":{"admin":{"type":"secureString","defaultValue":"Hunter2-plain"},
                               "given":{"type":"securestring"}},
                 "resources":[{"type":"Microsoft.Web/sites","name":"app","properties":{
                   "label":"[parameters('admin')]","other":"[concat('a-', parameters('given'))]"}}]}""";
        ImportResult result = read(file("azuredeploy.json", SAVED, template.getBytes(StandardCharsets.UTF_8)));

        assertThat(stored(result)).doesNotContain(PLAIN).contains(SecretText.MASK);
        assertThat(result.resources()).singleElement().satisfies(app -> assertThat(app.hasProperties()).isTrue());
        assertThat(result.notRead()).as("both uses of a secure parameter")
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason().arguments()).containsExactly("2"));
    }

    /** As in the export of a register: an existing mask is counted, but not masked again. */
    @Test
    void maskedValueRemainsUnchanged() {
        String once = stored(read(resource("Microsoft.Web/sites/app", "'x':'Server=x;Password=Hunter2-plain;'")))
                .replace("{}", "");

        assertThat(stored(read(once)).replace("{}", "")).isEqualTo(once);
    }

    @Test
    void listWithoutSecretsRemainsComplete() {
        assertThat(read("[" + network("v") + "]").notRead()).isEmpty();
    }
}
