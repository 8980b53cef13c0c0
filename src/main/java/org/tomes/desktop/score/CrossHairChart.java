package org.tomes.desktop.score;

import javafx.scene.chart.Axis;
import javafx.scene.chart.LineChart;
import javafx.scene.shape.Line;

/** A line chart with a vertical line on one value of its horizontal axis. */
final class CrossHairChart extends LineChart<Number, Number> {

    private final Line hair = new Line();

    CrossHairChart(Axis<Number> across, Axis<Number> up) {
        super(across, up);
        hair.getStyleClass().add("score-hair");
        hair.setManaged(false);
        hair.setMouseTransparent(true);
        hair.setVisible(false);
        getPlotChildren().add(hair);
    }

    void showHair(Number value) {
        double x = getXAxis().getDisplayPosition(value);
        hair.setStartX(x);
        hair.setEndX(x);
        hair.setEndY(getYAxis().getHeight());
        hair.setVisible(true);
    }

    void hideHair() {
        hair.setVisible(false);
    }
}
