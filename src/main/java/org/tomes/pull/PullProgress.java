package org.tomes.pull;

import org.tomes.text.Message;

/** Hears how far a pull is, and can end it. Its methods are called from several threads. */
public interface PullProgress {

    PullProgress NONE = new PullProgress() {

        @Override
        public void answered(int answers, int asked, Message what) {
        }

        @Override
        public void signInWith(String sentence) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param answers how many calls are answered
     * @param asked how many are known to be needed so far; it grows with what the answers tell
     * @param what which collector the newest answer belongs to
     */
    void answered(int answers, int asked, Message what);

    /** Microsoft's own words on which page a code is to be typed. */
    void signInWith(String sentence);

    /** This computer's clock and Azure's are far apart, in one sentence; told once. */
    default void clockDiffers(Message sentence) {
    }

    boolean cancelled();
}
