package org.tomes.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The texts of unsaved input, by register and record, so that they are not lost if the program or the computer stops.
 * They are in {@code unsaved-input.json} among this user's settings; only the user may read it.
 */
public final class InputDrafts {

    /**
     * The texts in a form.
     *
     * @param revision of the record that was edited
     * @param texts by field
     */
    public record Draft(int revision, Map<String, String> texts) {

        public Draft {
            texts = Map.copyOf(texts);
        }
    }

    private final LockedUserFile<Map<String, Draft>> file;

    /** @param folder created with the first draft; only the user may read it */
    public InputDrafts(Path folder) {
        this.file = new LockedUserFile<>(folder, "unsaved-input",
                new LockedUserFile.Form<>(InputDrafts::read, InputDrafts::write), Map::of);
    }

    public Optional<Draft> of(UUID register, String record) {
        return Optional.ofNullable(file.read().get(key(register, record)));
    }

    public void keep(UUID register, String record, Draft draft) {
        change(after -> after.put(key(register, record), draft));
    }

    public void discard(UUID register, String record) {
        if (of(register, record).isPresent()) {
            change(after -> after.remove(key(register, record)));
        }
    }

    private static String key(UUID register, String record) {
        return register + " " + record;
    }

    private void change(Consumer<Map<String, Draft>> change) {
        file.change(all -> {
            Map<String, Draft> after = new TreeMap<>(all);
            change.accept(after);
            return after;
        });
    }

    private static String write(Map<String, Draft> drafts) {
        Map<String, Object> all = new TreeMap<>();
        drafts.forEach((record, draft) -> all.put(record,
                new TreeMap<>(Map.of("revision", draft.revision(), "texts", new TreeMap<>(draft.texts())))));
        return JsonTree.write(all);
    }

    /** Returns empty if the text was not produced by {@link #write}. */
    private static Optional<Map<String, Draft>> read(String text) {
        try {
            Map<String, Draft> drafts = new TreeMap<>();
            ((Map<?, ?>) Objects.requireNonNull(JsonTree.read(text)))
                    .forEach((record, fields) -> drafts.put((String) record, draft((Map<?, ?>) fields)));
            return Optional.of(drafts);
        } catch (IOException | ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Draft draft(Map<?, ?> fields) {
        Map<String, String> texts = new TreeMap<>();
        ((Map<?, ?>) fields.get("texts")).forEach((field, text) -> texts.put((String) field, (String) text));
        return new Draft(((Number) fields.get("revision")).intValue(), texts);
    }
}
