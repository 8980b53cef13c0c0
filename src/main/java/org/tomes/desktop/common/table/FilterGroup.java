package org.tomes.desktop.common.table;

import java.util.List;

/**
 * Filters of one kind in a menu; a selected one becomes a chip.
 *
 * @param name in the language of the screen
 * @param chips alternatives, all of one group
 */
public record FilterGroup<R>(String name, List<FilterChip<R>> chips) {

    public FilterGroup {
        chips = List.copyOf(chips);
    }
}
