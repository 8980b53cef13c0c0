package org.tomes.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A reader at work in a folder of its own, with the register that it reads into where it needs one. */
interface Trial extends AutoCloseable {

    /**
     * Gives one input to the reader through the service that a user's command calls.
     *
     * @param name of the seed that the input was made of
     */
    Outcome give(String name, byte[] input) throws IOException;

    /** Gives one input through the command line itself, which costs more than most readers. */
    default Outcome command(String name, byte[] input) throws IOException {
        return give(name, input);
    }

    /** What is broken in the register that all inputs were read into; empty where there is none or it is whole. */
    default Optional<String> broken() {
        return Optional.empty();
    }

    @Override
    default void close() {
        // Most hold nothing open.
    }

    /** Makes one in an empty folder. */
    interface Maker {

        Trial in(Path folder) throws IOException;
    }
}
