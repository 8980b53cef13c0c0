package org.tomes.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** One kind of work that is interrupted by a kill. */
interface Scenario {

    /** Creates the initial state; done once, and copied for every kill. */
    void prepare(Path folder) throws IOException, SQLException;

    /** Returns whether the steps run in the observing process, while the killed one only serves. */
    default boolean stepsOutside() {
        return false;
    }

    /** Runs in the killed process if the steps run in the observing one. */
    default void serve(Path folder) {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs one step in the killed process. Its result is acknowledged.
     *
     * @param number from 0
     */
    String step(Path folder, int number) throws IOException;

    /**
     * Opens the files that the killed process left.
     *
     * @param acknowledged the results of its steps
     * @return the number of complete steps that were not acknowledged
     * @throws AssertionError if anything is lost or broken
     */
    int verify(Path folder, List<String> acknowledged) throws IOException;
}
