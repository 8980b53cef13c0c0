package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.Actor;
import org.tomes.people.Person;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.PostgresServer;

class TrailPollerTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    /** The events reported by a poller, as words. */
    private static final class Heard implements TrailPoller.Listener {

        private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Override
        public void changed(List<ForeignChange> changes) {
            changes.forEach(change -> all.add(change.record().type() + " by " + change.author()));
        }

        @Override
        public void trailReplaced() {
            all.add("replaced");
        }

        @Override
        public void serverAnswered(boolean answered) {
            if (!answered) {
                all.add("no answer");
            }
        }

        String next() throws InterruptedException {
            return all.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private OpenRegister open(ServerAddress address, String user) {
        return new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve(user), folder.resolve(user + "-settings"))).open(address, Optional.empty());
    }

    @Test
    void othersWritesAreToldWithTheirNamesAndOwnOnesAreNot() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister mine = open(address, "mine"); OpenRegister theirs = open(address, "theirs")) {
            Heard heard = new Heard();
            mine.trailPoller().orElseThrow().start(heard);
            mine.records().people().add(ACTOR, Person.ofName("Mine"));
            Person anna = theirs.records()
                    .people()
                    .add(new Actor("", "an account", "host"), Person.ofName("Anna Brandt"));
            assertThat(heard.next()).isEqualTo("person by an account");
            theirs.records()
                    .people()
                    .add(new Actor(anna.id().toString(), "an account", "host"), Person.ofName("Third"));
            assertThat(heard.next()).isEqualTo("person by Anna Brandt");
        }
    }

    @Test
    void registerInAFileIsNotWatched() {
        AppContext context = new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        try (OpenRegister register = context.create(folder.resolve("r"))) {
            assertThat(register.trailPoller()).isEmpty();
        }
    }
}
