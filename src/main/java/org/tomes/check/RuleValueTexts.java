package org.tomes.check;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.tomes.measure.Measure;
import org.tomes.measure.TranslatedText;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ValueKeys;
import org.tomes.parameter.ValueReferences;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Values of the rules as text. The values are the numbers of {@link Parameter}, the lists and limits of the check
 * rules, and the target of the Secure Score.
 *
 * @param textLanguage language of the texts that the company enters; empty if unknown
 */
public record RuleValueTexts(CheckCriteria rules, Optional<Language> textLanguage) {

    public RuleValueTexts(CheckCriteria rules) {
        this(rules, Optional.empty());
    }

    /**
     * Returns a text that the company entered, with its placeholders filled in the language of that text, because one
     * sentence must not mix two languages.
     *
     * @param texts language of the values if the language of the company's texts is unknown
     */
    public String fillCompanyText(String text, Texts texts) {
        return filled(text, textLanguage.map(Texts::in).orElse(texts));
    }

    /**
     * Returns a text of a measure in the language of the document: its translation if that is current, otherwise the
     * text as entered.
     */
    public String measureText(Measure measure, TranslatedText text, Texts texts) {
        return measure.translation(texts.language(), text)
                .map(translated -> filled(translated, texts))
                .orElseGet(() -> fillCompanyText(text.original(measure), texts));
    }

    /** Returns a text of Tomes with its placeholders filled. */
    public String filled(String text, Texts texts) {
        return ValueReferences.filled(text, key -> value(key, texts));
    }

    /** Returns the value alone, such as {@code 90 days}. */
    public String value(String key, Texts texts) {
        return switch (key) {
            case ValueKeys.REGIONS -> list(key, rules.allowedRegions(), texts);
            case ValueKeys.TAGS -> list(key, rules.requiredTags(), texts);
            case ValueKeys.OWNER_TAGS -> list(key, rules.ownerTags(), texts);
            case ValueKeys.ADMINISTRATORS, ValueKeys.OWNERS -> String.valueOf(rules.maxAdministrators());
            case ValueKeys.SCORE -> rules.scoreGoal()
                    .map(goal -> percent(goal.target(), texts))
                    .orElseGet(() -> texts.get("rule.unset.score-target"));
            default -> {
                Parameter parameter = Parameter.ofKey(key).orElseThrow();
                yield texts.get(parameter.words(rules.values().get(parameter)));
            }
        };
    }

    /** Returns the value with its comparison, such as {@code at least 90 days}. */
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
