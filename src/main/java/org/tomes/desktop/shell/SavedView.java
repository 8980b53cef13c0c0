package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.desktop.common.ListFilter;

/**
 * A named filter of a list.
 *
 * @param screen key of the screen with the list
 */
record SavedView(String name, String screen, ListFilter filter) {

    private static final String FIELD = "\t";
    private static final String PART = "\u001f";
    private static final int FIXED_FIELDS = 3;

    /** Returns one line for each view, as stored in the settings. */
    static String format(List<SavedView> views) {
        return views.stream().map(SavedView::line).collect(Collectors.joining("\n"));
    }

    /** Parses the stored views; ignores malformed lines. */
    static List<SavedView> parse(String text) {
        return text.lines().flatMap(line -> of(line).stream()).toList();
    }

    private String line() {
        Stream<String> choices = filter.choices()
                .stream()
                .map(choice -> clean(choice.group()) + PART + choice.number() + PART + clean(choice.label()));
        return Stream.concat(Stream.of(clean(name), clean(screen), clean(filter.search())), choices)
                .collect(Collectors.joining(FIELD));
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static Optional<SavedView> of(String line) {
        String[] fields = line.split(FIELD, -1);
        if (fields.length < FIXED_FIELDS || fields[0].isBlank()) {
            return Optional.empty();
        }
        List<ListFilter.Choice> choices = new ArrayList<>();
        for (String field : Arrays.asList(fields).subList(FIXED_FIELDS, fields.length)) {
            String[] parts = field.split(PART, -1);
            if (parts.length != FIXED_FIELDS || !parts[1].matches("-?\\d{1,4}")) {
                return Optional.empty();
            }
            choices.add(new ListFilter.Choice(parts[0], Integer.parseInt(parts[1]), parts[2]));
        }
        return Optional.of(new SavedView(fields[0], fields[1], new ListFilter(fields[2], choices)));
    }
}
