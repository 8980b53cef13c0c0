package org.tomes.settings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/** The JSON format of the settings: values that were not chosen are omitted. */
final class SettingsJson {

    private SettingsJson() {
    }

    static String write(Settings settings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("language", settings.language().map(Language::tag).orElse(null));
        fields.put("appearance", settings.look().appearance().name());
        fields.put("highContrast", settings.look().highContrast());
        fields.put("compact", settings.look().compact());
        fields.put("register", settings.register().orElse(null));
        fields.put("actors", new TreeMap<>(settings.actors()));
        fields.put("window", settings.window().map(SettingsJson::window).orElse(null));
        fields.put("tables", new TreeMap<>(settings.tables()));
        fields.put("chainHeads", mapValues(settings.chainHeads(), SettingsJson::written));
        fields.put("connection", new TreeMap<>(settings.connection()));
        fields.put("backups", backups(settings.backups()));
        fields.put("screen", settings.screen().orElse(null));
        fields.put("zoom", settings.look().zoom());
        fields.put("recent", settings.recent());
        fields.put("firstPolicy", new TreeMap<>(settings.firstPolicy()));
        fields.put("views", new TreeMap<>(settings.views()));
        fields.put("visits", new TreeMap<>(settings.visits()));
        fields.put("recentNotes", new TreeMap<>(settings.recentNotes()));
        fields.put("reminders", settings.reminders());
        return JsonTree.write(fields);
    }

    private static Map<String, Object> written(ChainHead head) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", head.number());
        fields.put("hash", head.hash());
        return fields;
    }

    private static Map<String, Object> window(WindowBounds place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("x", place.x());
        fields.put("y", place.y());
        fields.put("width", place.width());
        fields.put("height", place.height());
        fields.put("maximised", place.maximised());
        return fields;
    }

    private static Map<String, Object> backups(BackupSettings chosen) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("on", chosen.on());
        fields.put("folder", chosen.folder().orElse(null));
        fields.put("daily", chosen.retention().daily());
        fields.put("weekly", chosen.retention().weekly());
        fields.put("monthly", chosen.retention().monthly());
        return fields;
    }

    /** Returns empty if the text was not produced by {@link #write}. */
    static Optional<Settings> read(String text) {
        try {
            return Optional.of(settings(new Fields((Map<?, ?>) Objects.requireNonNull(JsonTree.read(text)))));
        } catch (IOException | ArithmeticException | ClassCastException | IllegalArgumentException
                | NullPointerException e) {
            // A null inside a map, a number instead of a text or an unknown constant is as invalid as a missing
            // bracket.
            return Optional.empty();
        }
    }

    private static Settings settings(Fields fields) {
        return new Settings(fields.text("language").flatMap(Language::ofTag), look(fields), fields.text("register"),
                fields.map("actors", String.class::cast), fields.inner("window").map(SettingsJson::window),
                fields.map("tables", String.class::cast),
                fields.map("chainHeads", head -> head(new Fields((Map<?, ?>) head))),
                fields.map("connection", String.class::cast),
                fields.inner("backups").map(SettingsJson::backups).orElse(BackupSettings.DEFAULT),
                fields.text("screen"), fields.texts("recent"), fields.map("firstPolicy", String.class::cast),
                fields.map("views", String.class::cast), fields.map("visits", String.class::cast),
                fields.map("recentNotes", String.class::cast), fields.truth("reminders").orElse(false));
    }

    private static DisplaySettings look(Fields fields) {
        return new DisplaySettings(fields.text("appearance").map(Appearance::valueOf).orElse(Appearance.SYSTEM),
                fields.truth("highContrast").orElse(false), fields.truth("compact").orElse(false),
                fields.integer("zoom", Settings.DEFAULT_ZOOM));
    }

    private static WindowBounds window(Fields place) {
        return new WindowBounds(place.number("x"), place.number("y"), place.number("width"), place.number("height"),
                place.truth("maximised").orElse(false));
    }

    private static ChainHead head(Fields head) {
        return new ChainHead((long) head.number("number"),
                head.text("hash").orElseThrow(IllegalArgumentException::new));
    }

    /** Uses the defaults for missing or out-of-range values. */
    private static BackupSettings backups(Fields chosen) {
        BackupRetention usual = BackupRetention.DEFAULT;
        BackupRetention read = new BackupRetention(chosen.integer("daily", usual.daily()),
                chosen.integer("weekly", usual.weekly()), chosen.integer("monthly", usual.monthly()));
        return new BackupSettings(chosen.truth("on").orElse(true),
                chosen.text("folder").filter(path -> path.indexOf('\0') < 0), read.errors().isEmpty() ? read : usual);
    }

    private static <V, W> Map<String, W> mapValues(Map<String, V> map, Function<V, W> change) {
        Map<String, W> changed = new TreeMap<>();
        map.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }

    /** The fields of a JSON object; a field with the value null counts as missing. */
    private record Fields(Map<?, ?> all) {

        Optional<String> text(String name) {
            return Optional.ofNullable((String) all.get(name));
        }

        List<String> texts(String name) {
            return all.get(name) == null ? List.of()
                    : ((List<?>) all.get(name)).stream().map(String.class::cast).toList();
        }

        Optional<Boolean> truth(String name) {
            return Optional.ofNullable((Boolean) all.get(name));
        }

        double number(String name) {
            return all.get(name) == null ? 0 : ((Number) all.get(name)).doubleValue();
        }

        int integer(String name, int usual) {
            return all.get(name) == null ? usual : Math.toIntExact(((Number) all.get(name)).longValue());
        }

        Optional<Fields> inner(String name) {
            return Optional.ofNullable((Map<?, ?>) all.get(name)).map(Fields::new);
        }

        <V> Map<String, V> map(String name, Function<Object, V> value) {
            Map<String, V> read = new TreeMap<>();
            inner(name).ifPresent(inner -> inner.all()
                    .forEach((key, element) -> read.put((String) key, value.apply(Objects.requireNonNull(element)))));
            return read;
        }
    }
}
