package org.tomes.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Identifies production by a tag, or, without such a tag, by a word in the name of the resource or of its resource
 * group.
 *
 * @param tags names of tags for the environment, such as {@code env}
 * @param words values of such a tag, and words in names, that mean production
 */
public record ProductionRule(List<String> tags, List<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Words that negate a following word for production; together they mean another environment. */
    private static final List<String> OTHERWISE = List.of("non", "not", "no", "nicht", "kein", "keine", "pre", "vor");

    public ProductionRule {
        tags = List.copyOf(tags);
        words = List.copyOf(words);
    }

    public static ProductionRule initial() {
        return new ProductionRule(List.of("environment", "env", "umgebung", "stage"),
                List.of("production", "prod", "prd", "produktion", "produktiv", "live"));
    }

    /**
     * @param names names of the resource and of its containers, which decide only if no tag states an environment
     */
    public boolean matches(Map<String, String> itsTags, Stream<String> names) {
        List<String> environments = itsTags.entrySet()
                .stream()
                .filter(this::isEnvironment)
                .map(Map.Entry::getValue)
                .toList();
        return environments.isEmpty() ? names.anyMatch(this::hasWord) : environments.stream().anyMatch(this::hasWord);
    }

    /** Whether the tag names an environment; Azure also allows tags without a value. */
    private boolean isEnvironment(Map.Entry<String, String> tag) {
        return holds(tags, tag.getKey()) && !tag.getValue().isBlank();
    }

    /** Whether one of the tags names an environment. */
    public boolean namesEnvironment(Map<String, String> itsTags) {
        return itsTags.entrySet().stream().anyMatch(this::isEnvironment);
    }

    /** Returns the environment in the tags, as it is written there. */
    public Optional<String> environment(Map<String, String> itsTags) {
        return itsTags.entrySet().stream().filter(this::isEnvironment).map(Map.Entry::getValue).sorted().findFirst();
    }

    /** Whether the text names production or, as “non-prod”, its opposite. */
    boolean concerns(String text) {
        return Stream.of(BETWEEN_WORDS.split(text))
                .anyMatch(word -> holds(words, word) || OTHERWISE.stream()
                        .anyMatch(not -> words.stream().anyMatch(prod -> word.equalsIgnoreCase(not + prod))));
    }

    /** Whether the text contains a word for production, without a preceding “not” or “before”, as in “non-prod”. */
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
