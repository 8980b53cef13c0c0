package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.register.ServerAddress;

class ServerAddressInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://localhost/tomes", "postgresql://anna@db.example.com:6000/tomes?schema=isms",
        "postgresql://a.example.com,b.example.com/tomes", "postgresql://a.example.com:1,[::1]:2/tomes",
        "postgresql://[::1]/tomes?schema=isms&ca=/etc/ssl/authority.pem",
        "postgresql://anna@db.example.com/tomes?ca=/ca.pem&cert=/anna.pem&key=/anna.key",
        "postgresql://anna@db.example.com/tomes?cert=/anna.p12",
        "postgresql://anna@corp.example@a.postgres.database.azure.com/tomes?entra=browser&tenant=corp.example",
        "postgresql://a.postgres.database.azure.com/tomes?entra=azure-cli",
        "postgresql://a.postgres.database.azure.com/tomes?entra=client-secret&tenant=t&client=c"})
    void everyAddressCanBeSplitAndReassembled(String text) {
        ServerAddress address = ServerAddress.of(text);
        ServerAddressInput input = ServerAddressInput.of(address);
        assertThat(input.errors()).isEmpty();
        assertThat(input.address()).isEqualTo(address);
        assertThat(ServerAddressInput.pasted(" " + text)).contains(input);
        assertThat(ServerAddress.of(address.key())).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"hosts, ''", "hosts, a@b", "hosts, 'a,,b'", "hosts, a/b", "port, 0", "port, x", "port, ''",
        "database, ''", "database, x?ca=/y", "schema, A", "schema, x&ca=/y", "user, a b", "user, a:b", "ca, here.pem",
        "ca, /a&schema=b"})
    void partThatWouldBreakTheAddressIsAnErrorOfItsField(String field, String value) {
        assertThat(with(field, value).errors())
                .containsOnlyKeys(field.equals("port") && value.equals("0") ? "hosts" : field);
    }

    private static ServerAddressInput with(String field, String value) {
        return new ServerAddressInput(field.equals("hosts") ? value : "h", field.equals("port") ? value : "5432",
                field.equals("database") ? value : "d", field.equals("schema") ? value : "",
                field.equals("user") ? value : "", field.equals("ca") ? value : "", SignInInput.initial());
    }

    @ParameterizedTest
    @CsvSource({"CLIENT_CERTIFICATE, '', '', '', '', certificate", "CLIENT_CERTIFICATE, a.pem, '', '', '', certificate",
        "CLIENT_CERTIFICATE, /a.pem, a.key, '', '', key", "CLIENT_CERTIFICATE, /a&b.pem, '', '', '', certificate",
        "ENTRA_BROWSER, '', '', a/b, '', tenant", "ENTRA_CLIENT_SECRET, '', '', '', c, tenant",
        "ENTRA_CLIENT_SECRET, '', '', t, '', client", "ENTRA_BROWSER, '', '', '', '', hosts"})
    void incompleteSignInMethodIsReportedAtItsField(SignInInput.Way way, String certificate, String key, String tenant,
            String client, String field) {
        String host = field.equals("hosts") ? "db.example.com" : "a.postgres.database.azure.com";
        assertThat(new ServerAddressInput(host, "5432", "d", "", "", "",
                new SignInInput(way, certificate, key, tenant, client)).errors()).containsOnlyKeys(field);
    }

    @Test
    void passwordIsNotTakenFromAPastedAddress() {
        assertThat(ServerAddressInput.pasted("postgresql://anna:secret@localhost/tomes")).isEmpty();
    }
}
