package org.tomes.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.tomes.passphrase.KeySlots;
import org.tomes.problem.Problem;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterInUse;

/**
 * The first block of an encrypted register's file. H2 uses 18 bytes of it, its mark and a salt, and leaves the rest as
 * it is, also when it copies the file or makes it smaller; there our key slots lie, twice, so that they can be
 * exchanged where they are: at each moment one of the two is whole.
 */
final class KeyHeader {

    static final String ENCRYPTED = "H2encrypt";

    private static final byte[] MARK = (ENCRYPTED + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 8;
    private static final int BLOCK = 4096;
    private static final int[] PLACES = {512, 2048};

    private KeyHeader() {
    }

    /**
     * The key slots of a file; empty where H2 gets the passphrase itself, as earlier versions of the program gave it.
     * Not for a file that this process has open: closing it here would give up the lock on it.
     *
     * @throws Problem where they cannot be used
     * @throws RegisterInUse where the file cannot be read
     */
    static Optional<KeySlots> in(RegisterFile file) {
        try (FileChannel channel = FileChannel.open(file.file(), StandardOpenOption.READ)) {
            return in(file, channel);
        } catch (IOException e) {
            // On Windows a file that is open elsewhere cannot be read at all.
            throw new RegisterInUse(file, e);
        }
    }

    static Optional<KeySlots> in(RegisterFile file, FileChannel channel) throws IOException {
        byte[] block = new byte[BLOCK];
        ByteBuffer into = ByteBuffer.wrap(block);
        while (into.hasRemaining() && channel.read(into, into.position()) > 0) {
            // A file that ends before its first block has no slots in what is missing.
        }
        KeySlots.State worst = KeySlots.State.NONE;
        for (int place : PLACES) {
            byte[] bytes = Arrays.copyOfRange(block, place, place + KeySlots.SIZE);
            KeySlots.State state = KeySlots.state(bytes);
            if (state == KeySlots.State.READABLE) {
                return Optional.of(KeySlots.read(bytes));
            }
            worst = state == KeySlots.State.NONE ? worst : state;
        }
        return switch (worst) {
            case NONE, READABLE -> Optional.empty();
            case DAMAGED -> throw OpenFailure.DAMAGED.of(file);
            case TOO_NEW -> throw OpenFailure.TOO_NEW.of(file);
            case TOO_COSTLY -> throw OpenFailure.UNLOCK_TOO_COSTLY.of(file);
        };
    }

    /** Begins a file that H2 is to encrypt, which finds a salt there and fills the rest. */
    static void begin(Path file, KeySlots slots) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(channel, ByteBuffer.allocate(BLOCK).put(MARK).put(salt).rewind(), 0);
            write(channel, slots);
        }
    }

    /** Writes the slots into a file that H2 has encrypted. */
    static void write(Path file, KeySlots slots) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(channel, slots);
        }
    }

    /** Both places in turn, each on disk before the next. */
    static void write(FileChannel channel, KeySlots slots) throws IOException {
        for (int place : PLACES) {
            write(channel, ByteBuffer.wrap(slots.bytes()), place);
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long place) throws IOException {
        for (long at = place; bytes.hasRemaining();) {
            at += channel.write(bytes, at);
        }
    }
}
