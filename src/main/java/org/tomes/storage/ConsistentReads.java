package org.tomes.storage;

import org.jooq.DSLContext;
import org.tomes.problem.Problem;

/**
 * Lets repositories read one consistent state of the register, whatever is written in the meantime. Repositories read
 * in no other way: a record could otherwise combine the title and revision of one write with the parts of another, and
 * saving it would silently revert the change in between.
 */
final class ConsistentReads {

    private final DSLContext dsl;
    private final Database database;

    ConsistentReads(DSLContext dsl, Database database) {
        this.dsl = dsl;
        this.database = database;
    }

    /** A group of statements that read one consistent state. */
    @FunctionalInterface
    interface Reading<T, E extends Exception> {

        T from(DSLContext dsl) throws E;
    }

    /**
     * A nested read sees the state of the outer one; a read within a write of the same thread sees its uncommitted
     * data.
     *
     * @throws Problem if the disk or the server fails, or if a row contains a value that no version of the program
     * writes
     */
    <T, E extends Exception> T read(Reading<T, E> reading) throws E {
        try {
            return database.readConsistently(() -> reading.from(dsl));
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            // Damage surfaces as any exception of the reading code: an unknown constant, an empty field, a missing
            // table.
            throw database.translateReadFailure(e);
        }
    }
}
