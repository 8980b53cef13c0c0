package org.tomes.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Message;

/**
 * The last known state of registers on this computer, stored outside them: the newest entry of each register's trail,
 * and the register last seen at each path. Stored in a separate file, {@code seen-registers.json}, so that it survives
 * a loss of the settings.
 */
public final class SeenRegisters {

    private final LockedUserFile<Seen> file;

    /**
     * @param head newest known entry
     * @param from newest entry when this computer first opened the register
     * @param since time of first opening; empty if an earlier version of the program did not record it
     */
    public record Trail(ChainHead head, long from, Optional<Instant> since) {

        Trail withHead(ChainHead newer) {
            return new Trail(newer, from, since);
        }
    }

    /**
     * @param register id of the register last seen at the path
     * @param before id of the register seen at the path before that register
     */
    public record RegistersAtPath(String register, Optional<String> before) {
    }

    /**
     * @param trails trails by register id
     * @param places registers by path
     */
    record Seen(Map<String, Trail> trails, Map<String, RegistersAtPath> places) {

        Seen {
            trails = Map.copyOf(trails);
            places = Map.copyOf(places);
        }

        Seen with(String register, Trail trail, String path, RegistersAtPath place) {
            Map<String, Trail> changed = new TreeMap<>(trails);
            changed.put(register, trail);
            return new Seen(changed, places).with(path, place);
        }

        Seen with(String path, RegistersAtPath place) {
            Map<String, RegistersAtPath> changed = new TreeMap<>(places);
            changed.put(path, place);
            return new Seen(trails, changed);
        }
    }

    /** @param settings settings with the newest entries seen by earlier versions of the program */
    public SeenRegisters(Path folder, SettingsFile settings) {
        this.file = new LockedUserFile<>(folder, "seen-registers",
                new LockedUserFile.Form<>(SeenRegistersJson::read, SeenRegistersJson::write),
                () -> earlier(settings.read()));
    }

    private static Seen earlier(Settings settings) {
        Map<String, Trail> trails = new TreeMap<>();
        settings.chainHeads().forEach((register, head) -> trails.put(register, new Trail(head, 0, Optional.empty())));
        return new Seen(trails, Map.of());
    }

    /** Returns empty if this computer has never seen the register. */
    public Optional<Trail> trail(UUID register) {
        return Optional.ofNullable(file.read().trails().get(register.toString()));
    }

    /** Returns empty if this computer has never seen a register at this path. */
    public Optional<RegistersAtPath> place(String path) {
        return Optional.ofNullable(file.read().places().get(path));
    }

    /**
     * Records the newest entry of the register at a path.
     *
     * @param opened number of the newest entry before the first write of this session
     */
    public void record(UUID register, String path, ChainHead head, long opened, Instant now) {
        String id = register.toString();
        file.change(current -> {
            Trail trail = Optional.ofNullable(current.trails().get(id))
                    .map(stored -> stored.withHead(head))
                    .orElse(new Trail(head, opened, Optional.of(now)));
            Optional<RegistersAtPath> stored = Optional.ofNullable(current.places().get(path));
            RegistersAtPath place = stored.filter(there -> there.register().equals(id))
                    .orElse(new RegistersAtPath(id, stored.map(RegistersAtPath::register)));
            return current.with(id, trail, path, place);
        });
    }

    /**
     * Records a register that this program put at a path, so that no warning about a missing entry or an exchanged file
     * is shown.
     *
     * @param from newest entry that was not written on this computer
     */
    public void put(UUID register, String path, ChainHead head, long from, Instant now) {
        String id = register.toString();
        file.change(current -> current.with(id,
                Optional.ofNullable(current.trails().get(id))
                        .map(stored -> stored.withHead(head))
                        .orElse(new Trail(head, from, Optional.of(now))),
                path, new RegistersAtPath(id, Optional.empty())));
    }

    /**
     * Records that this program moved a register to a path from another place. The known state of its trail is kept, so
     * that warnings about missing entries still apply.
     */
    public void recordRelocation(UUID register, String path) {
        file.change(current -> current.with(path, new RegistersAtPath(register.toString(), Optional.empty())));
    }

    /** Returns a message if the file can no longer be read or was moved aside for that reason; otherwise empty. */
    public Optional<Message> readWarning() {
        return file.readWarning("settings.seenBroken", "settings.seenKeptAside");
    }
}
