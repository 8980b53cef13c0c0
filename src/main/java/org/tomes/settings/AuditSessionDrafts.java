package org.tomes.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The remarks of audit sessions that have not ended, by register, so that they are not lost if the program or the
 * computer stops. They are in {@code audit-sessions.json} among this user's settings; only the user may read them.
 */
public final class AuditSessionDrafts {

    /**
     * The remarks of a session.
     *
     * @param remarks by control
     */
    public record Draft(Instant began, String auditor, Map<String, String> remarks) {

        public Draft {
            remarks = Map.copyOf(remarks);
        }
    }

    private final LockedUserFile<Map<String, Draft>> file;

    /** @param folder created with the first draft; only the user may read it */
    public AuditSessionDrafts(Path folder) {
        this.file = new LockedUserFile<>(folder, "audit-sessions",
                new LockedUserFile.Form<>(AuditSessionDrafts::read, AuditSessionDrafts::write), Map::of);
    }

    public Optional<Draft> of(UUID register) {
        return Optional.ofNullable(file.read().get(register.toString()));
    }

    public void keep(UUID register, Draft draft) {
        change(after -> after.put(register.toString(), draft));
    }

    public void discard(UUID register) {
        if (of(register).isPresent()) {
            change(after -> after.remove(register.toString()));
        }
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
        drafts.forEach((register, draft) -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("began", draft.began().toString());
            fields.put("auditor", draft.auditor());
            fields.put("remarks", new TreeMap<>(draft.remarks()));
            all.put(register, fields);
        });
        return JsonTree.write(all);
    }

    /** Returns empty if the text was not produced by {@link #write}. */
    private static Optional<Map<String, Draft>> read(String text) {
        try {
            Map<String, Draft> drafts = new TreeMap<>();
            ((Map<?, ?>) Objects.requireNonNull(JsonTree.read(text)))
                    .forEach((register, fields) -> drafts.put((String) register, draft((Map<?, ?>) fields)));
            return Optional.of(drafts);
        } catch (IOException | ClassCastException | DateTimeException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Draft draft(Map<?, ?> fields) {
        Map<String, String> remarks = new TreeMap<>();
        ((Map<?, ?>) fields.get("remarks"))
                .forEach((control, remark) -> remarks.put((String) control, (String) remark));
        return new Draft(Instant.parse((String) fields.get("began")), (String) fields.get("auditor"), remarks);
    }
}
