package org.tomes.document.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.score.ScoreFixture.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.document.content.Block;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ScoreFigureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final Optional<ScoreTarget> TARGET = Optional.of(new ScoreTarget(0.8, 0.6, 1));
    /** Two subscriptions for ten weeks, nothing for a month, then three. */
    private static final List<ScoreSample> STORY = Stream.iterate(0, week -> week < 10, week -> week + 1)
            .flatMap(week -> Stream.of(sample("shop", DAY.plusWeeks(week), 10 + week, 40, 30),
                    sample("plant", DAY.plusWeeks(week), 20, 50, 10)))
            .toList();
    private static final List<ScoreSample> AFTER = Stream.of("shop", "plant", "office")
            .map(each -> sample(each, DAY.plusWeeks(15), 30, 40, 10))
            .toList();

    private static Block.Figure figure(Language language, List<ScoreSample> samples) {
        return ScoreFigure.of(ScoreTrend.of(samples, ScoreModel.CLASSIC, ZoneOffset.UTC), TARGET, Texts.in(language))
                .orElseThrow();
    }

    private static List<ScoreSample> wholeStory() {
        return Stream.concat(STORY.stream(), AFTER.stream()).toList();
    }

    private static <T extends Shape> List<T> all(Class<T> type, Drawing drawing) {
        return drawing.shapes().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void noFigureIsDrawnWithoutData() {
        assertThat(ScoreFigure.of(ScoreTrend.of(List.of(), ScoreModel.CLASSIC, ZoneOffset.UTC), TARGET,
                Texts.in(Language.EN))).isEmpty();
    }

    @Test
    void noLineCrossesAGap() {
        Drawing drawing = figure(Language.EN, wholeStory()).drawing();
        Box gap = all(Box.class, drawing).getFirst();

        assertThat(all(Line.class, drawing).stream().filter(line -> line.points().size() > 2)).isNotEmpty()
                .allSatisfy(line -> assertThat(line.points())
                        .noneMatch(point -> point.x() > gap.x() + 0.01 && point.x() < gap.x() + gap.width() - 0.01))
                .allSatisfy(line -> assertThat(line.points().getLast().x()).isLessThanOrEqualTo(gap.x() + 0.01));
        assertThat(all(Label.class, drawing)).extracting(Label::text).contains("no values");
    }

    @Test
    void linesDifferInBlackAndWhiteToo() {
        Drawing drawing = figure(Language.EN, wholeStory()).drawing();

        List<Stroke> strokes = all(Line.class, drawing).stream()
                .filter(line -> line.points().size() > 2)
                .map(Line::stroke)
                .toList();
        assertThat(strokes).hasSize(3);
        assertThat(strokes.stream().map(Stroke::dash)).doesNotHaveDuplicates();
    }

    @Test
    void alternativeTextDescribesTheFigure() {
        assertThat(figure(Language.EN, wholeStory()).alternative()).contains("28.7% on 1 Feb 2026",
                "75.0% on 17 May 2026", "Target: 80%", "between 5 Apr 2026 and 17 May 2026",
                "From 17 May 2026, the overall value covers 3 subscriptions", "plant: latest value 75.0%");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allElementsAreInsideTheFigure(Language language) {
        for (List<ScoreSample> samples : List.of(wholeStory(), STORY, AFTER)) {
            Drawing drawing = figure(language, samples).drawing();
            assertThat(all(Line.class, drawing)).flatExtracting(Line::points)
                    .allMatch(point -> point.x() >= 0 && point.x() <= drawing.width() && point.y() >= 0
                            && point.y() <= drawing.height());
            assertThat(all(Label.class, drawing)).allMatch(label -> label.x() >= 0 && label.x() <= drawing.width()
                    && label.y() > 0 && label.y() < drawing.height());
        }
    }

    @Test
    void tooManyIndistinguishableLinesAreNotDrawn() {
        List<ScoreSample> many = Stream.iterate(0, i -> i < 9, i -> i + 1)
                .flatMap(i -> Stream.of(sample("s" + i, DAY, 1, 2, 1), sample("s" + i, DAY.plusDays(1), 1, 2, 1),
                        sample("s" + i, DAY.plusDays(2), 1, 2, 1)))
                .toList();

        assertThat(
                all(Line.class, figure(Language.EN, many).drawing()).stream().filter(line -> line.points().size() > 2))
                .hasSize(1);
    }
}
