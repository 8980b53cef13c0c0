package org.tomes.desktop.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.tomes.desktop.common.Dates;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendLine;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/**
 * The chart of the trend. Every unbroken segment of a line is a separate series, since a chart connects all points of a
 * series and would bridge gaps; therefore, the legend is built here as well.
 */
final class ScoreChart {

    private static final String TOGETHER = "score-together";
    private static final String ALONE = "score-alone";
    private static final String SYMBOL = "score-symbol";
    private static final String TARGET = "score-target";
    private static final String WARNING = "score-warning";
    private static final String NOTE = "score-note";
    /** Number of line styles. Styles are reused for further lines, since more styles would be indistinguishable. */
    private static final int LOOKS = 6;
    private static final int MAX_NAMED_LINES = 8;
    private static final int WHOLE = 100;
    private static final int GRID = 20;

    private record Styled(XYChart.Series<Number, Number> series, String style) {
    }

    private final Texts texts;
    private final Dates dates;
    private final Pane legend;
    private final DayAxis days;
    private final CrossHairChart chart;
    private List<TrendPoint> points = List.of();
    private List<TrendLine> lines = List.of();
    private List<ScoreAnnotation> notes = List.of();

    ScoreChart(Texts texts, Pane legend) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.legend = legend;
        this.days = new DayAxis(texts);
        this.chart = new CrossHairChart(days, percentages(texts));
        chart.getStyleClass().add("score-chart");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setId("score-chart");
        chart.setOnMouseMoved(moved -> point(
                days.getValueForDisplay(days.sceneToLocal(moved.getSceneX(), moved.getSceneY()).getX())));
        chart.setOnMouseExited(event -> chart.hideHair());
    }

    /**
     * Shows a line at the measured day closest to a position on the axis, and the values of this day beside it.
     *
     * @param day position in days since 1970, as on the axis
     */
    private void point(Number day) {
        closest(day).ifPresent(point -> chart.showHair(point.day().toEpochDay(), reading(point)));
    }

    /** Returns the values of all lines on a measured day, and its annotations. */
    private String reading(TrendPoint point) {
        return Stream
                .of(Stream.of(value(point)), lines.stream().flatMap(line -> value(line, point.day())), notesAt(point))
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> value(TrendLine line, LocalDate day) {
        return line.points()
                .stream()
                .filter(point -> point.day().equals(day))
                .map(point -> texts.get("score.screen.linePoint", line.label(), point.fraction()));
    }

    /** Returns the annotations that are closer to this measured day than to any other. */
    private Stream<String> notesAt(TrendPoint point) {
        return notes.stream()
                .filter(note -> days.holds(note.day())
                        && closest(note.day().toEpochDay()).filter(point::equals).isPresent())
                .map(this::text);
    }

    private String text(ScoreAnnotation note) {
        return dates.show(note.day()) + "\n" + note.text();
    }

    private Optional<TrendPoint> closest(Number day) {
        return points.stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.day().toEpochDay() - day.doubleValue())));
    }

    private String value(TrendPoint point) {
        return texts.get("score.screen.point", dates.show(point.day()), point.fraction(), point.subscriptions().size());
    }

    private static NumberAxis percentages(Texts texts) {
        NumberAxis axis = new NumberAxis(0, WHOLE, GRID);
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number percent) {
                return texts.get("score.figure.percent", percent.intValue());
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("nobody types into an axis");
            }
        });
        return axis;
    }

    LineChart<Number, Number> view() {
        return chart;
    }

    /**
     * @param perSubscription whether to show a separate line for every subscription as well
     * @param newNotes the annotations marked on their days
     */
    void show(ScoreTrend trend, Optional<ScoreTarget> target, boolean perSubscription, List<ScoreAnnotation> newNotes) {
        notes = newNotes;
        lines = perSubscription ? trend.subscriptions().stream().filter(line -> !line.stretches().isEmpty()).toList()
                : List.of();
        List<LocalDate> measuredDays = Stream.concat(Stream.of(trend.aggregate()), lines.stream())
                .flatMap(line -> line.points().stream())
                .map(TrendPoint::day)
                .sorted()
                .toList();
        legend.getChildren().clear();
        chart.getData().clear();
        chart.hideHair();
        chart.showNames(List.of());
        points = trend.aggregate().points();
        if (measuredDays.isEmpty()) {
            return;
        }
        days.span(measuredDays.getFirst(), measuredDays.getLast());
        List<Styled> series = new ArrayList<>();
        target.ifPresent(aim -> {
            series.add(new Styled(across(aim.warning()), WARNING));
            series.add(new Styled(across(aim.target()), TARGET));
        });
        notes.stream().filter(note -> days.holds(note.day())).forEach(note -> series.add(new Styled(mark(note), NOTE)));
        for (int i = 0; i < lines.size(); i++) {
            series.addAll(series(lines.get(i), style(i)));
        }
        series.addAll(series(trend.aggregate(), TOGETHER));
        // Adding a series removes the style classes of all series and points, so all are added first.
        chart.getData().setAll(FXCollections.observableArrayList(series.stream().map(Styled::series).toList()));
        series.forEach(ScoreChart::style);
        explain(trend.aggregate(), target);
        if (notes.stream().anyMatch(note -> days.holds(note.day()))) {
            entry(texts.get("score.figure.note"), NOTE);
        }
    }

    private static void style(Styled styled) {
        styled.series().getNode().getStyleClass().add(styled.style());
        for (XYChart.Data<Number, Number> data : styled.series().getData()) {
            if (data.getExtraValue() instanceof List<?> styles) {
                styles.forEach(style -> data.getNode().getStyleClass().add((String) style));
            }
        }
    }

    private static String style(int line) {
        return "score-each-" + line % LOOKS;
    }

    private XYChart.Series<Number, Number> across(double fraction) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.getData().add(new XYChart.Data<>(days.getLowerBound(), fraction * WHOLE));
        series.getData().add(new XYChart.Data<>(days.getUpperBound(), fraction * WHOLE));
        return series;
    }

    /** Returns a vertical line on the day. */
    private XYChart.Series<Number, Number> mark(ScoreAnnotation note) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.getData().add(new XYChart.Data<>(note.day().toEpochDay(), 0));
        XYChart.Data<Number, Number> top = new XYChart.Data<>(note.day().toEpochDay(), WHOLE);
        top.setNode(new StackPane());
        top.setExtraValue(List.of(SYMBOL, NOTE));
        series.getData().add(top);
        return series;
    }

    private List<Styled> series(TrendLine line, String style) {
        List<Styled> series = new ArrayList<>();
        for (List<TrendPoint> stretch : line.stretches()) {
            XYChart.Series<Number, Number> drawn = new XYChart.Series<>();
            for (TrendPoint point : stretch) {
                XYChart.Data<Number, Number> data = new XYChart.Data<>(point.day().toEpochDay(),
                        point.fraction() * WHOLE);
                boolean alone = stretch.size() == 1;
                if (alone || style.equals(TOGETHER)) {
                    data.setNode(new StackPane());
                    data.setExtraValue(alone ? List.of(SYMBOL, style, ALONE) : List.of(SYMBOL, style));
                }
                drawn.getData().add(data);
            }
            series.add(new Styled(drawn, style));
        }
        return series;
    }

    /** Adds names at the ends of lines; further lines only appear in the legend. */
    private void explain(TrendLine together, Optional<ScoreTarget> target) {
        List<CrossHairChart.EndName> names = new ArrayList<>();
        names.add(name(texts.get("score.screen.together"), together, TOGETHER));
        boolean few = lines.size() <= MAX_NAMED_LINES;
        entry(texts.get("score.figure.together"), TOGETHER);
        for (int i = 0; i < lines.size(); i++) {
            if (few) {
                names.add(name(lines.get(i).label(), lines.get(i), style(i)));
            } else {
                entry(lines.get(i).label(), style(i));
            }
        }
        target.ifPresent(aim -> {
            names.add(name(texts.get("score.figure.target", aim.target()), aim.target(), TARGET));
            names.add(name(texts.get("score.figure.warning", aim.warning()), aim.warning(), WARNING));
        });
        chart.showNames(names);
    }

    private static CrossHairChart.EndName name(String text, TrendLine line, String style) {
        return name(text, line.points().getLast().fraction(), style);
    }

    private static CrossHairChart.EndName name(String text, double fraction, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("score-name", style);
        return new CrossHairChart.EndName(fraction * WHOLE, label);
    }

    private void entry(String text, String style) {
        Line sample = new Line(0, 0, 26, 0);
        sample.getStyleClass().addAll("chart-series-line", style);
        legend.getChildren().add(new Label(text, sample));
    }
}
