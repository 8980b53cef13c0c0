package org.tomes.ledger;

/** Others have changed what the early rows of a write depend on; the write is repeated without early rows. */
public final class EarlyRowsOutdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EarlyRowsOutdated() {
        super("others have written what the early rows depend on");
    }

    public EarlyRowsOutdated(Throwable cause) {
        super("the early rows were not inserted", cause);
    }
}
