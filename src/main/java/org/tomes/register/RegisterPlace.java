package org.tomes.register;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.tomes.problem.Problem;

/** Where the content of a register is. */
public sealed interface RegisterPlace permits RegisterFile, ServerAddress {

    /**
     * Reads the text of an address or a path.
     *
     * @throws Problem if it is meant as an address but is none
     * @throws InvalidPathException if it is not an address, and this computer has no such paths
     */
    static RegisterPlace of(String text) {
        return ServerAddress.isAddress(text) ? ServerAddress.of(text) : RegisterFile.at(Path.of(text));
    }

    /** Returns the place that a text from settings names; empty if it is none on this computer. */
    static Optional<RegisterPlace> ifValid(String text) {
        try {
            return Optional.of(of(text));
        } catch (InvalidPathException | Problem e) {
            return Optional.empty();
        }
    }

    /** Names the place in messages, titles and results; contains no secret. */
    String label();

    /** The text from which {@link #of} returns the same place, for the settings; contains no secret. */
    String key();

    /** Whether both name the same register, whoever signs in there. */
    boolean isSameAs(RegisterPlace other);

    /** Whether it is on a server, where several people write to it. */
    default boolean isShared() {
        return this instanceof ServerAddress;
    }
}
