package org.tomes.desktop.common;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A text area that is as high as its text: one line at first, and from some lines on it scrolls. */
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
        Insets inner = lookup(".content") instanceof Region content ? content.getInsets() : Insets.EMPTY;
        double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset() - inner.getLeft()
                - inner.getRight();
        measure.setFont(getFont());
        measure.setText("");
        double line = measure.getLayoutBounds().getHeight();
        measure.setWrappingWidth(Math.max(0, room));
        measure.setText(getText());
        double text = Math.min(measure.getLayoutBounds().getHeight(), MOST_LINES * line);
        return Math.ceil(text + inner.getTop() + inner.getBottom() + snappedTopInset() + snappedBottomInset()) + 1;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
