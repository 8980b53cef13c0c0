package org.tomes.desktop.common;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search and filters of a list.
 *
 * @param search the words in the search field; may be empty
 * @param records the only records that are shown; not saved with a view
 */
public record ListFilter(String search, List<Choice> choices, Optional<Records> records) {

    /**
     * Records that another screen refers to.
     *
     * @param reason reason why these records are shown, such as {@code Linked with}
     * @param label what the records have in common, such as {@code TOM-012}
     * @param ids ids of the rows, in lower case
     */
    public record Records(String reason, String label, Set<String> ids) {

        public Records {
            ids = Set.copyOf(ids);
        }
    }

    public ListFilter(String search, List<Choice> choices) {
        this(search, choices, Optional.empty());
    }

    public static ListFilter only(Records records) {
        return new ListFilter("", List.of(), Optional.of(records));
    }

    /** @param label label of the only active filter, in the language of the screen */
    public static ListFilter chosen(String group, String label) {
        return new ListFilter("", List.of(Choice.labelled(group, label)));
    }

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
