package org.tomes.desktop.common;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A text area that is as high as its text: initially one line, up to a maximum number of lines, from which it scrolls.
 */
public final class GrowingTextArea extends TextArea {

    private static final int MOST_LINES = 12;

    private final Text measure = new Text();

    public GrowingTextArea() {
        setWrapText(true);
        textProperty().addListener(changed -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Region> around = Stream.of(this, lookup(".scroll-pane"), lookup(".content"))
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .toList();
        double sides = around.stream().mapToDouble(part -> part.snappedLeftInset() + part.snappedRightInset()).sum();
        double ends = around.stream().mapToDouble(part -> part.snappedTopInset() + part.snappedBottomInset()).sum();
        measure.setFont(getFont());
        measure.setText("");
        double line = measure.getLayoutBounds().getHeight();
        measure.setWrappingWidth(Math.max(0, (width < 0 ? getWidth() : width) - sides));
        measure.setText(getText());
        return Math.ceil(Math.min(measure.getLayoutBounds().getHeight(), MOST_LINES * line) + ends);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
