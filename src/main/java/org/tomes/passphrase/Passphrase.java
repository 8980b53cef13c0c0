package org.tomes.passphrase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tomes.files.SmallFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** What a person opens an encrypted register with: its passphrase, or the recovery key that was printed for it. */
public final class Passphrase {

    private final String text;
    /**
     * What it opened: stretching it takes a good part of a second, and a register and its backups are opened again and
     * again.
     */
    private final Map<KeySlots, DataKey> opened = new ConcurrentHashMap<>();

    /** @param text a passphrase, or a recovery key as it was printed */
    public Passphrase(String text) {
        this.text = text;
    }

    /**
     * The first line of a file, in UTF-8.
     *
     * @throws Problem where the file cannot be read or its first line is empty
     */
    public static Passphrase in(Path file) {
        return new Passphrase(firstLine(file));
    }

    /**
     * The recovery key in the first line of a file.
     *
     * @throws Problem as {@link #in}, and where that line is none; it names the group with the slip in it
     */
    public static Passphrase recoveryKeyIn(Path file) {
        return new Passphrase(RecoveryKey.demand(firstLine(file)).text());
    }

    private static String firstLine(Path file) {
        try {
            String first = SmallFile.text(file).lines().findFirst().orElse("");
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

    /** New ways to a new data key, with this as the passphrase. */
    public KeySlots newSlots() {
        DataKey data = DataKey.random();
        KeySlots slots = KeySlots.of(data, text);
        opened.put(slots, data);
        return slots;
    }

    /** The data key behind these slots; empty where this does not open them. */
    public Optional<DataKey> open(KeySlots slots) {
        Optional<DataKey> known = Optional.ofNullable(opened.get(slots)).or(() -> slots.open(text));
        known.ifPresent(data -> opened.put(slots, data));
        return known;
    }

    /** The same characters, or the same recovery key however it was typed. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Passphrase same && (text.equals(same.text) || RecoveryKey.of(text)
                .filter(key -> RecoveryKey.of(same.text).filter(key::equals).isPresent())
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
