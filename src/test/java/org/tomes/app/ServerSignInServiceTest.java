package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.passphrase.Secret;
import org.tomes.pull.SecretStore;
import org.tomes.register.ServerAddress;

class ServerSignInServiceTest {

    private static final Secret SECRET = new Secret("correct horse");

    private final Map<String, String> keychain = new HashMap<>();
    private final ServerSignInService passwords = new ServerSignInService(new SecretStore() {

        @Override
        public Optional<String> find(String account) {
            return Optional.ofNullable(keychain.get(account));
        }

        @Override
        public boolean store(String account, String secret) {
            keychain.put(account, secret);
            return true;
        }

        @Override
        public void delete(String account) {
            keychain.remove(account);
        }
    }, new LazyServerServices(Clock.systemUTC()));

    @Test
    void passwordIsStoredPerLoginAndDatabaseRegardlessOfSchema() {
        passwords.keep(ServerAddress.of("postgresql://anna@db.example.com/tomes?schema=a"), SECRET);
        assertThat(passwords.password(ServerAddress.of("postgresql://anna@db.example.com/tomes"))).contains(SECRET);
        assertThat(passwords.password(ServerAddress.of("postgresql://jana@db.example.com/tomes"))).isEmpty();
        assertThat(passwords.password(ServerAddress.of("postgresql://anna@db.example.org/tomes"))).isEmpty();
        assertThat(passwords.password(
                ServerAddress.of("postgresql://anna@db.example.com/tomes?cert=" + Path.of("a.p12").toAbsolutePath())))
                .isEmpty();
        passwords.forget(ServerAddress.of("postgresql://anna@db.example.com/tomes"));
        assertThat(keychain).isEmpty();
    }
}
