package org.tomes.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.Refused;

class ServerAddressTest {

    @Test
    void partsOfAnAddressAreRead() {
        Path ca = Path.of("ca.pem").toAbsolutePath();
        ServerAddress address = ServerAddress
                .of("postgresql://anna.x@db-1.example:6432,[::1]/tomes?schema=isms_1&ca=" + ca);
        assertThat(address.user()).contains("anna.x");
        assertThat(address.hosts()).containsExactly(new ServerAddress.Host("db-1.example", 6432),
                new ServerAddress.Host("[::1]", ServerAddress.DEFAULT_PORT));
        assertThat(address.schema()).contains("isms_1");
        assertThat(address.ca()).contains(ca);
        assertThat(address.label()).isEqualTo("postgresql://db-1.example:6432,[::1]/tomes?schema=isms_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://anna@db.example/t?schema=isms&ca=/c.pem&cert=/anna.pem&key=/anna.key",
        "postgresql://anna@db.example/t?cert=/anna.p12", "postgresql://localhost/t?entra=browser",
        "postgresql://anna@corp.example@a.postgres.database.azure.com/t?entra=browser",
        "postgresql://a.postgres.database.azure.com,b.postgres.database.azure.com/t?entra=azure-cli&tenant=corp.example",
        "postgresql://x@a.postgres.database.usgovcloudapi.net/t?entra=client-secret&tenant=t&client=c"})
    void waysToSignInArePartOfAnAddress(String text) {
        Assumptions.assumeTrue(Path.of("/").isAbsolute());
        ServerAddress address = ServerAddress.of(text);
        assertThat(address.signIn()).isNotInstanceOf(ServerSignInMethod.Password.class);
        assertThat(address.key()).isEqualTo(text);
        assertThat(address.label()).doesNotContain("cert").doesNotContain("entra").doesNotContain("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key=/a.key", "tenant=t", "cert=/a.pem&entra=browser", "cert=/a.pem&tenant=t",
        "entra=browser&key=/a.key", "entra=device-code", "entra=", "entra=BROWSER", "entra=client-secret",
        "entra=client-secret&tenant=t", "entra=browser&tenant=a/b", "cert=anna.pem", "cert=/a.pem&key=a.key",
        "cert=/a.pem&cert=/b.pem", "sslpassword=secret"})
    void rejectsInvalidSignInOptions(String options) {
        assertThatThrownBy(() -> ServerAddress.of("postgresql://a.postgres.database.azure.com/t?" + options))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.USAGE));
    }

    /** A server that receives a token can use it to sign in to the token's service. */
    @ParameterizedTest
    @ValueSource(strings = {"db.example", "a.postgres.database.azure.com.example", "postgres.database.azure.com",
        "a.postgres.database.azure.com,db.example", "apostgres.database.azure.com",
        "a.postgres.database.azure.com,b.postgres.database.chinacloudapi.cn", "10.0.0.4"})
    void tokensAreForServersOfAzureOnly(String hosts) {
        assertThatThrownBy(() -> ServerAddress.of("postgresql://anna@" + hosts + "/t?entra=browser"))
                .satisfies(Refused.with("storage.server.notAzure"));
    }

    @Test
    void onlyLoopbackAddressesNeedNoCertificate() {
        assertThat(ServerAddress.of("postgresql://localhost,127.0.0.1:1,[::1]/t").isLoopback()).isTrue();
        assertThat(ServerAddress.of("postgresql://localhost,db/t").isLoopback()).isFalse();
        assertThat(ServerAddress.of("postgresql://localhost.example/t").isLoopback()).isFalse();
        assertThat(ServerAddress.of("postgresql://127.0.0.1.example/t").isLoopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://", "postgresql:///tomes", "postgresql://host", "postgresql://host/",
        "postgresql://host/a/b", "postgresql://host:0/t", "postgresql://host:65536/t", "postgresql://host:/t",
        "postgresql://host,/t", "postgresql://-host/t", "postgresql://ho st/t", "postgresql://host/t\n",
        "postgresql://host/t?schema=", "postgresql://host/t?schema=A", "postgresql://host/t?schema=pg_catalog",
        "postgresql://host/t?schema=a;b", "postgresql://host/t?schema=a&schema=b", "postgresql://host/t?ca=relative",
        "postgresql://host/t?sslmode=disable", "postgresql://host/t?socketFactory=org.example.Run",
        "postgresql://host/t?options=-c%20x", "postgresql://host/t?", "postgresql://host/t?schema=a&",
        "postgres://host/t", "POSTGRESQL://host/t", "jdbc:postgresql://host/t", "https://host/t",
        "postgresql://us er@host/t", "postgresql://h%61st/t", "postgresql://1,2,3,4,5,6,7,8,9/t"})
    void rejectsInvalidAddresses(String text) {
        assertThat(ServerAddress.isAddress(text)).isTrue();
        assertThatThrownBy(() -> ServerAddress.of(text)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.USAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://anna:s3cret@host/t", "postgresql://anna:s3@cret@host/t",
        "postgresql://anna:s3/cret@host/t", "postgresql://host/t?password=s3cret", "postgresql://:s3cret@host/t"})
    void rejectsPasswordInAddressWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> ServerAddress.of(text)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.USAGE);
            assertThat(problem.sentence().toString()).doesNotContain("s3").doesNotContain("cret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "/tmp/r", "C:\\registers\\r", "C:/registers/r", "a:b", "postgresql", "../r.mv.db"})
    void pathIsNotAnAddress(String text) {
        assertThat(ServerAddress.isAddress(text)).isFalse();
    }
}
