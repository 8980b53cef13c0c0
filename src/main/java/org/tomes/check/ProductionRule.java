package org.tomes.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells what is production: by a tag, else by a word in the name of the resource or of its group.
 *
 * @param tags names of tags that tell the environment, such as {@code env}
 * @param words values of such a tag, and words of names, that mean production
 */
public record ProductionRule(List<String> tags, List<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** In front of a word of production they make it another environment. */
    private static final List<String> OTHERWISE = List.of("non", "not", "no", "nicht", "kein", "keine", "pre", "vor");

    public ProductionRule {
        tags = List.copyOf(tags);
        words = List.copyOf(words);
    }

    public static ProductionRule initial() {
        return new ProductionRule(List.of("environment", "env", "umgebung", "stage"),
                List.of("production", "prod", "prd", "produktion", "produktiv", "live"));
    }

    /** @param names of the resource and of what holds it; a tag that tells the environment overrules them */
    public boolean matches(Map<String, String> itsTags, Stream<String> names) {
        List<String> told = itsTags.entrySet()
                .stream()
                .filter(tag -> holds(tags, tag.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return told.isEmpty() ? names.anyMatch(this::hasWord) : told.stream().anyMatch(this::hasWord);
    }

    /** Whether one of the tags tells the environment, whichever it is. */
    public boolean namesEnvironment(Map<String, String> itsTags) {
        return itsTags.keySet().stream().anyMatch(tag -> holds(tags, tag));
    }

    /** What the tags say about the environment, in their own words. */
    public Optional<String> environment(Map<String, String> itsTags) {
        return itsTags.entrySet()
                .stream()
                .filter(tag -> holds(tags, tag.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    /** A word of production, and not one that says “not” or “before” in front of it, as in “non-prod”. */
    private boolean hasWord(String text) {
        String[] all = BETWEEN_WORDS.split(text);
        return IntStream.range(0, all.length)
                .anyMatch(at -> holds(words, all[at]) && (at == 0 || !holds(OTHERWISE, all[at - 1])));
    }

    private static boolean holds(List<String> list, String text) {
        return list.stream()
                .anyMatch(
                        candidate -> candidate.toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT)));
    }
}
