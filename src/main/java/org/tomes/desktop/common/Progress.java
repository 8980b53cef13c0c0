package org.tomes.desktop.common;

import java.util.concurrent.CancellationException;
import org.tomes.text.Message;

/** Reports the progress of background work to the window, and a cancellation to the work. */
public interface Progress {

    /** Reports the current activity, as one short sentence. */
    void say(Message activity);

    /** Reports the completed amount; the total is 0 if unknown. */
    void part(long completed, long total);

    boolean cancelled();

    /** Ends cancelled work; called by the work wherever it can stop without leaving anything incomplete. */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
