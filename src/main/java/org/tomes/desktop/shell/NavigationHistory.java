package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places visited by the user, in order, like a browser's history. */
final class NavigationHistory {

    private static final int MAX_PLACES = 100;

    /**
     * A screen, or a record on it.
     *
     * @param record the id of the record that was opened directly; empty for the screen as it was left
     */
    record Page(String screen, Optional<String> record) {

        /** Returns the place as a single text. */
        String key() {
            return screen + record.map(id -> "/" + id).orElse("");
        }
    }

    private final List<Page> places = new ArrayList<>();
    private int at = -1;

    /**
     * Adds a place after the current one; discards the places that followed it. The screen of the current place is no
     * other place, because it stays as it is.
     */
    void add(Page place) {
        if (at >= 0 && (places.get(at).equals(place)
                || place.record().isEmpty() && places.get(at).screen().equals(place.screen()))) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > MAX_PLACES) {
            places.removeFirst();
        }
        at = places.size() - 1;
    }

    /** Notes the record that was selected when the user left the current place, so that the way back leads to it. */
    void leave(String screen, Optional<String> record) {
        if (at >= 0 && record.isPresent() && places.get(at).screen().equals(screen)) {
            places.set(at, new Page(screen, record));
        }
    }

    /**
     * Returns the place at this distance; empty if there is none.
     *
     * @param step number of steps, negative to go back
     */
    Optional<Page> neighbour(int step) {
        int index = at + step;
        return index >= 0 && index < places.size() ? Optional.of(places.get(index)) : Optional.empty();
    }

    /** Returns the keys of the records visited last, the latest first. */
    List<String> recent(int limit) {
        return places.reversed()
                .stream()
                .filter(place -> place.record().isPresent())
                .map(Page::key)
                .distinct()
                .limit(limit)
                .toList();
    }

    void move(int step) {
        at += step;
    }
}
