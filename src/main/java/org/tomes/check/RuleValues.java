package org.tomes.check;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.text.Texts;

/**
 * The values of the rules in words. Besides the numbers of {@link Parameter} these are lists and limits of the check
 * rules and the target of the Secure Score.
 */
public record RuleValues(CheckRules rules) {

    private static final String REGIONS = "regions";
    private static final String TAGS = "required-tags";
    private static final String ADMINISTRATORS = "administrators";
    private static final String OWNERS = "owners";
    private static final String SCORE = "score-target";

    /** Every key, in the order in which they are listed. */
    public static List<String> keys() {
        return Stream
                .concat(Stream.of(REGIONS, TAGS, OWNERS, ADMINISTRATORS, SCORE),
                        Stream.of(Parameter.values()).map(Parameter::key))
                .toList();
    }

    /** The value alone: {@code 90 days}. */
    public String value(String key, Texts texts) {
        return switch (key) {
            case REGIONS -> list(key, rules.allowedRegions(), texts);
            case TAGS -> list(key, rules.requiredTags(), texts);
            case ADMINISTRATORS, OWNERS -> String.valueOf(rules.maxAdministrators());
            case SCORE -> rules.scoreGoal()
                    .map(goal -> percent(goal.target(), texts))
                    .orElseGet(() -> texts.get("rule.unset.score-target"));
            default -> {
                Parameter parameter = Parameter.ofKey(key).orElseThrow();
                yield texts.get(parameter.words(rules.values().get(parameter)));
            }
        };
    }

    /** The value with what it limits: {@code at least 90 days}. */
    public String requirement(String key, Texts texts) {
        return texts.get("rule.parameter." + key, value(key, texts));
    }

    private static String list(String key, List<String> values, Texts texts) {
        return values.isEmpty() ? texts.get("rule.unset." + key) : String.join(", ", values);
    }

    private static String percent(double share, Texts texts) {
        NumberFormat format = NumberFormat.getPercentInstance(texts.language().locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }
}
