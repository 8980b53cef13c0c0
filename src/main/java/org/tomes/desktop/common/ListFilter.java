package org.tomes.desktop.common;

import java.util.List;

/**
 * The search and filters of a list.
 *
 * @param search the words in the search field; may be empty
 */
public record ListFilter(String search, List<Choice> choices) {

    /**
     * An active filter.
     *
     * @param number index among the permanent filters of its group, from 0, which identifies it in every language;
     * negative for a filter that depends on the rows
     * @param label label in the language in which it was chosen
     */
    public record Choice(String group, int number, String label) {

        /** Creates a filter that is identified by its label. */
        public static Choice labelled(String group, String label) {
            return new Choice(group, -1, label);
        }
    }

    public ListFilter {
        choices = List.copyOf(choices);
    }
}
