package org.tomes.posture.lock;

import java.util.List;
import org.tomes.posture.Check;

/** The checks of locks. */
public final class LockChecks {

    private LockChecks() {
    }

    public static List<Check> all() {
        return List.of(new ProductionLocks());
    }
}
