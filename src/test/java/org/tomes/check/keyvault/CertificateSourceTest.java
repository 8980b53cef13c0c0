package org.tomes.check.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateSourceTest {

    private static final String CHECK = "key-vault.certificate-use";
    private static final String VAULT = "'keyVaultId':'" + GROUP + "/providers/Microsoft.KeyVault/vaults/kv'";

    private static String gateway(String certificates) {
        return resource("Microsoft.Network/applicationGateways/agw", "{'sslCertificates':[" + certificates + "]}");
    }

    private static String held(String name, String properties) {
        return "{'name':'" + name + "','properties':{" + properties + "}}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            value = {"VAULT | MET vault", "VAULT,'keyVaultSecretStatus':'KeyVaultDoesNotExist' | NOT_MET broken",
                "VAULT,'keyVaultSecretStatus':'Succeeded' | MET vault",
                "VAULT,'expirationDate':'2026-11-24T09:59:00Z' | NOT_MET expired",
                "'canonicalName':'www.a.example','expirationDate':'2026-12-24T09:59:00Z' | MET managed",
                "'keyVaultId':null,'keyVaultSecretName':'' | NOT_MET uploaded"})
    void appServiceCertificateMustComeFromVaultOrAzureAndBeValid(String properties, String answer) {
        assertThat(answers(CHECK,
                scene(resource("Microsoft.Web/certificates/c", "{" + properties.replace("VAULT", VAULT) + "}"))))
                .containsExactly("c " + answer);
    }

    @Test
    void everyGatewayCertificateMustComeFromAVault() {
        String good = held("good", "'keyVaultSecretId':'https://kv.vault.azure.net/secrets/good'");

        assertThat(answers(CHECK, scene(gateway(good)))).containsExactly("agw MET gateway");
        assertThat(answers(CHECK, scene(gateway(good + "," + held("file", "'publicCertData':'x'")))))
                .containsExactly("agw NOT_MET gateway-uploaded");
        assertThat(answers(CHECK, scene(gateway("")))).isEmpty();
    }

    @Test
    void partlyReadCertificateIsNotAssessed() {
        assertThat(answers(CHECK,
                scene(reduced("Microsoft.Web/certificates/c"), reduced("Microsoft.Network/applicationGateways/agw"))))
                .containsExactly("c NOT_ASSESSED not-whole", "agw NOT_ASSESSED not-whole");
    }
}
