package org.tomes.desktop.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.check.RuleValueTexts;
import org.tomes.document.text.PlaceholderName;
import org.tomes.parameter.ValueKeys;
import org.tomes.text.Texts;

/**
 * Shows placeholders by their names in the language of the window: where the stored text has
 * {@code {param:deadline-high}}, the editor shows {@code {Deadline for high findings: 30 days}}. A placeholder that
 * could not be stored unchanged again is shown as stored.
 */
public final class ReadablePlaceholders {

    /** Braces without further braces in them; braces after a backslash are ordinary characters. */
    private static final Pattern BRACES = Pattern.compile("(?<![\\\\{])(\\{\\{?)([^{}\\n]+)(}}?)(?!})");
    private static final Pattern LISTED = Pattern.compile("[^,\\s](?:[^,]*[^,\\s])?");
    /** Characters that a value cannot have because they have a meaning in the markup. */
    private static final Pattern MARKUP = Pattern.compile("[{}|\\\\\\n]");
    private static final String NAMED = ": ";
    private static final int LONGEST_VALUE = 60;

    private final PlaceholderLabels labels;
    private final Map<String, PlaceholderName> entriesByName = new HashMap<>();
    private final Map<String, PlaceholderName> entriesByLabel = new HashMap<>();
    private final Map<String, String> valuesByLabel = new HashMap<>();

    ReadablePlaceholders(PlaceholderLabels labels) {
        this.labels = labels;
        for (PlaceholderName entry : labels.entries()) {
            entriesByName.put(braced(entry.name(), entry.part()), entry);
            entriesByLabel.putIfAbsent(braced(labels.of(entry), entry.part()), entry);
            if (entry.name().equals(PlaceholderLabels.VALUE)) {
                entry.arguments().forEach(key -> valuesByLabel.putIfAbsent(labels.argument(entry, key), key));
            }
        }
    }

    /** Returns the placeholders of texts that can refer to the values of rules only, such as those of measures. */
    public static ReadablePlaceholders ofRuleValues(RuleValueTexts values, Texts texts) {
        PlaceholderName value = new PlaceholderName(PlaceholderLabels.VALUE, false, ValueKeys.all(), false);
        return new ReadablePlaceholders(new PlaceholderLabels(texts, List.of(value), List.of(), values));
    }

    /** Returns a stored text as the editor shows it. */
    public String shown(String stored) {
        return replaced(stored, this::label);
    }

    /** Returns a text of the editor as it is stored. */
    String stored(String shown) {
        return replaced(shown, this::written);
    }

    /** Returns the readable placeholders in a text of the editor. */
    Stream<MatchResult> in(String shown) {
        return BRACES.matcher(shown)
                .results()
                .filter(braces -> isClosed(braces) && written(braces.group(2), isPart(braces)).isPresent());
    }

    private static String replaced(String text, BiFunction<String, Boolean, Optional<String>> replacement) {
        return BRACES.matcher(text).replaceAll(braces -> {
            boolean part = isPart(braces);
            return Matcher.quoteReplacement(isClosed(braces)
                    ? replacement.apply(braces.group(2), part).map(inner -> braced(inner, part)).orElse(braces.group())
                    : braces.group());
        });
    }

    private static boolean isPart(MatchResult braces) {
        return braces.group(1).length() > 1;
    }

    private static boolean isClosed(MatchResult braces) {
        return braces.group(1).length() == braces.group(3).length();
    }

    private static String braced(String inner, boolean part) {
        return part ? "{{" + inner + "}}" : "{" + inner + "}";
    }

    private Optional<String> label(String written, boolean part) {
        int colon = written.indexOf(':');
        String argument = colon < 0 ? "" : written.substring(colon + 1);
        return Optional.ofNullable(entriesByName.get(braced(colon < 0 ? written : written.substring(0, colon), part)))
                .filter(entry -> entry.accepts(argument))
                .map(entry -> label(entry, argument))
                .filter(label -> written(label, part).filter(written::equals).isPresent());
    }

    private String label(PlaceholderName entry, String argument) {
        if (entry.arguments().isEmpty()) {
            return labels.of(entry);
        }
        if (entry.name().equals(PlaceholderLabels.VALUE)) {
            String value = labels.value(argument);
            String name = labels.argument(entry, argument);
            return MARKUP.matcher(value).find() || value.length() > LONGEST_VALUE ? name : name + NAMED + value;
        }
        return labels.of(entry) + NAMED + each(entry, argument, key -> Optional.of(labels.argument(entry, key)));
    }

    /** Returns the stored text in the braces for a label; empty if the label is not that of a placeholder. */
    private Optional<String> written(String label, boolean part) {
        PlaceholderName alone = entriesByLabel.get(braced(label, part));
        if (alone != null && alone.arguments().isEmpty()) {
            return Optional.of(alone.name());
        }
        if (!part && valuesByLabel.containsKey(label)) {
            return Optional.of(PlaceholderLabels.VALUE + ":" + valuesByLabel.get(label));
        }
        for (int colon = label.indexOf(NAMED); colon >= 0; colon = label.indexOf(NAMED, colon + 1)) {
            String name = label.substring(0, colon);
            PlaceholderName entry = entriesByLabel.get(braced(name, part));
            if (!part && valuesByLabel.containsKey(name)) {
                // The value itself is not part of the text, and may have changed since it was copied.
                return Optional.of(PlaceholderLabels.VALUE + ":" + valuesByLabel.get(name));
            }
            if (entry != null && !entry.arguments().isEmpty()) {
                String arguments = label.substring(colon + NAMED.length());
                String keys = each(entry, arguments, argument -> key(entry, argument));
                return Optional.of(keys).filter(entry::accepts).map(accepted -> entry.name() + ":" + accepted);
            }
        }
        return Optional.empty();
    }

    private Optional<String> key(PlaceholderName entry, String argument) {
        return entry.arguments().stream().filter(key -> labels.argument(entry, key).equals(argument)).findFirst();
    }

    /** Replaces each argument, and leaves commas and spaces between them as they are. */
    private static String each(PlaceholderName entry, String arguments,
            Function<String, Optional<String>> replacement) {
        return entry.several()
                ? LISTED.matcher(arguments)
                        .replaceAll(one -> Matcher.quoteReplacement(replacement.apply(one.group()).orElse(one.group())))
                : replacement.apply(arguments).orElse(arguments);
    }
}
