package org.tomes.ledger;

/** Thrown when data on which a write's early rows depend was changed; the write is repeated without early rows. */
public final class PreparedRowsOutdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PreparedRowsOutdated() {
        super("others have written what the early rows depend on");
    }

    public PreparedRowsOutdated(Throwable cause) {
        super("the early rows were not inserted", cause);
    }
}
