package org.tomes.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.backup.BackupSettings;
import org.tomes.backup.Retention;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/** The settings as their file holds them: what was not chosen is missing. */
record SettingsJson(String language, Appearance appearance, String register, Map<String, String> actors, WindowPlace window,
                    Map<String, String> tables, Map<String, ChainHead> chainHeads, Map<String, String> connection, BackupsJson backups) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static String write(Settings settings) {
        try {
            return JSON.writeValueAsString(new SettingsJson(settings.language().map(Language::tag).orElse(null),
                    settings.appearance(), settings.register().orElse(null), new TreeMap<>(settings.actors()),
                    settings.window().orElse(null), new TreeMap<>(settings.tables()), new TreeMap<>(settings.chainHeads()),
                    new TreeMap<>(settings.connection()), BackupsJson.of(settings.backups())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are always JSON", e);
        }
    }

    /** Empty where the text is not what {@link #write} makes. */
    static Optional<Settings> read(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, SettingsJson.class)).map(SettingsJson::settings);
        } catch (JsonProcessingException | NullPointerException e) {
            // A null inside of a map is as broken as a missing bracket.
            return Optional.empty();
        }
    }

    private Settings settings() {
        return new Settings(Optional.ofNullable(language).flatMap(Language::ofTag),
                appearance == null ? Appearance.SYSTEM : appearance, Optional.ofNullable(register), orNone(actors),
                Optional.ofNullable(window), orNone(tables), orNone(chainHeads), orNone(connection),
                backups == null ? BackupSettings.USUAL : backups.settings());
    }

    /** What is missing or out of range is as usual. */
    record BackupsJson(Boolean on, String folder, Integer daily, Integer weekly, Integer monthly) {

        static BackupsJson of(BackupSettings settings) {
            return new BackupsJson(settings.on(), settings.folder().orElse(null), settings.retention().daily(),
                    settings.retention().weekly(), settings.retention().monthly());
        }

        BackupSettings settings() {
            Retention usual = Retention.USUAL;
            Retention read = new Retention(daily == null ? usual.daily() : daily, weekly == null ? usual.weekly() : weekly,
                    monthly == null ? usual.monthly() : monthly);
            return new BackupSettings(on == null || on, Optional.ofNullable(folder).filter(path -> path.indexOf('\0') < 0),
                    read.errors().isEmpty() ? read : usual);
        }
    }

    private static <V> Map<String, V> orNone(Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
