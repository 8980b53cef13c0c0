package org.tomes.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A reader in a folder of its own, with its target register if it needs one. */
interface Trial extends AutoCloseable {

    /**
     * Passes one input to the reader through the service that a user's command calls.
     *
     * @param name of the seed that the input was created from
     */
    Outcome give(String name, byte[] input) throws IOException;

    /** Passes one input through the command line itself, which takes longer than most readers. */
    default Outcome command(String name, byte[] input) throws IOException {
        return give(name, input);
    }

    /** Returns the damage in the register that all inputs were read into; empty if there is none or no register. */
    default Optional<String> broken() {
        return Optional.empty();
    }

    @Override
    default void close() {
        // Most have nothing to close.
    }

    /** Creates one in an empty folder. */
    interface Maker {

        Trial in(Path folder) throws IOException;
    }
}
