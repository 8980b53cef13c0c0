package org.tomes.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** One kind of work that is killed in the midst of it. */
interface Scenario {

    /** Makes what is there before the work begins; done once, and copied for every kill. */
    void prepare(Path folder) throws IOException, SQLException;

    /** Whether the steps are done by the process that looks on, while the one that is killed only serves. */
    default boolean stepsOutside() {
        return false;
    }

    /** What the process that is killed does where the steps are done outside. */
    default void serve(Path folder) {
        throw new UnsupportedOperationException();
    }

    /**
     * One step, in the process that is killed. What it returns is acknowledged.
     *
     * @param number from 0
     */
    String step(Path folder, int number) throws IOException;

    /**
     * Opens what the killed process left.
     *
     * @param acknowledged what its steps returned
     * @return how many steps are there, whole, that were not acknowledged
     * @throws AssertionError where anything is lost or broken
     */
    int verify(Path folder, List<String> acknowledged) throws IOException;
}
