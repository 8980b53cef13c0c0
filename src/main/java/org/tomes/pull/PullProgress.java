package org.tomes.pull;

import org.tomes.text.Message;

/** Receives the progress of a pull, and can cancel it. Its methods are called from several threads. */
public interface PullProgress {

    PullProgress NONE = new PullProgress() {

        @Override
        public void responsesReceived(int answers, int plannedCalls, Message collector) {
        }

        @Override
        public void showSignInCode(String sentence) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param answers number of completed calls
     * @param plannedCalls number of calls that are known to be needed so far; it grows with the responses
     * @param collector name of the collector of the newest response
     */
    void responsesReceived(int answers, int plannedCalls, Message collector);

    /** Receives Microsoft's instruction. It names the page, and the code that must be entered there. */
    void showSignInCode(String sentence);

    /** Receives the warning that the clocks of this computer and of Azure differ widely. Called at most once. */
    default void clockDiffers(Message sentence) {
    }

    boolean cancelled();
}
