package org.tomes.desktop.common;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A text area that is as high as its text: initially one line, up to a maximum number of lines, from which it scrolls.
 */
public final class GrowingTextArea extends TextArea {

    private static final int MAX_LINES = 12;

    private final int maxLines;
    private final Text measure = new Text();

    public GrowingTextArea() {
        this(MAX_LINES);
    }

    /** @param maxLines number of lines from which it scrolls */
    public GrowingTextArea(int maxLines) {
        this.maxLines = maxLines;
        setWrapText(true);
        textProperty().addListener(changed -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double ends = surroundingRegions().stream()
                .mapToDouble(part -> part.snappedTopInset() + part.snappedBottomInset())
                .sum();
        return Math.ceil(Math.min(textHeight(width < 0 ? getWidth() : width), maxLines * lineHeight()) + ends);
    }

    /**
     * Hides the scroll bar unless the text exceeds the maximum number of lines: a scroll bar would narrow the text,
     * which would then need more lines than were measured.
     */
    @Override
    protected void layoutChildren() {
        if (lookup(".scroll-pane") instanceof ScrollPane pane) {
            pane.setVbarPolicy(textHeight(getWidth()) > maxLines * lineHeight() ? ScrollBarPolicy.AS_NEEDED
                    : ScrollBarPolicy.NEVER);
        }
        super.layoutChildren();
    }

    private List<Region> surroundingRegions() {
        return Stream.of(this, lookup(".scroll-pane"), lookup(".content"))
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .toList();
    }

    private double textHeight(double width) {
        double sides = surroundingRegions().stream()
                .mapToDouble(part -> part.snappedLeftInset() + part.snappedRightInset())
                .sum();
        return height(getText(), Math.max(0, width - sides));
    }

    private double lineHeight() {
        return height("", 0);
    }

    private double height(String text, double width) {
        measure.setFont(getFont());
        measure.setWrappingWidth(width);
        measure.setText(text);
        return measure.getLayoutBounds().getHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
