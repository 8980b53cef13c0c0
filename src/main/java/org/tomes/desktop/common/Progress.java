package org.tomes.desktop.common;

import java.util.concurrent.CancellationException;
import org.tomes.text.Message;

/** How work in the background tells what it is doing, and learns that nobody wants it any more. */
public interface Progress {

    /** What is being done now, as one short sentence. */
    void say(Message doing);

    /** How much is done of how much; a total of 0 where it is not known. */
    void part(long done, long total);

    boolean cancelled();

    /** Ends cancelled work; called by the work where it can stop without leaving anything half done. */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
