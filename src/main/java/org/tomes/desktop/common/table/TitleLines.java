package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;

/**
 * The title of a row, and below it the values of the columns for which the table is too narrow, in the columns' order,
 * so that rows can be compared.
 */
final class TitleLines<R> extends VBox {

    private final Label title = new Label();
    private final Line line = new Line();
    private List<Value<R>> values = List.of();

    /** A value with its column's name, which explains dates and numbers. */
    private record Value<R>(Column<R> column, String heading, Badge badge) {

        boolean isEmpty() {
            return badge.text().isEmpty();
        }

        String brief() {
            return Character.isDigit(badge.text().charAt(0)) ? whole() : badge.text();
        }

        String whole() {
            return heading + ": " + badge.text();
        }
    }

    TitleLines() {
        getStyleClass().add("title-lines");
        line.getStyleClass().add("below-title");
        getChildren().setAll(title, line);
    }

    void show(String text, R row, List<TableColumn<R, ?>> below) {
        title.setText(text);
        values = below.stream().map(column -> value(column, row)).filter(value -> !value.isEmpty()).toList();
        line.show(values);
    }

    @SuppressWarnings("unchecked")
    private static <R> Value<R> value(TableColumn<R, ?> column, R row) {
        Column<R> definition = (Column<R>) column.getUserData();
        return new Value<>(definition, column.getText(),
                definition.badge() == null ? new Badge(null, Tone.GOING, definition.text().apply(row))
                        : definition.badge().apply(row));
    }

    /** Returns the column of the value at this place; empty at the title. */
    Optional<Column<R>> columnAt(EventTarget place) {
        for (Node at = place instanceof Node node ? node : this; at != this && at != null; at = at.getParent()) {
            int value = line.getChildren().indexOf(at);
            if (value >= 0) {
                return Optional.of(values.get(value).column());
            }
        }
        return Optional.empty();
    }

    /** Whether part of the text is not visible. */
    boolean isCut() {
        return title.isTextTruncated() || line.isCut();
    }

    /** Returns the title and all values with the names of their columns, one in each line. */
    String whole() {
        return Stream.concat(Stream.of(title.getText()), values.stream().map(Value::whole))
                .collect(Collectors.joining("\n"));
    }

    /** Values side by side. The last ones have no room if the line is too short. */
    private static final class Line extends Pane {

        /** Distance between two values in pixels. */
        private static final double GAP = 12;
        /** Width below which a value is not worth showing, in pixels. */
        private static final double LEAST = 32;

        private final List<Label> labels = new ArrayList<>();

        void show(List<? extends Value<?>> values) {
            while (labels.size() < values.size()) {
                labels.add(new Label());
            }
            for (int i = 0; i < values.size(); i++) {
                Value<?> value = values.get(i);
                value.badge().withWord(value.brief()).show(labels.get(i));
                labels.get(i).getStyleClass().setAll("label");
                if (value.column().isEditable()) {
                    labels.get(i).getStyleClass().add("editable-cell");
                }
            }
            getChildren().setAll(labels.subList(0, values.size()));
        }

        boolean isCut() {
            return getChildren().stream().anyMatch(child -> !child.isVisible() || ((Label) child).isTextTruncated());
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return getChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
        }

        @Override
        protected void layoutChildren() {
            double left = 0;
            for (Node child : getChildren()) {
                double room = getWidth() - left;
                double wanted = Math.ceil(child.prefWidth(-1));
                child.setVisible(wanted <= room || room >= LEAST);
                layoutInArea(child, left, 0, Math.max(0, Math.min(wanted, room)), getHeight(), 0, HPos.LEFT,
                        VPos.CENTER);
                left += wanted + GAP;
            }
        }
    }
}
