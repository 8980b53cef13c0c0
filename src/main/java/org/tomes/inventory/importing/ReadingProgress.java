package org.tomes.inventory.importing;

/** Receives the progress of a long read operation, and can cancel it. */
public interface ReadingProgress {

    ReadingProgress NONE = new ReadingProgress() {

        @Override
        public void reading(int number, int of, String name) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param number of the current file, from 1
     */
    void reading(int number, int of, String name);

    boolean cancelled();
}
