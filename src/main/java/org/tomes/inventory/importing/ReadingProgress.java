package org.tomes.inventory.importing;

/** Hears how far a long reading is, and can end it. */
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

    /** @param number of the file that is read now, from 1 */
    void reading(int number, int of, String name);

    boolean cancelled();
}
