package org.tomes.desktop.common;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The places of a view that show that their data is loading. If a reading fails, all these places show that their data
 * could not be read. Used on the UI thread only.
 */
public final class LoadingPlaces {

    private final Set<Runnable> waiting = new LinkedHashSet<>();

    /** @param unread shows in the place that the data could not be read; the same object ends the waiting */
    public void begin(Runnable unread) {
        waiting.add(unread);
    }

    public void end(Runnable unread) {
        waiting.remove(unread);
    }

    /**
     * Shows in all places that the data could not be read, because any place may be affected. A place that is not
     * affected shows its data as soon as the data arrives.
     */
    void readingFailed() {
        List<Runnable> affected = List.copyOf(waiting);
        waiting.clear();
        affected.forEach(Runnable::run);
    }
}
