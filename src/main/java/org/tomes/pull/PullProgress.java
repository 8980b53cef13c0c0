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
     * @param plannedCalls number of calls known to be needed so far; grows with the responses
     * @param collector collector of the newest response
     */
    void responsesReceived(int answers, int plannedCalls, Message collector);

    /** Receives Microsoft's instruction, which names the page and the code to enter there. */
    void showSignInCode(String sentence);

    /** Receives the warning that this computer's clock and Azure's differ widely; called at most once. */
    default void clockDiffers(Message sentence) {
    }

    boolean cancelled();
}
