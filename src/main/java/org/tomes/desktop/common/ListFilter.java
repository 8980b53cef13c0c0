package org.tomes.desktop.common;

import java.util.List;

/**
 * What a list is narrowed down to.
 *
 * @param search the words in the search field; may be empty
 */
public record ListFilter(String search, List<Choice> choices) {

    /**
     * A filter that is switched on.
     *
     * @param number its place among the permanent filters of its group, from 0, by which it is found in another
     * language; negative for one that depends on the rows
     * @param label in the language in which it was chosen
     */
    public record Choice(String group, int number, String label) {

        /** A filter that is known by its label. */
        public static Choice labelled(String group, String label) {
            return new Choice(group, -1, label);
        }
    }

    public ListFilter {
        choices = List.copyOf(choices);
    }

    public boolean isEmpty() {
        return search.isBlank() && choices.isEmpty();
    }
}
