package org.tomes.document.responsibility;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.people.Assignee;

/** Abbreviated names for narrow columns: initials, or the beginning of a single word. */
final class ShortNames {

    private static final int LETTERS_OF_ONE_WORD = 3;
    private static final int MOST_INITIALS = 3;

    private ShortNames() {
    }

    /** Returns the names in the order of the assignees; equal initials are numbered. */
    static Map<Assignee, String> of(List<Assignee> assignees, MatrixData data) {
        Map<Assignee, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Assignee assignee : assignees) {
            String wanted = shortened(data.name(assignee));
            String name = wanted;
            for (int number = 2; !taken.add(name); number++) {
                name = wanted + number;
            }
            names.put(assignee, name);
        }
        return names;
    }

    /** Titles such as "Dr." end with a full stop and are not part of the name. */
    static String shortened(String name) {
        List<String> words = Stream.of(name.split("[\\s-]+"))
                .filter(word -> !word.endsWith(".") && !word.isEmpty())
                .toList();
        if (words.size() > 1) {
            return words.stream().limit(MOST_INITIALS).map(word -> first(word, 1)).collect(Collectors.joining());
        }
        return first(words.isEmpty() ? name : words.getFirst(), LETTERS_OF_ONE_WORD);
    }

    private static String first(String word, int letters) {
        return word.codePoints()
                .limit(letters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
