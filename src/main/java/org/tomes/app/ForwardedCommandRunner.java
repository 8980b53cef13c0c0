package org.tomes.app;

import org.tomes.app.forwarding.ForwardedCommand;
import org.tomes.app.forwarding.ForwardingResponse;

/** Runs a command that another process forwarded, on the register that is open in this process. */
@FunctionalInterface
public interface ForwardedCommandRunner {

    /**
     * @param context provides the open register instead of opening it again
     */
    ForwardingResponse run(AppContext context, ForwardedCommand call);
}
