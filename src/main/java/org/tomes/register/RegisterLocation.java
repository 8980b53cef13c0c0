package org.tomes.register;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.tomes.problem.Problem;

/** The location of a register: a file or a server. */
public sealed interface RegisterLocation permits RegisterFile, ServerAddress {

    /**
     * Parses an address or a path.
     *
     * @throws Problem if the text is an invalid address
     * @throws InvalidPathException if the text is an invalid path on this computer
     */
    static RegisterLocation of(String text) {
        return ServerAddress.isAddress(text) ? ServerAddress.of(text) : RegisterFile.at(Path.of(text));
    }

    /** Returns the place that a text in the settings denotes; empty if it is invalid on this computer. */
    static Optional<RegisterLocation> ifValid(String text) {
        try {
            return Optional.of(of(text));
        } catch (InvalidPathException | Problem e) {
            return Optional.empty();
        }
    }

    /** Returns the display name of the place in messages, titles and results; contains no secret. */
    String label();

    /** Returns the text from which {@link #of} returns the same place, for the settings; contains no secret. */
    String key();

    /** Whether both locations are the same register, regardless of the login. */
    boolean isSameAs(RegisterLocation other);

    /** Whether the register is on a server, where several people write to it. */
    default boolean isShared() {
        return this instanceof ServerAddress;
    }
}
