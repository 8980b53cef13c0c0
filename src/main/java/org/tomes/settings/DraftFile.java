package org.tomes.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A file with input that is not in the register yet, so that the input is not lost if the program or the computer
 * stops. Each input has a key. The file is stored with this user's settings; only the user may read it.
 */
public final class DraftFile<D> {

    private final LockedUserFile<Map<String, D>> file;

    private DraftFile(Path folder, String name, Function<Map<?, ?>, D> read, Function<D, Map<String, Object>> write) {
        this.file = new LockedUserFile<>(folder, name,
                new LockedUserFile.Form<>(text -> read(text, read), drafts -> write(drafts, write)), Map::of);
    }

    /**
     * Returns the texts of unsaved input, by the id of the register and the record, with a space between them.
     *
     * @param folder created with the first draft; only the user may read it
     */
    public static DraftFile<InputDraft> ofInput(Path folder) {
        return new DraftFile<>(folder, "unsaved-input", InputDraft::read, InputDraft::written);
    }

    /**
     * Returns the audit sessions that have not ended, by the id of the register.
     *
     * @param folder created with the first draft; only the user may read it
     */
    public static DraftFile<AuditSessionDraft> ofAuditSessions(Path folder) {
        return new DraftFile<>(folder, "audit-sessions", AuditSessionDraft::read, AuditSessionDraft::written);
    }

    public Optional<D> of(String key) {
        return Optional.ofNullable(file.read().get(key));
    }

    /** Returns all input, sorted by key. */
    public SortedMap<String, D> all() {
        return new TreeMap<>(file.read());
    }

    public void keep(String key, D draft) {
        change(after -> after.put(key, draft));
    }

    public void discard(String key) {
        if (of(key).isPresent()) {
            change(after -> after.remove(key));
        }
    }

    private void change(Consumer<Map<String, D>> change) {
        file.change(all -> {
            Map<String, D> after = new TreeMap<>(all);
            change.accept(after);
            return after;
        });
    }

    private static <D> String write(Map<String, D> drafts, Function<D, Map<String, Object>> write) {
        Map<String, Object> all = new TreeMap<>();
        drafts.forEach((key, draft) -> all.put(key, write.apply(draft)));
        return JsonTree.write(all);
    }

    /** Returns empty if the text was not produced by {@link #write}. */
    private static <D> Optional<Map<String, D>> read(String text, Function<Map<?, ?>, D> read) {
        try {
            Map<String, D> drafts = new TreeMap<>();
            ((Map<?, ?>) Objects.requireNonNull(JsonTree.read(text)))
                    .forEach((key, fields) -> drafts.put((String) key, read.apply((Map<?, ?>) fields)));
            return Optional.of(drafts);
        } catch (IOException | ClassCastException | DateTimeException | NullPointerException e) {
            return Optional.empty();
        }
    }

    static Map<String, String> texts(Object field) {
        Map<String, String> texts = new TreeMap<>();
        ((Map<?, ?>) field).forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
