package org.tomes.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.tomes.files.OwnerOnly;

/**
 * The file that holds the settings. A change is read, applied and written under a lock, so that a window and a scheduled
 * command never undo each other's; the file is replaced as a whole, so that it is never seen half written.
 */
public final class SettingsFile {

    private final Path folder;
    private final Path file;
    private final ReentrantLock changing = new ReentrantLock();

    /** @param folder made with the first change; nobody but the user may read it */
    public SettingsFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("settings.json");
    }

    /** What the file says; the initial settings where it is missing or cannot be understood. */
    public Settings read() {
        return stored().orElseGet(Settings::initial);
    }

    /**
     * Applies a change to what the file says now. A file that cannot be understood is first moved aside to
     * {@code settings-broken.json}, with a number where that name is taken.
     *
     * @return the settings after the change
     * @throws UncheckedIOException where the folder cannot be written
     */
    public Settings change(UnaryOperator<Settings> change) {
        changing.lock();
        try {
            OwnerOnly.createFolders(folder);
            try (FileChannel channel = FileChannel.open(folder.resolve("settings.lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file());
                    var _ = channel.lock()) {
                Optional<Settings> before = stored();
                if (before.isEmpty() && Files.exists(file)) {
                    keepAside();
                }
                Settings after = change.apply(before.orElseGet(Settings::initial));
                if (!before.equals(Optional.of(after))) {
                    replace(SettingsJson.write(after));
                }
                return after;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the settings in " + file, e);
        } finally {
            changing.unlock();
        }
    }

    private Optional<Settings> stored() {
        try {
            return Files.exists(file) ? SettingsJson.read(Files.readString(file)) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the settings in " + file, e);
        }
    }

    private void keepAside() throws IOException {
        Path aside = folder.resolve("settings-broken.json");
        for (int number = 2; Files.exists(aside); number++) {
            aside = folder.resolve("settings-broken-" + number + ".json");
        }
        Files.move(file, aside);
    }

    private void replace(String text) throws IOException {
        Path fresh = Files.createTempFile(folder, "settings", ".tmp", OwnerOnly.file());
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
