package org.tomes.app;

import org.tomes.app.handover.HandedOverCommand;
import org.tomes.app.handover.HandoverResponse;

/** Runs a command that another process handed over, on the register that is open in this one. */
@FunctionalInterface
public interface HandedOverCommandRunner {

    /**
     * @param context provides the open register instead of opening it again
     */
    HandoverResponse run(AppContext context, HandedOverCommand call);
}
