package org.tomes.passphrase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tomes.files.SmallFileReader;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The secret that opens an encrypted register: its passphrase, or the recovery key that was printed for it. */
public final class Secret {

    private final String text;
    /**
     * Caches opened data keys: deriving a key takes a good part of a second, and a register and its backups are opened
     * repeatedly.
     */
    private final Map<KeySlots, DataKey> opened = new ConcurrentHashMap<>();

    /**
     * @param text a passphrase, or a recovery key as printed
     */
    public Secret(String text) {
        this.text = text;
    }

    /**
     * Reads the first line of a file in UTF-8.
     *
     * @throws Problem if the file cannot be read or its first line is empty
     */
    public static Secret in(Path file) {
        return new Secret(readFirstLine(file));
    }

    /**
     * Reads the recovery key in the first line of a file.
     *
     * @throws Problem as {@link #in}, or if that line is not a recovery key; the message names the group with the
     * typing error
     */
    public static Secret readRecoveryKey(Path file) {
        return new Secret(RecoveryKey.demand(readFirstLine(file)).text());
    }

    private static String readFirstLine(Path file) {
        try {
            String first = SmallFileReader.text(file).lines().findFirst().orElse("");
            if (first.isEmpty()) {
                throw new Problem(ProblemKind.INPUT, Message.of("storage.passphraseEmpty", file.toString()));
            }
            return first;
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("storage.passphraseUnreadable", file.toString()), e);
        }
    }

    public String text() {
        return text;
    }

    /** Creates slots for a new data key with this secret as the passphrase. */
    public KeySlots createSlots() {
        DataKey data = DataKey.random();
        KeySlots slots = KeySlots.of(data, text);
        opened.put(slots, data);
        return slots;
    }

    /** Returns the data key in these slots; empty if this secret does not open them. */
    public Optional<DataKey> open(KeySlots slots) {
        Optional<DataKey> dataKey = Optional.ofNullable(opened.get(slots)).or(() -> slots.open(text));
        dataKey.ifPresent(data -> opened.put(slots, data));
        return dataKey;
    }

    /** Equal if the characters are the same, or if both are the same recovery key in any spelling. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && (text.equals(that.text) || RecoveryKey.of(text)
                .filter(key -> RecoveryKey.of(that.text).filter(key::equals).isPresent())
                .isPresent());
    }

    @Override
    public int hashCode() {
        return RecoveryKey.of(text).map(RecoveryKey::hashCode).orElse(text.hashCode());
    }

    @Override
    public String toString() {
        return "Passphrase[…]";
    }
}
