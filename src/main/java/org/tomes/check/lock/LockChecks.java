package org.tomes.check.lock;

import java.util.List;
import org.tomes.check.Check;

/** Checks of locks. */
public final class LockChecks {

    private LockChecks() {
    }

    public static List<Check> all() {
        return List.of(new ProductionLocks());
    }
}
