package org.tomes.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.MiniChart;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.TrendLine;
import org.tomes.score.trend.TrendPoint;
import org.tomes.score.trend.TrendRange;
import org.tomes.text.Texts;

/** The Secure Score over the last year, with its period and the meaning of its lines below it. */
final class ScoreTrendChart {

    private static final double HEIGHT = 56;
    private static final double SAMPLE = 14;

    private final Texts texts;
    private final Dates dates;
    private final Runnable opened;

    /** @param opened shows the complete course */
    ScoreTrendChart(Texts texts, Runnable opened) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.opened = opened;
    }

    /** Returns the chart and its captions; empty if there is only one value. */
    List<Node> of(OverviewScreenData model, List<ScoreAnnotation> notes) {
        TrendLine line = model.trend().within(TrendRange.DAYS_365, model.today()).aggregate();
        List<TrendPoint> points = line.stretches().stream().flatMap(List::stream).toList();
        if (points.size() < 2) {
            return List.of();
        }
        List<MiniChart.Point> values = line.stretches()
                .stream()
                .flatMap(stretch -> stretch.stream()
                        .map(point -> new MiniChart.Point(point.day().toEpochDay(), point.fraction(),
                                point.equals(stretch.getFirst()))))
                .toList();
        OptionalDouble target = model.target().stream().mapToDouble(ScoreTarget::target).findFirst();
        List<MiniChart.Mark> marks = notes.stream()
                .filter(note -> !note.day().isBefore(points.getFirst().day())
                        && !note.day().isAfter(points.getLast().day()))
                .map(note -> new MiniChart.Mark(note.day().toEpochDay(), dates.show(note.day()) + "\n" + note.text()))
                .toList();
        MiniChart chart = MiniChart
                .line(new MiniChart.Sparkline(values, target, marks), HEIGHT,
                        texts.get("overview.scoreLine", values.getFirst().value(), values.getLast().value()))
                .opening(opened);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox period = new HBox(small(
                texts.get("overview.scoreFirst", dates.show(points.getFirst().day()), points.getFirst().fraction())),
                between, small(dates.show(points.getLast().day())));
        return List.of(chart, period, legend(target, !marks.isEmpty()));
    }

    private FlowPane legend(OptionalDouble target, boolean notes) {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("chart-legend");
        List<Node> entries = new ArrayList<>();
        target.ifPresent(value -> entries.add(
                explained(texts.get("overview.scoreTargetLine", value), new Line(0, 0, SAMPLE, 0), "spark-target")));
        if (notes) {
            entries.add(explained(texts.get("score.field.note"), new Line(0, 0, 0, SAMPLE), "spark-mark"));
        }
        legend.getChildren().setAll(entries);
        legend.setManaged(!entries.isEmpty());
        return legend;
    }

    private static Label explained(String text, Line sample, String style) {
        sample.getStyleClass().add(style);
        Label label = small(text);
        label.setGraphic(sample);
        return label;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("text-muted", "text-small");
        return label;
    }
}
