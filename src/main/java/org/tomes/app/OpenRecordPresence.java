package org.tomes.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.people.Person;
import org.tomes.register.AssignedLogin;
import org.tomes.storage.OpenRecords;
import org.tomes.storage.OpenRecords.Seen;

/** Shows other windows which records this window has open, and returns the records that other windows have open. */
final class OpenRecordPresence implements AutoCloseable {

    private final OpenRegister register;
    private final CurrentActor actors;
    private final OpenRecords records;
    private volatile Set<RecordRef> open = Set.of();
    private volatile long openedNanos = System.nanoTime();
    private volatile Set<RecordRef> shown = Set.of();
    private String user = "";

    OpenRecordPresence(OpenRegister register, CurrentActor actors, OpenRecords records) {
        this.register = register;
        this.actors = actors;
        this.records = records;
    }

    void open(Set<RecordRef> all) {
        open = Set.copyOf(all);
        openedNanos = System.nanoTime();
    }

    /** Whether the open records have been unchanged for this long and are not yet shown to others. */
    boolean isAnnouncementDue(Duration stay) {
        return !open.equals(shown) && System.nanoTime() - openedNanos >= stay.toNanos();
    }

    /** Returns other windows that have one of these records open; called on one thread. */
    List<RecordOpenElsewhere> exchange() {
        Set<RecordRef> now = open;
        if (!now.equals(shown)) {
            Actor actor = actors.actor(register, Optional.empty());
            user = actor.person().isEmpty() ? actor.account() : actor.person();
            shown = now;
        }
        List<Seen> seen = records.exchange(user, now);
        return seen.isEmpty() ? List.of() : named(seen);
    }

    /**
     * Adds the names of the people. If rights are in force, a person is identified by the login; otherwise, by the name
     * that the session itself declares.
     */
    private List<RecordOpenElsewhere> named(List<Seen> seen) {
        Map<String, String> names = Person.namesByText(register.records().people().all());
        List<AssignedLogin> logins = register.storage().database().logins();
        Map<String, String> people = logins.stream()
                .filter(login -> login.person().isPresent())
                .collect(Collectors.toMap(AssignedLogin::login, login -> login.person().orElseThrow()));
        return seen.stream().map(other -> {
            String account = logins.isEmpty() && !other.user().isEmpty() ? other.user() : other.login();
            return new RecordOpenElsewhere(other.record(),
                    names.getOrDefault(people.getOrDefault(account, account), account), other.since());
        }).distinct().toList();
    }

    @Override
    public void close() {
        records.close();
    }
}
