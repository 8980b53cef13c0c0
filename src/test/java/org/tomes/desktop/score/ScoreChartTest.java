package org.tomes.desktop.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.score.ScoreFixture;
import org.tomes.score.ScoreModel;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ScoreChartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    private static void move(Node node, double sceneX) {
        Point2D at = node.sceneToLocal(sceneX, 100);
        node.getOnMouseMoved()
                .handle(new MouseEvent(MouseEvent.MOUSE_MOVED, sceneX, 100, at.getX(), at.getY(), MouseButton.NONE, 0,
                        false, false, false, false, false, false, false, false, false, false, null));
    }

    @Test
    void namesAreAtTheEndsOfTheirLinesAndDoNotOverlap() throws Exception {
        DesktopFixture.onScreen(() -> {
            FlowPane legend = new FlowPane();
            ScoreChart chart = new ScoreChart(Texts.in(Language.EN), legend);
            StackPane root = new StackPane(chart.view());
            new Scene(root, 800, 400);
            chart.show(ScoreTrend.of(
                    List.of(ScoreFixture.sample("a", DAY, 1, 4, 1), ScoreFixture.sample("a", DAY.plusDays(4), 2, 4, 1),
                            ScoreFixture.sample("b", DAY, 1, 4, 1), ScoreFixture.sample("b", DAY.plusDays(4), 2, 4, 1)),
                    ScoreModel.CLASSIC, ZoneOffset.UTC), Optional.empty(), true, List.of());
            root.applyCss();
            root.layout();
            List<Node> names = List.copyOf(chart.view().lookupAll(".score-name"));
            assertThat(names).hasSize(3);
            double half = chart.view().getYAxis().getLayoutY() + chart.view().getYAxis().getDisplayPosition(50);
            double end = chart.view().getXAxis().getLayoutX() + chart.view().getXAxis().getWidth();
            assertThat(names).allSatisfy(name -> {
                assertThat(name.getBoundsInParent().getMinX()).isGreaterThan(end);
                assertThat(name.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(800);
                assertThat(name.getBoundsInParent().getCenterY()).isCloseTo(half, within(60.0));
            });
            List<Double> tops = names.stream().map(name -> name.getBoundsInParent().getMinY()).sorted().toList();
            double height = names.getFirst().getBoundsInParent().getHeight();
            assertThat(tops.get(1) - tops.get(0)).isGreaterThanOrEqualTo(height - 1);
            assertThat(tops.get(2) - tops.get(1)).isGreaterThanOrEqualTo(height - 1);
            return null;
        });
    }

    @Test
    void crosshairSnapsToTheNearestMeasuredDay() throws Exception {
        DesktopFixture.onScreen(() -> {
            ScoreChart chart = new ScoreChart(Texts.in(Language.EN), new FlowPane());
            LineChart<Number, Number> view = chart.view();
            StackPane root = new StackPane(view);
            new Scene(root, 800, 400);
            chart.show(ScoreTrend.of(
                    List.of(ScoreFixture.sample("a", DAY, 1, 4, 1), ScoreFixture.sample("a", DAY.plusDays(4), 2, 4, 1),
                            ScoreFixture.sample("a", DAY.plusDays(10), 3, 4, 1),
                            ScoreFixture.sample("b", DAY.plusDays(4), 4, 4, 1)),
                    ScoreModel.CLASSIC, ZoneOffset.UTC), Optional.empty(), true, List.of());
            root.applyCss();
            root.layout();
            Line hair = (Line) view.lookup(".score-hair");
            assertThat(hair.isVisible()).isFalse();

            double measured = view.getXAxis().getDisplayPosition(DAY.plusDays(4).toEpochDay());
            double asked = view.getXAxis().getDisplayPosition(DAY.plusDays(5).toEpochDay());
            move(view, view.getXAxis().localToScene(asked, 0).getX());
            assertThat(hair.isVisible()).isTrue();
            assertThat(hair.getStartX()).isCloseTo(measured, within(0.5));
            assertThat(hair.getEndY()).isGreaterThan(200);
            Label reading = (Label) view.lookup(".score-reading");
            double line = view.sceneToLocal(hair.localToScene(hair.getStartX(), 0)).getX();
            assertThat(reading.getText().lines()).hasSize(3).anyMatch(value -> value.equals("b: 100.0%"));
            assertThat(reading.getBoundsInParent().getMinX()).as("beside the line").isCloseTo(line, within(10.0));

            move(view, view.getXAxis().localToScene(view.getXAxis().getWidth(), 0).getX());
            assertThat(reading.getBoundsInParent().getMaxX()).as("within the chart").isLessThanOrEqualTo(800);

            view.getOnMouseExited().handle(null);
            assertThat(hair.isVisible()).isFalse();
            assertThat(reading.isVisible()).isFalse();
            return null;
        });
    }
}
