package org.tomes.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.TrailVerification;
import org.tomes.problem.Problem;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.settings.SeenRegisters;
import org.tomes.storage.ActiveRegisterLocation;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/**
 * Detects that a register's trail was truncated, or that another register is at its path. For this purpose, it stores
 * the newest entry of each trail outside the register, by id and by path.
 */
final class TrailHeadRecorder implements AutoCloseable {

    private static final long SOON_MILLIS = 500;

    private final SeenRegisters seenRegisters;
    private final UUID register;
    private final RegisterLocation at;
    private final AuditTrail trail;
    private final Clock clock;
    /** The newest entry when the register was opened. */
    private final ChainHead opened;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile boolean failed;
    private final ScheduledExecutorService later = Threads.later("chain-memory");

    TrailHeadRecorder(SeenRegisters seenRegisters, UUID register, RegisterLocation at, AuditTrail trail, Clock clock) {
        this.seenRegisters = seenRegisters;
        this.register = register;
        this.at = at;
        this.trail = trail;
        this.clock = clock;
        this.opened = trail.head();
    }

    /**
     * Records that a new register begins here. If this user cannot save settings, the verification of the register's
     * trail reports that the trail was not seen before.
     *
     * @param from newest entry that was not written on this computer
     */
    static void begin(SeenRegisters seenRegisters, Register created, long from, Clock clock) {
        try {
            seenRegisters.put(created.id(), place(created.place()), created.ledger().head(), from, clock.instant());
        } catch (UncheckedIOException | Problem e) {
            return;
        }
    }

    /** Records that a register was copied or moved to this place, so that it is not reported as exchanged. */
    static void recordRelocation(SeenRegisters seenRegisters, UUID register, RegisterLocation to) {
        try {
            seenRegisters.recordRelocation(register, place(to));
        } catch (UncheckedIOException | Problem e) {
            return;
        }
    }

    /** Returns the name of a place; for a path, with links resolved. */
    static String place(RegisterLocation at) {
        return switch (at) {
            case RegisterFile file -> place(file.file());
            case ServerAddress server -> server.label();
        };
    }

    private static String place(Path file) {
        try {
            return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName()).toString();
        } catch (IOException e) {
            return file.toAbsolutePath().toString();
        }
    }

    /** Returns the newest entry when the register was opened. */
    ChainHead opened() {
        return opened;
    }

    Optional<ChainHead> remembered() {
        return seenRegisters.trail(register).map(SeenRegisters.Trail::head);
    }

    /**
     * Returns the entry that the trail must contain; empty if it was written in another place after this register was
     * copied or moved.
     */
    Optional<ChainHead> expected(Optional<ActiveRegisterLocation> otherLocation) {
        return remembered()
                .filter(head -> otherLocation.isEmpty() || head.number() <= otherLocation.get().head().number());
    }

    /**
     * Returns a warning if the trail lacks entries that this computer has seen, or if another register was at this
     * path; otherwise empty.
     */
    Optional<Message> missed() {
        return remembered().filter(head -> !trail.contains(head))
                .map(head -> Message.of("app.lacks", at.label(), String.valueOf(head.number())))
                .or(() -> seenRegisters.place(place(at))
                        .map(SeenRegisters.RegistersAtPath::register)
                        .filter(id -> !id.equals(register.toString()))
                        .map(id -> Message.of("app.otherRegister", at.label())))
                .or(seenRegisters::readWarning);
    }

    /** Returns remarks on the extent to which this computer can confirm the trail. */
    List<Message> remarks() {
        List<Message> remarks = new ArrayList<>();
        seenRegisters.readWarning().ifPresent(remarks::add);
        Optional<SeenRegisters.RegistersAtPath> place = seenRegisters.place(place(at));
        place.map(SeenRegisters.RegistersAtPath::register)
                .filter(id -> !id.equals(register.toString()))
                .or(() -> place.flatMap(SeenRegisters.RegistersAtPath::before))
                .ifPresent(other -> remarks.add(Message.of("app.otherBefore", other)));
        Optional<SeenRegisters.Trail> knownTrail = seenRegisters.trail(register);
        if (knownTrail.isEmpty()) {
            remarks.add(Message.of("app.neverSeen"));
        }
        knownTrail.filter(since -> since.from() > 0)
                .flatMap(SeenRegisters.Trail::since)
                .ifPresent(since -> remarks.add(Message.of("app.seenFrom", knownTrail.get().from(), Date.from(since))));
        return remarks;
    }

    /**
     * Schedules saving on another thread, so that the writer does not wait for it and many writes are saved at once.
     */
    void scheduleSave() {
        if (due.compareAndSet(false, true)) {
            try {
                later.schedule(this::saveNow, SOON_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // The register is being closed, which also saves the newest entry.
                return;
            }
        }
    }

    private void saveNow() {
        due.set(false);
        remember();
    }

    /** Saves for the last time, while the register is still open. */
    @Override
    public void close() {
        later.shutdownNow();
        later.close();
        remember();
    }

    /** Sets whether the trail is intact; the newest entry of an altered trail proves nothing and is not saved. */
    void setTrailIntact(boolean intact) {
        failed = !intact;
    }

    /** See {@link OpenRegister#verifyTrail}. */
    TrailVerification prove(Register all, LongConsumer read) {
        try (ExecutorService hashing = Threads.single("trail")) {
            TrailVerification proof = all
                    .prove(entries -> trail.verify(expected(all.otherLocation()), hashing, entries), read);
            setTrailIntact(proof.trail().intact());
            return proof.with(remarks());
        }
    }

    /**
     * Saves the newest entry, unless the trail lacks entries seen before. In this case nothing is saved, so that the
     * warning persists.
     */
    void remember() {
        if (failed) {
            return;
        }
        try {
            ChainHead head = trail.head();
            if (remembered().stream().allMatch(trail::contains)) {
                seenRegisters.record(register, place(at), head, opened.number(), clock.instant());
            }
        } catch (UncheckedIOException | Problem e) {
            // Closing the register and ending the command must succeed even if this user cannot save settings, or the
            // server cannot be reached any more.
            return;
        }
    }
}
