package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.Person;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.CuttingProxy;
import org.tomes.storage.postgres.PostgresServer;
import org.tomes.storage.postgres.RightsServer;

class TrailPollerTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final Actor OTHER = new Actor("", "an account", "host");

    @TempDir
    private Path folder;

    /** The events reported by a poller, as words. */
    private static final class Heard implements TrailPoller.Listener {

        private final BlockingQueue<String> all = new LinkedBlockingQueue<>();
        private List<RecordOpenElsewhere> open = List.of();

        @Override
        public void changed(List<ForeignChange> changes) {
            changes.forEach(change -> all.add(change.record().type() + " by " + change.author()));
        }

        @Override
        public void trailReplaced() {
            all.add("replaced");
        }

        @Override
        public void recordsOpenElsewhere(List<RecordOpenElsewhere> others) {
            if (!others.equals(open)) {
                open = others;
                all.add("open with " + others.stream().map(RecordOpenElsewhere::name).toList());
            }
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
        return open(address, user, MadeRegisters.NOVEMBER);
    }

    private OpenRegister open(ServerAddress address, String user, Clock clock) {
        return context(user, clock).open(address, Optional.empty());
    }

    private AppContext context(String user, Clock clock) {
        return new AppContext(clock, new AppPaths(folder.resolve(user), folder.resolve(user + "-settings")));
    }

    @Test
    void reportsWritesOfOthersByNameButNotOwnWrites() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister mine = open(address, "mine"); OpenRegister theirs = open(address, "theirs")) {
            Heard heard = new Heard();
            mine.trailPoller().orElseThrow().start(heard);
            mine.records().people().add(ACTOR, Person.ofName("Mine"));
            Person anna = theirs.records().people().add(OTHER, Person.ofName("Anna Brandt"));
            assertThat(heard.next()).isEqualTo("person by an account");
            theirs.records()
                    .people()
                    .add(new Actor(anna.id().toString(), "an account", "host"), Person.ofName("Third"));
            assertThat(heard.next()).isEqualTo("person by Anna Brandt");
        }
    }

    /** The shortest of three times, since a test must not fail because the computer is busy. */
    @Test
    void reportsWritesOfOthersWithinThreeSeconds() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister mine = open(address, "mine"); OpenRegister theirs = open(address, "theirs")) {
            Heard heard = new Heard();
            mine.trailPoller().orElseThrow().start(heard);
            long shortest = Long.MAX_VALUE;
            for (int time = 0; time < 3; time++) {
                theirs.records().people().add(OTHER, Person.ofName("Person " + time));
                long written = System.nanoTime();
                assertThat(heard.next()).isEqualTo("person by an account");
                shortest = Math.min(shortest, System.nanoTime() - written);
            }
            assertThat(Duration.ofNanos(shortest)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void reportsWritesDuringAnOutageAfterReconnecting() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (CuttingProxy proxy = new CuttingProxy(address);
                OpenRegister mine = open(proxy.address(), "mine");
                OpenRegister theirs = open(address, "theirs")) {
            Heard heard = new Heard();
            TrailPoller poller = mine.trailPoller().orElseThrow();
            poller.start(heard);
            proxy.goDown();
            assertThat(heard.next()).isEqualTo("no answer");
            theirs.records().people().add(OTHER, Person.ofName("Meanwhile"));
            proxy.comeBack();
            String news = heard.next();
            while ("no answer".equals(news)) {
                news = heard.next();
            }
            assertThat(news).isEqualTo("person by an account");
            assertThat(mine.records().people().all()).extracting(Person::name).containsExactly("Meanwhile");
        }
    }

    /** What is new follows from the numbers of the entries, not from their times. */
    @Test
    void reportsWritesRegardlessOfClockChanges() throws Exception {
        ServerAddress address = PostgresServer.register();
        JumpingClock clock = new JumpingClock();
        try (OpenRegister mine = open(address, "mine", clock); OpenRegister theirs = open(address, "theirs", clock)) {
            Heard heard = new Heard();
            mine.trailPoller().orElseThrow().start(heard);
            for (Duration jump : List.of(Duration.ofDays(-3), Duration.ofDays(9), Duration.ofHours(-1))) {
                clock.jump(jump);
                theirs.records().people().add(OTHER, Person.ofName("After " + jump));
                assertThat(heard.next()).isEqualTo("person by an account");
            }
            assertThat(heard.all).isEmpty();
        }
    }

    /** A clock that is set forwards and back. */
    private static final class JumpingClock extends Clock {

        private volatile Instant now = MadeRegisters.NOVEMBER.instant();

        void jump(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void showsWhoHasARecordOpenUntilTheWindowCloses() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister mine = open(address, "mine")) {
            Heard heard = new Heard();
            RecordRef record = new RecordRef(RecordType.MEASURE, "1", "TOM-001");
            Person anna = mine.records().people().add(ACTOR, Person.ofName("Anna Brandt"));
            mine.trailPoller().orElseThrow().start(heard);
            mine.trailPoller().orElseThrow().setOpenRecords(Set.of(record));
            AppContext theirContext = context("theirs", MadeRegisters.NOVEMBER);
            try (OpenRegister theirs = theirContext.open(address, Optional.empty())) {
                theirContext.actors().choose(theirs, anna.id());
                Heard theyHeard = new Heard();
                theirs.trailPoller().orElseThrow().start(theyHeard);
                theirs.trailPoller().orElseThrow().setOpenRecords(Set.of(record));
                assertThat(heard.next()).isEqualTo("open with [Anna Brandt]");
                assertThat(theyHeard.next()).isEqualTo("open with [" + System.getProperty("user.name") + "]");
            }
            assertThat(heard.next()).isEqualTo("open with []");
        }
    }

    /** With roles, the name is that of the login, whatever the session declares about itself. */
    @Test
    void showsRecordsOpenedByTheLoginsPerson() throws Exception {
        try (RightsServer server = RightsServer.start()) {
            String database = server.database();
            AppContext setup = context("setup", MadeRegisters.NOVEMBER);
            try (OpenRegister register = setup.create(server.address("setup", database), Optional.empty(), empty -> {
            })) {
                Actor actor = setup.actors().actor(register, Optional.empty());
                setup.rights(register)
                        .assign(actor, "edith", register.records().people().add(actor, Person.ofName("Edith Emmert")));
            }
            try (OpenRegister mine = open(server.address("rita", database), "mine");
                    OpenRegister theirs = open(server.address("edith", database), "theirs")) {
                RecordRef record = new RecordRef(RecordType.MEASURE, "1", "TOM-001");
                Heard heard = new Heard();
                mine.trailPoller().orElseThrow().start(heard);
                mine.trailPoller().orElseThrow().setOpenRecords(Set.of(record));
                Heard theyHeard = new Heard();
                theirs.trailPoller().orElseThrow().start(theyHeard);
                theirs.trailPoller().orElseThrow().setOpenRecords(Set.of(record));
                assertThat(heard.next()).isEqualTo("open with [Edith Emmert]");
                assertThat(theyHeard.next()).isEqualTo("open with [rita]");
            }
        }
    }

    @Test
    void fileRegisterIsNotPolled() {
        AppContext context = new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        try (OpenRegister register = context.create(folder.resolve("r"))) {
            assertThat(register.trailPoller()).isEmpty();
        }
    }
}
