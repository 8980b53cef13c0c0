package org.tomes.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.check.CheckCriteria;
import org.tomes.check.RuleValueTexts;
import org.tomes.check.ScoreAgainstTarget;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ValueReferencesTest {

    private static final Texts TEXTS = Texts.in(Language.EN);
    private static final Pattern INTERVAL = Pattern.compile(
            "viertelj|halbj|(?<!regel)jährl|monatl|wöchentl|im Jahr|quarter|year|month|week|twice",
            Pattern.CASE_INSENSITIVE);

    @Test
    void referencesAreReplacedByTheValuesThatApply() {
        RuleValueTexts values = new RuleValueTexts(CheckCriteria.initial()
                .withValues(ParameterValues.initial().with(Parameter.SECRET_ROTATION, 45))
                .withScoreGoal(Optional.of(new ScoreAgainstTarget(0.75))));

        assertThat(values.filled("Rotate after {param:secret-rotation}; score {param:score-target}.", TEXTS))
                .isEqualTo("Rotate after 45 days; score 75%.");
    }

    /** A document in the other language does not mix both in one sentence. */
    @Test
    void valuesInTextsOfTheCompanyHaveTheLanguageOfTheseTexts() {
        String entered = "Logs: {param:secret-rotation}";
        CheckCriteria rules = CheckCriteria.initial();

        assertThat(new RuleValueTexts(rules, Optional.of(Language.EN)).fillCompanyText(entered, Texts.in(Language.DE)))
                .isEqualTo("Logs: 180 days");
        assertThat(new RuleValueTexts(rules).fillCompanyText(entered, Texts.in(Language.DE)))
                .as("as in the document while the language is unknown")
                .isEqualTo("Logs: 180 Tage");
    }

    @Test
    void unknownReferenceIsUnchangedAndReported() {
        String text = "{param:secret-rotation} {param:no-such} {param:}";

        assertThat(ValueReferences.unknown(text)).containsExactly("no-such", "");
        assertThat(new RuleValueTexts(CheckCriteria.initial()).filled(text, TEXTS))
                .isEqualTo("180 days {param:no-such} {param:}");
    }

    /** The interval of a review can be changed in the rules, but the title of a measure cannot follow it. */
    @Test
    void titlesInTheLibraryNameNoInterval() {
        assertThat(MeasureLibrary.all()
                .stream()
                .flatMap(ready -> Stream.of(Language.values()).map(ready::in))
                .map(LibraryMeasure.Wording::title)).noneMatch(title -> INTERVAL.matcher(title).find());
    }

    @Test
    void libraryRefersOnlyToValuesThatExist() {
        List<String> texts = MeasureLibrary.all()
                .stream()
                .flatMap(ready -> Stream.of(Language.values()).map(ready::in))
                .flatMap(wording -> Stream.of(wording.target(), wording.hints()))
                .toList();

        assertThat(texts).anyMatch(text -> text.contains("{param:secret-rotation}"))
                .allSatisfy(text -> assertThat(ValueReferences.unknown(text)).isEmpty());
    }
}
