package org.tomes.desktop;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window is told by whoever starts it.
 *
 * @param register       the register to open; empty for the one that was open last, else the default one
 * @param passphraseFile a file whose first line is the register's passphrase
 */
public record WindowArguments(Optional<Path> register, Optional<Path> passphraseFile) {

    private static final String REGISTER = "--register";
    private static final String PASSPHRASE = "--passphrase-file";

    /** Reads {@code --register X} and {@code --passphrase-file X}, also with {@code =}; empty where a command is meant. */
    public static Optional<WindowArguments> of(String... arguments) {
        WindowArguments read = new WindowArguments(Optional.empty(), Optional.empty());
        for (int i = 0; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            String name = equals < 0 ? arguments[i] : arguments[i].substring(0, equals);
            boolean known = name.equals(REGISTER) || name.equals(PASSPHRASE);
            if (!known || equals < 0 && ++i == arguments.length) {
                return Optional.empty();
            }
            Optional<Path> value = Optional.of(Path.of(equals < 0 ? arguments[i] : arguments[i].substring(equals + 1)));
            read = name.equals(REGISTER) ? new WindowArguments(value, read.passphraseFile()) : new WindowArguments(read.register(), value);
        }
        return Optional.of(read);
    }
}
