package org.tomes.storage;

import org.jooq.DSLContext;
import org.tomes.problem.Problem;

/**
 * Reads one consistent state of the register for repositories, even if others write in the meantime. Repositories read
 * only through this class. Otherwise, a record could combine the title and revision of one write with the parts of
 * another write, and saving this record would silently revert a change.
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
     * A nested read sees the state of the outer read. A read within a write of the same thread sees the uncommitted
     * data of this write.
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
