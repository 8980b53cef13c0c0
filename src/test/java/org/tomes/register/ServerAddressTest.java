package org.tomes.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;

class ServerAddressTest {

    @Test
    void partsOfAnAddressAreRead() {
        Path ca = Path.of("ca.pem").toAbsolutePath();
        ServerAddress address = ServerAddress
                .of("postgresql://anna.x@db-1.example:6432,[::1]/tomes?schema=isms_1&ca=" + ca);
        assertThat(address.user()).contains("anna.x");
        assertThat(address.hosts()).containsExactly(new ServerAddress.Host("db-1.example", 6432),
                new ServerAddress.Host("[::1]", ServerAddress.USUAL_PORT));
        assertThat(address.schema()).contains("isms_1");
        assertThat(address.ca()).contains(ca);
        assertThat(address.label()).isEqualTo("postgresql://db-1.example:6432,[::1]/tomes?schema=isms_1");
    }

    @Test
    void onlyAddressesThatStayOnThisComputerNeedNoCertificate() {
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
    void everythingElseIsRefusedAsAnAddress(String text) {
        assertThat(ServerAddress.isMeantBy(text)).isTrue();
        assertThatThrownBy(() -> ServerAddress.of(text)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.USAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://anna:s3cret@host/t", "postgresql://anna:s3@cret@host/t",
        "postgresql://anna:s3/cret@host/t", "postgresql://host/t?password=s3cret", "postgresql://:s3cret@host/t"})
    void passwordIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> ServerAddress.of(text)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.USAGE);
            assertThat(problem.sentence().toString()).doesNotContain("s3").doesNotContain("cret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "/tmp/r", "C:\\registers\\r", "C:/registers/r", "a:b", "postgresql", "../r.mv.db"})
    void pathsAreNoAddresses(String text) {
        assertThat(ServerAddress.isMeantBy(text)).isFalse();
    }
}
