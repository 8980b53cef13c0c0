package org.tomes.settings;

import java.io.IOException;
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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * A file of this user that several processes may change. Each change reads, modifies and writes the file under a lock,
 * so that a window and a scheduled command never revert each other's changes; the file is replaced as a whole, so that
 * no process reads a partly written one.
 *
 * @param <T> the content of the file
 */
final class LockedUserFile<T> {

    /** Shared by all files and instances: Java refuses a second lock on the same file within a process. */
    private static final ReentrantLock CHANGING = new ReentrantLock();

    private final Path folder;
    private final String name;
    private final Path file;
    private final Form<T> form;
    private final Supplier<T> initial;
    private volatile Optional<Path> aside = Optional.empty();

    /**
     * The conversion between content and text.
     *
     * @param read returns empty if the text was not produced by {@code write}
     */
    record Form<T>(Function<String, Optional<T>> read, Function<T, String> write) {
    }

    /**
     * @param folder created with the first change; only the user may read it
     * @param name without suffix
     * @param initial the content if there is no file or it cannot be read
     */
    LockedUserFile(Path folder, String name, Form<T> form, Supplier<T> initial) {
        this.folder = folder;
        this.name = name;
        this.file = folder.resolve(name + ".json");
        this.form = form;
        this.initial = initial;
    }

    T read() {
        try {
            return stored().orElseGet(initial);
        } catch (IOException e) {
            // A file that cannot be opened now must not prevent the program from starting.
            return initial.get();
        }
    }

    /**
     * Returns the warning to show at start if the file cannot be read.
     *
     * @param broken key of the sentence about the file
     * @param keptAside key of the sentence about the place to which it was moved
     */
    Optional<Message> readWarning(String broken, String keptAside) {
        try {
            return Files.exists(file) && stored().isEmpty() ? Optional.of(Message.of(broken, file.toString()))
                    : aside.map(where -> Message.of(keptAside, file.toString(), where.toString()));
        } catch (IOException e) {
            return Optional.of(Message.of("settings.notOpened", file.toString()));
        }
    }

    /**
     * Applies a change to the current content of the file. A file that cannot be parsed is first moved aside to
     * {@code NAME-broken.json}, with a number if that name is taken. A file that cannot be opened, for example because
     * another process has locked it, stays as it is, since its content may be intact.
     *
     * @return the content after the change
     * @throws Problem if the file cannot be opened or written
     */
    T change(UnaryOperator<T> change) {
        CHANGING.lock();
        try {
            OwnerOnlyPermissions.createFolders(folder);
            try (FileChannel channel = FileChannel.open(folder.resolve(name + ".lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnlyPermissions.file());
                    var _ = channel.lock()) {
                Optional<T> before = opened();
                if (before.isEmpty() && Files.exists(file)) {
                    moveAside();
                }
                T after = change.apply(before.orElseGet(initial));
                if (!before.equals(Optional.of(after))) {
                    replace(form.write().apply(after));
                }
                return after;
            }
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("settings.cannotWrite", file.toString()), e);
        } finally {
            CHANGING.unlock();
        }
    }

    private Optional<T> opened() {
        try {
            return stored();
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("settings.notOpened", file.toString()), e);
        }
    }

    /**
     * Returns the content of the file; empty if there is no file or if it contains something else.
     *
     * @throws IOException if the file cannot be opened now
     */
    private Optional<T> stored() throws IOException {
        try {
            return Files.isRegularFile(file) ? form.read().apply(Files.readString(file)) : Optional.empty();
        } catch (CharacterCodingException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private void moveAside() throws IOException {
        Path free = folder.resolve(name + "-broken.json");
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(name + "-broken-" + number + ".json");
        }
        Files.move(file, free);
        aside = Optional.of(free);
    }

    private void replace(String text) throws IOException {
        Path fresh = Files.createTempFile(folder, name, ".tmp", OwnerOnlyPermissions.file());
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
