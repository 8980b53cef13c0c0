package org.tomes.storage;

import org.jooq.DSLContext;
import org.tomes.problem.Problem;

/**
 * The only way in which ports read. All statements of one reading see one state of the register, whatever is written
 * meanwhile: else a record could have the title and revision of one write and the parts of another, and saving it would
 * take back the change in between without anybody noticing.
 */
final class OneState {

    private final DSLContext dsl;
    private final Connections connections;

    OneState(DSLContext dsl, Connections connections) {
        this.dsl = dsl;
        this.connections = connections;
    }

    /** What is to be read together. */
    @FunctionalInterface
    interface Reading<T, E extends Exception> {

        T from(DSLContext dsl) throws E;
    }

    /**
     * Within another reading of the same thread this sees the state of that one; within its write, what it has written
     * so far.
     *
     * @throws Problem where the disk fails, or where a row holds what no version of the program writes
     */
    <T, E extends Exception> T read(Reading<T, E> reading) throws E {
        try {
            return connections.atOneState(() -> reading.from(dsl));
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            // Damage shows as whatever the reading code stumbles over: an unknown word, an empty field, a missing
            // table.
            throw connections.damaged(e);
        }
    }
}
