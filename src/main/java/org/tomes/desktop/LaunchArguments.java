package org.tomes.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.problem.Problem;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.text.Language;

/**
 * The start arguments of the window.
 *
 * @param register the register to open; if empty, the one opened last, or the default one
 * @param passphraseFile a file whose first line is the register's passphrase, or the password for its server
 * @param language language of this window, without changing the settings; if empty, the one in the settings
 */
public record LaunchArguments(Optional<RegisterLocation> register, Optional<Path> passphraseFile,
        Optional<Language> language) {

    private static final String REGISTER = "--register";
    private static final String PASSPHRASE = "--passphrase-file";
    private static final String LANGUAGE = "--lang";
    /** Prints fault reports; evaluated by the launcher, not by the window. */
    public static final String DEBUG = "--debug";

    /**
     * Parses {@code --register X}, {@code --passphrase-file X}, {@code --lang X} and {@code --debug}; all except the
     * last also accept {@code =}. Returns empty if the arguments are a command, or if they have errors that the command
     * line must report. When the user opens a register file, a file manager passes the file as the only argument. The
     * window shows registers without the file name extension, so the path of an existing register may also lack it.
     *
     * @throws java.nio.file.InvalidPathException if the arguments are for the window, but a path is not valid on this
     * system
     * @throws Problem if the register is neither an address nor a possible path
     */
    public static Optional<LaunchArguments> of(String... arguments) {
        if (arguments.length == 1 && isPath(arguments[0])) {
            return Optional.of(new LaunchArguments(Optional.of(RegisterLocation.of(arguments[0])), Optional.empty(),
                    Optional.empty()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(DEBUG)) {
                continue;
            }
            int equals = arguments[i].indexOf('=');
            String name = equals < 0 ? arguments[i] : arguments[i].substring(0, equals);
            if (!List.of(REGISTER, PASSPHRASE, LANGUAGE).contains(name) || equals < 0 && ++i == arguments.length) {
                return Optional.empty();
            }
            values.put(name, equals < 0 ? arguments[i] : arguments[i].substring(equals + 1));
        }
        Optional<Language> language = Optional.ofNullable(values.get(LANGUAGE)).flatMap(Language::ofTag);
        if (values.containsKey(LANGUAGE) && language.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LaunchArguments(Optional.ofNullable(values.get(REGISTER)).map(RegisterLocation::of),
                Optional.ofNullable(values.get(PASSPHRASE)).map(Path::of), language));
    }

    private static boolean isPath(String argument) {
        return !argument.startsWith("-") && (argument.endsWith(RegisterFile.ENDING) || isRegisterInAFolder(argument));
    }

    /** Whether the argument contains a folder separator; without one, a register could have the name of a command. */
    private static boolean isRegisterInAFolder(String argument) {
        return (argument.contains("/") || argument.contains(File.separator))
                && RegisterLocation.of(argument) instanceof RegisterFile file && file.exists();
    }
}
