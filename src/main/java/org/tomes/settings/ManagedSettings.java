package org.tomes.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tomes.files.FileTooLarge;
import org.tomes.files.SmallFileReader;
import org.tomes.problem.Problem;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.text.Excerpt;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.update.NewestVersion;

/**
 * An administrator's settings for all users of a computer, from a file that only administrators can write. Users can
 * choose another register and language, but cannot permit pulls from Azure.
 *
 * @param register absolute path or server address of the register to open if the user has not chosen one
 * @param language language of the program if the user has not chosen one
 * @param pulls whether data may be pulled from Azure; files can always be imported
 * @param backups absolute path of the folder for automatic backups if the user has not chosen one
 * @param updates https address of the file with the newest version; without it there is no check for updates
 * @param trouble reason why the file cannot be used; pulls are then disabled, since the file may forbid them
 */
public record ManagedSettings(Optional<RegisterLocation> register, Optional<Language> language, boolean pulls,
        Optional<Path> backups, Optional<URI> updates, Optional<Message> trouble) {

    public static final ManagedSettings NONE = new ManagedSettings(Optional.empty(), Optional.empty(), true,
            Optional.empty(), Optional.empty(), Optional.empty());
    private static final int MAX_BYTES = 16_384;

    /** Never fails; {@link #trouble} describes a file that cannot be used. */
    public static ManagedSettings read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            byte[] bytes = SmallFileReader.bytes(file, MAX_BYTES);
            return JsonTree.read(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> fields
                    ? of(file, fields)
                    : unusable(file, Message.of("managed.noObject"));
        } catch (FileTooLarge e) {
            return unusable(file, Message.of("managed.tooLarge", MAX_BYTES));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return unusable(file, Message.of("managed.noJson"));
        }
    }

    private static ManagedSettings of(Path file, Map<?, ?> fields) {
        ManagedSettings read = new ManagedSettings(register(fields.get("register")), language(fields.get("language")),
                !Boolean.FALSE.equals(fields.get("pulls")), path(fields.get("backups")), updates(fields.get("updates")),
                Optional.empty());
        Map<String, Boolean> understood = Map.of("register", read.register().isPresent(), "language",
                read.language().isPresent(), "pulls", fields.get("pulls") instanceof Boolean, "backups",
                read.backups().isPresent(), "updates", read.updates().isPresent());
        return fields.keySet()
                .stream()
                .map(String::valueOf)
                .filter(key -> !understood.getOrDefault(key, false))
                .findFirst()
                .map(key -> wrong(file, key))
                .orElse(read);
    }

    private static Optional<Language> language(Object value) {
        return value instanceof String tag ? Language.ofTag(tag) : Optional.empty();
    }

    private static Optional<RegisterLocation> register(Object value) {
        try {
            return value instanceof String text && ServerAddress.isAddress(text) ? Optional.of(ServerAddress.of(text))
                    : path(value).map(RegisterFile::at);
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> updates(Object value) {
        return value instanceof String text ? NewestVersion.address(text) : Optional.empty();
    }

    /** A semicolon starts H2's options, so no path may contain one. */
    private static Optional<Path> path(Object value) {
        try {
            return value instanceof String text && text.indexOf(';') < 0 && Path.of(text).isAbsolute()
                    ? Optional.of(Path.of(text))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static ManagedSettings wrong(Path file, String key) {
        return unusable(file, Message.of("managed.wrong", Excerpt.quoted(key)));
    }

    private static ManagedSettings unusable(Path file, Message reason) {
        return new ManagedSettings(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(),
                Optional.of(Message.of("managed.unusable", file.toString(), reason)));
    }

    /** Returns the reason why pulls are disabled; empty if they are permitted. */
    public Optional<Message> refusal() {
        return pulls ? Optional.empty() : trouble.or(() -> Optional.of(Message.of("managed.noPulls")));
    }
}
