package org.tomes.check.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseEncryptionTest {

    private static final String POSTGRESQL = "Microsoft.DBforPostgreSQL/flexibleServers/p";
    private static final String MYSQL = "Microsoft.DBforMySQL/flexibleServers/m";

    private static String parameter(String server, String name, String value) {
        return resource(server + "/configurations/" + name, "{'value':'" + value + "'}");
    }

    @ParameterizedTest
    @CsvSource({"on,MET only", "ON,MET only", "off,NOT_MET database", "later,NOT_ASSESSED unknown-value",
        "'',NOT_ASSESSED server-parameter"})
    void parameterOfTheServerDecidesWhetherItAcceptsPlainConnections(String value, String answer) {
        for (String server : new String[]{POSTGRESQL, MYSQL}) {
            assertThat(answers("service.https-only",
                    scene(resource(server, "{'version':'16'}"), parameter(server, "require_secure_transport", value))))
                    .containsExactly(server.substring(server.length() - 1) + " " + answer);
        }
    }

    @Test
    void serverIsNotAssessedWithoutItsParameters() {
        String server = resource(POSTGRESQL, "{'version':'16'}");
        assertThat(answers("service.https-only", scene(server))).containsExactly("p NOT_ASSESSED server-parameter");
        assertThat(answers("service.https-only", scene(server, parameter(POSTGRESQL, "log_checkpoints", "on"))))
                .containsExactly("p NOT_ASSESSED server-parameter");
        assertThat(answers("service.minimum-tls", scene(server))).containsExactly("p NOT_ASSESSED server-parameter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"TLSv1.2;MET modern", "TLSv1.3;MET modern", "TLSv1.1;NOT_MET old",
        "TLSv1;NOT_MET old", "newest;NOT_ASSESSED unknown-value"})
    void postgresqlServerNamesItsMinimumVersion(String version, String answer) {
        assertThat(
                answers("service.minimum-tls",
                        scene(resource(POSTGRESQL, "{'version':'16'}"),
                                parameter(POSTGRESQL, "ssl_min_protocol_version", version))))
                .containsExactly("p " + answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"TLSv1.2;MET modern", "TLSv1.2,TLSv1.3;MET modern",
        "TLSv1.3,TLSv1.1;NOT_MET old", "TLSv1,newest;NOT_MET old", "TLSv1.3,newest;NOT_ASSESSED unknown-value"})
    void weakestVersionThatAMysqlServerAcceptsDecides(String versions, String answer) {
        assertThat(answers("service.minimum-tls",
                scene(resource(MYSQL, "{'version':'8.0'}"), parameter(MYSQL, "tls_version", versions))))
                .containsExactly("m " + answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{'sslEnforcement':'Enabled','minimalTlsVersion':'TLS1_2'};MET only;MET modern",
        "{'sslEnforcement':'Disabled','minimalTlsVersion':'TLSEnforcementDisabled'};NOT_MET database;NOT_MET none",
        "{'version':'11'};NOT_ASSESSED property-absent;NOT_ASSESSED not-told"})
    void singleServerHasItsSettingsAmongItsProperties(String properties, String encryption, String tls) {
        for (String type : new String[]{"Microsoft.DBforPostgreSQL/servers/s", "Microsoft.DBforMySQL/servers/s"}) {
            assertThat(answers("service.https-only", scene(resource(type, properties))))
                    .containsExactly("s " + encryption);
            assertThat(answers("service.minimum-tls", scene(resource(type, properties)))).containsExactly("s " + tls);
        }
    }

    @Test
    void clusterOfManagedRedisIsNotAssessedWithoutItsDatabases() {
        String cluster = resource("Microsoft.Cache/redisEnterprise/c", "{'minimumTlsVersion':'1.2'}");
        assertThat(answers("service.https-only", scene(cluster))).containsExactly("c NOT_ASSESSED databases");
        assertThat(answers("service.https-only",
                scene(cluster,
                        resource("Microsoft.Cache/redisEnterprise/c/databases/d", "{'clientProtocol':'Encrypted'}"))))
                .containsExactly("d MET only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{'allowSharedKeyAccess':false,'isSftpEnabled':true};NOT_ASSESSED local-users",
        "{'allowSharedKeyAccess':false,'isSftpEnabled':true,'isLocalUserEnabled':true};NOT_ASSESSED local-users",
        "{'allowSharedKeyAccess':false,'isSftpEnabled':true,'isLocalUserEnabled':false};MET disabled",
        "{'allowSharedKeyAccess':false};MET disabled",
        "{'allowSharedKeyAccess':true,'isSftpEnabled':true};NOT_MET storage-keys"})
    void localUsersOfSftpMaySignInWithoutSharedKeys(String properties, String answer) {
        assertThat(answers("service.local-auth", scene(resource("Microsoft.Storage/storageAccounts/s", properties))))
                .containsExactly("s " + answer);
    }
}
