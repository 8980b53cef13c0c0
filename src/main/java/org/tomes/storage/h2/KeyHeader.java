package org.tomes.storage.h2;

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
 * The first block of an encrypted register's file. H2 uses 18 bytes of this block for its signature and a salt. It
 * leaves the rest of the block unchanged, even when it copies or compacts the file. The rest contains the key slots
 * twice, so that they can be updated in place: one of the two copies is intact at any moment.
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
     * Returns the key slots of a file; empty if H2 gets the passphrase itself, as in earlier versions of the program.
     * Must not be called for a file that this process has open, because closing the file here would release its lock.
     *
     * @throws Problem if the key slots cannot be used
     * @throws RegisterInUse if the file cannot be read
     */
    static Optional<KeySlots> in(RegisterFile file) {
        try (FileChannel channel = FileChannel.open(file.file(), StandardOpenOption.READ)) {
            return in(file, channel);
        } catch (IOException e) {
            // On Windows, a file that is open in another process cannot be read at all.
            throw new RegisterInUse(file, e);
        }
    }

    static Optional<KeySlots> in(RegisterFile file, FileChannel channel) throws IOException {
        byte[] block = new byte[BLOCK];
        ByteBuffer into = ByteBuffer.wrap(block);
        while (into.hasRemaining() && channel.read(into, into.position()) > 0) {
            // A file that is shorter than its first block has no slots in the missing part.
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

    /**
     * Writes the first block of a file that H2 will encrypt. H2 uses the salt in this block and writes the rest of the
     * file.
     */
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

    /** Writes both copies in turn, forcing each to disk before the next. */
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
