package org.tomes.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Maps names to topics, so that no two topics have the same name. The name of a predefined subject counts as a separate
 * kind of name.
 */
final class TopicNameClaims {

    private final Map<String, TopicId> subjects = new HashMap<>();
    private final Map<String, TopicId> titles = new HashMap<>();

    TopicNameClaims(List<Responsibility> topics) {
        topics.forEach(this::claim);
    }

    /** Assigns the name to this topic unless it belongs to another topic. Returns whether it was assigned. */
    boolean claim(Responsibility topic) {
        // Converted to upper case first, as in String.equalsIgnoreCase, because some letters are equal only after
        // this conversion.
        String title = topic.title().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        boolean free = topic.subject().isEmpty() ? isFree(titles, title, topic)
                : isFree(subjects, topic.subject(), topic);
        if (free) {
            titles.putIfAbsent(title, topic.id());
            subjects.putIfAbsent(topic.subject(), topic.id());
        }
        return free;
    }

    private static boolean isFree(Map<String, TopicId> names, String name, Responsibility topic) {
        return names.getOrDefault(name, topic.id()).equals(topic.id());
    }
}
