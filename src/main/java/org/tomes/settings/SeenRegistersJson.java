package org.tomes.settings;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.ledger.ChainHead;
import org.tomes.settings.SeenRegisters.RegistersAtPath;
import org.tomes.settings.SeenRegisters.Seen;
import org.tomes.settings.SeenRegisters.Trail;

/** The JSON format of the last known state of registers. */
final class SeenRegistersJson {

    private SeenRegistersJson() {
    }

    static String write(Seen registers) {
        Map<String, Object> trails = new TreeMap<>();
        registers.trails().forEach((register, trail) -> trails.put(register, trail(trail)));
        Map<String, Object> places = new TreeMap<>();
        registers.places().forEach((path, place) -> places.put(path, place(place)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("trails", trails);
        all.put("places", places);
        return JsonTree.write(all);
    }

    private static Map<String, Object> trail(Trail trail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", trail.head().number());
        fields.put("hash", trail.head().hash());
        fields.put("from", trail.from());
        fields.put("since", trail.since().map(Instant::toString).orElse(null));
        return fields;
    }

    private static Map<String, Object> place(RegistersAtPath place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("register", place.register());
        fields.put("before", place.before().orElse(null));
        return fields;
    }

    /** Returns empty if the text was not produced by {@link #write}. */
    static Optional<Seen> read(String text) {
        try {
            Map<?, ?> all = (Map<?, ?>) Objects.requireNonNull(JsonTree.read(text));
            Map<String, Trail> trails = new TreeMap<>();
            inner(all, "trails").forEach((register, trail) -> trails.put((String) register, trail((Map<?, ?>) trail)));
            Map<String, RegistersAtPath> places = new TreeMap<>();
            inner(all, "places").forEach((path, place) -> places.put((String) path, place((Map<?, ?>) place)));
            return Optional.of(new Seen(trails, places));
        } catch (IOException | ClassCastException | DateTimeException | NullPointerException e) {
            // A missing field or a number instead of a text is as invalid as a missing bracket.
            return Optional.empty();
        }
    }

    private static Map<?, ?> inner(Map<?, ?> all, String name) {
        return (Map<?, ?>) Objects.requireNonNull(all.get(name));
    }

    private static Trail trail(Map<?, ?> fields) {
        return new Trail(
                new ChainHead(((Number) fields.get("number")).longValue(),
                        Objects.requireNonNull((String) fields.get("hash"))),
                ((Number) fields.get("from")).longValue(),
                Optional.ofNullable((String) fields.get("since")).map(Instant::parse));
    }

    private static RegistersAtPath place(Map<?, ?> fields) {
        return new RegistersAtPath(Objects.requireNonNull((String) fields.get("register")),
                Optional.ofNullable((String) fields.get("before")));
    }
}
