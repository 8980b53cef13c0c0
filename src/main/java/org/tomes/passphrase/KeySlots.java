package org.tomes.passphrase;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.files.Sha256;

/**
 * The encrypted copies of a register's data key: one for its passphrase and one for a recovery key, if there is one.
 * Their format is {@code TOMESKEY}, version, number of slots, the slots, and a SHA-256 over all these parts.
 */
public final class KeySlots {

    /** Size of the block that contains the slots, in bytes; unused bytes are zero. */
    public static final int SIZE = 512;

    private static final byte[] MARK = "TOMESKEY".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int HASH = 32;
    private static final int MAX_SLOTS = 2;

    private final List<KeySlot> slots;

    private KeySlots(List<KeySlot> slots) {
        this.slots = slots;
    }

    /** The state of the block that should contain slots. */
    public enum State {
        /** No key slots. */
        NONE,
        /** Key slots that were altered after they were written. */
        DAMAGED,
        /** Key slots of a later version of the program. */
        TOO_NEW,
        /** Key slots that require more memory or time than is reasonable for a passphrase. */
        TOO_COSTLY,
        READABLE
    }

    public static KeySlots of(DataKey data, String passphrase) {
        return of(data, passphrase, KeyDerivationCost.DEFAULT);
    }

    static KeySlots of(DataKey data, String passphrase, KeyDerivationCost cost) {
        return of(KeySlot.of(data, passphrase, cost));
    }

    static KeySlots of(KeySlot slot) {
        return new KeySlots(List.of(slot));
    }

    /**
     * Returns these slots with this recovery key; it replaces an earlier one, which then no longer opens the register.
     */
    public KeySlots with(DataKey data, RecoveryKey recovery) {
        return new KeySlots(Stream.concat(slots.stream().filter(slot -> slot.kind() != KeySlot.Kind.RECOVERY_KEY),
                Stream.of(KeySlot.of(data, recovery))).toList());
    }

    public boolean hasRecoveryKey() {
        return slots.stream().anyMatch(slot -> slot.kind() == KeySlot.Kind.RECOVERY_KEY);
    }

    /**
     * @return empty if the text is neither the passphrase nor the recovery key
     */
    public Optional<DataKey> open(String text) {
        // Trying a recovery key costs nothing.
        return RecoveryKey.of(text)
                .flatMap(recovery -> first(slots.stream().flatMap(slot -> slot.open(recovery).stream())))
                .or(() -> first(slots.stream().flatMap(slot -> slot.open(text).stream())));
    }

    private static Optional<DataKey> first(Stream<DataKey> keys) {
        return keys.findFirst();
    }

    /**
     * @param bytes of length {@link #SIZE}
     */
    public static State state(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] mark = new byte[MARK.length];
        in.get(mark);
        if (!Arrays.equals(mark, MARK)) {
            return State.NONE;
        }
        byte version = in.get();
        int count = in.get();
        if (version > VERSION) {
            return State.TOO_NEW;
        }
        int length = in.position() + count * KeySlot.BYTES;
        if (version < 1 || count < 1 || count > MAX_SLOTS
                || !Arrays.equals(hash(bytes, length), Arrays.copyOfRange(bytes, length, length + HASH))) {
            return State.DAMAGED;
        }
        try {
            return read(bytes).slots.stream().allMatch(KeySlot::isWithinLimits) ? State.READABLE : State.TOO_COSTLY;
        } catch (IllegalArgumentException e) {
            return State.DAMAGED;
        }
    }

    /** Reads a block for which {@link #state} returned READABLE. */
    public static KeySlots read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes, MARK.length + 1, bytes.length - MARK.length - 1);
        int count = in.get();
        return new KeySlots(IntStream.range(0, count).mapToObj(number -> KeySlot.read(in)).toList());
    }

    /**
     * @return an array of {@link #SIZE} bytes
     */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(SIZE).put(MARK).put(VERSION).put((byte) slots.size());
        slots.forEach(slot -> slot.write(out));
        return out.put(hash(out.array(), out.position())).array();
    }

    private static byte[] hash(byte[] bytes, int length) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySlots that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }
}
