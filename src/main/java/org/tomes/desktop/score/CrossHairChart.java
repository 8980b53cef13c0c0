package org.tomes.desktop.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.chart.Axis;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/**
 * A line chart with a vertical line at one value of its horizontal axis, a text beside that line, and names at the
 * right ends of its lines.
 */
final class CrossHairChart extends LineChart<Number, Number> {

    private static final double ABOVE = 4;
    private static final double GAP = 6;

    /** A name at the height of a value, or close to it where names would overlap. */
    record EndName(double value, Label label) {
    }

    /** Maximum width of the text beside the line, in pixels. */
    private static final double WIDEST_READING = 360;

    private final Line hair = new Line();
    private final Label reading = new Label();
    private List<EndName> names = List.of();

    CrossHairChart(Axis<Number> across, Axis<Number> up) {
        super(across, up);
        hair.getStyleClass().add("score-hair");
        hair.setManaged(false);
        hair.setMouseTransparent(true);
        hair.setVisible(false);
        getPlotChildren().add(hair);
        reading.getStyleClass().add("score-reading");
        reading.setManaged(false);
        reading.setMouseTransparent(true);
        reading.setVisible(false);
        reading.setWrapText(true);
        getChildren().add(reading);
        setPadding(new Insets(ABOVE, 2 * GAP, 0, 0));
    }

    /** Shows the line, and the text on the side of it that has room. */
    void showHair(Number value, String text) {
        double x = getXAxis().getDisplayPosition(value);
        hair.setStartX(x);
        hair.setEndX(x);
        hair.setEndY(getYAxis().getHeight());
        hair.setVisible(true);
        reading.setText(text);
        reading.setVisible(true);
        reading.applyCss();
        double width = Math.min(reading.prefWidth(-1), WIDEST_READING);
        double place = plotLeft() + x;
        boolean fits = place + GAP + width <= getWidth();
        reading.resizeRelocate(fits ? place + GAP : Math.max(0, place - GAP - width), plotTop() + GAP, width,
                reading.prefHeight(width));
        reading.toFront();
    }

    void hideHair() {
        hair.setVisible(false);
        reading.setVisible(false);
    }

    private double plotLeft() {
        return getXAxis().getParent().getLayoutX() + getXAxis().getLayoutX();
    }

    private double plotTop() {
        return getXAxis().getParent().getLayoutY() + getYAxis().getLayoutY();
    }

    void showNames(List<EndName> newNames) {
        getChildren().removeAll(names.stream().map(EndName::label).toList());
        names = newNames.stream().sorted(Comparator.comparingDouble(EndName::value).reversed()).toList();
        names.forEach(name -> name.label().setManaged(false));
        getChildren().addAll(names.stream().map(EndName::label).toList());
        requestLayout();
    }

    /** The width of the names is known only during layout, when their font is set. */
    @Override
    protected void layoutChildren() {
        double widest = names.stream().mapToDouble(name -> name.label().prefWidth(-1)).max().orElse(GAP);
        setPadding(new Insets(ABOVE, Math.ceil(widest) + 2 * GAP, 0, 0));
        super.layoutChildren();
    }

    @Override
    protected void layoutPlotChildren() {
        super.layoutPlotChildren();
        double left = plotLeft() + getXAxis().getWidth() + GAP;
        double top = plotTop();
        double bottom = top + getYAxis().getHeight();
        List<Double> places = new ArrayList<>();
        double free = top - getPadding().getTop();
        for (EndName name : names) {
            double height = name.label().prefHeight(-1);
            double place = Math.max(free, top + getYAxis().getDisplayPosition(name.value()) - height / 2);
            places.add(place);
            free = place + height;
        }
        for (int i = names.size() - 1; i >= 0; i--) {
            Label label = names.get(i).label();
            double height = label.prefHeight(-1);
            double place = Math.min(places.get(i), bottom - height);
            bottom = place;
            label.resizeRelocate(left, place, label.prefWidth(-1), height);
        }
    }
}
