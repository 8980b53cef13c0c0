package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.event.EventTarget;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;

/**
 * The title of a row, and below it (in compact lists, beside it) the values of the columns for which the table is too
 * narrow. Every list arranges these values in the same way. First come the values that stay columns longest when the
 * window becomes narrower, usually the status. Then follow the most urgent date, with the name of its column, and the
 * other values in the order of the columns. Missing values are left out.
 */
final class TitleLines<R> extends VBox {

    private static final String MISSING = "–";
    /** The beginning of a number, which may have a sign. */
    private static final Pattern NUMBER = Pattern.compile("[+−-]?\\d");
    private static final List<Tone> URGENCY = List.of(Tone.BAD, Tone.WARNING, Tone.ACTIVE, Tone.GOOD, Tone.QUIET);

    /** Between a title and the name at its end. */
    private static final String DASH = " – ";
    /** Maximum fraction of the width that the name at the end of a title takes up. */
    private static final double LONGEST_NAME = 0.7;
    /** Minimum fraction of the width for the title if the values are beside it. */
    private static final double TITLE_BESIDE = 0.55;
    /** Distance between the title and the values beside it, in pixels. */
    private static final double VALUES_GAP = 10;
    private static final StyleablePropertyFactory<TitleLines<?>> FACTORY = new StyleablePropertyFactory<>(
            VBox.getClassCssMetaData());

    private final Label title = new Label();
    private final Label name = new Label();
    private String whole = "";
    private final HBox heading = new HBox(title, name);
    private final Line line = new Line();
    private final HBox beside = new HBox(VALUES_GAP);
    /** Whether the values are beside the title instead of below it, as in compact lists. */
    private final StyleableProperty<Boolean> oneLine = FACTORY.createStyleableBooleanProperty(this, "oneLine",
            "-tomes-one-line", lines -> lines.oneLine);
    private List<Value<R>> all = List.of();
    private List<Value<R>> shown = List.of();

    /** A value with its column's name, which explains dates and numbers. */
    private record Value<R>(Column<R> column, String heading, Badge badge, String day) {

        @SuppressWarnings("unchecked")
        static <R> Value<R> of(TableColumn<R, ?> tableColumn, R row) {
            Column<R> column = (Column<R>) tableColumn.getUserData();
            return new Value<>(column, tableColumn.getText(), column.shown(row),
                    column.day().map(day -> day.text().apply(row)).orElse(""));
        }

        /** Whether there is no value; tables of amounts show this by a dash. */
        boolean isEmpty() {
            return badge.text().isEmpty() || badge.text().equals(MISSING);
        }

        boolean isDate() {
            return column.day().isPresent();
        }

        /** Returns the place of the value: statuses come first, dates second. */
        int place() {
            return column.has(Column.Trait.ALWAYS_SHOWN) ? 0 : isDate() ? 1 : 2;
        }

        /**
         * Returns the place of the value by urgency: the most urgent date comes first, a date that no longer matters
         * last.
         */
        int urgency() {
            return URGENCY.indexOf(badge.tone());
        }

        boolean isUrgent() {
            return isDate() && !isEmpty() && urgency() <= URGENCY.indexOf(Tone.WARNING);
        }

        String brief() {
            if (!day.isEmpty()) {
                return column.day().orElseThrow().name() + ' ' + day;
            }
            return column.has(Column.Trait.NAMED) || NUMBER.matcher(badge.text()).lookingAt() ? whole() : badge.text();
        }

        String whole() {
            return heading + ": " + badge.text();
        }
    }

    TitleLines() {
        getStyleClass().add("title-lines");
        line.getStyleClass().add("below-title");
        name.getStyleClass().add("text-muted");
        heading.setSpacing(VALUES_GAP);
        name.managedProperty().bind(name.textProperty().isNotEmpty());
        title.setMinWidth(0);
        HBox.setHgrow(line, Priority.ALWAYS);
        ((BooleanProperty) oneLine).subscribe(this::arrange);
        heading.managedProperty().bind(heading.visibleProperty());
    }

    private void arrange(boolean isOneLine) {
        getChildren().clear();
        beside.getChildren().clear();
        if (isOneLine) {
            beside.getChildren().setAll(heading, line);
            getChildren().setAll(beside);
        } else {
            getChildren().setAll(heading, line);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    void show(String text, boolean endsWithName, R row, List<TableColumn<R, ?>> below) {
        int end = endsWithName && text.contains(DASH) ? text.lastIndexOf(DASH) : text.length();
        // Without a title, the values take its place instead of being below an empty line.
        heading.setVisible(!text.isEmpty());
        title.setText(text.substring(0, end));
        whole = text;
        // Its colour separates it from the title.
        name.setText(text.substring(end).replaceFirst(DASH, ""));
        all = below.stream().map(column -> Value.of(column, row)).toList();
        Optional<Value<R>> urgent = all.stream()
                .filter(Value::isDate)
                .min(Comparator.comparing(Value<R>::isEmpty).thenComparing(Value::urgency));
        shown = all.stream()
                .filter(value -> !value.isEmpty())
                .filter(value -> !value.isDate() || urgent.filter(value::equals).isPresent())
                .sorted(Comparator.comparing(Value::place))
                .toList();
        line.show(shown);
    }

    /** @param width in pixels; if a title is too long, the name at its end remains visible */
    void fit(double width) {
        setPrefWidth(width);
        boolean isOneLine = oneLine.getValue();
        line.reduceToIcons(false);
        line.reduceToIcons(isOneLine && line.wantedWidth() > width * (1 - TITLE_BESIDE));
        heading.setMaxWidth(isOneLine ? width - line.wantedWidth() - VALUES_GAP : Double.MAX_VALUE);
        name.setMinWidth(Math.min(Math.ceil(name.prefWidth(-1)), width * LONGEST_NAME));
    }

    /** Returns the column of the value at this place; empty at the title. */
    Optional<Column<R>> columnAt(EventTarget place) {
        for (Node at = place instanceof Node node ? node : this; at != this && at != null; at = at.getParent()) {
            int value = line.getChildren().indexOf(at);
            if (value >= 0) {
                return Optional.of(shown.get(value).column());
            }
        }
        return Optional.empty();
    }

    /** Marks the values that can be changed in this row. */
    void mark(R row) {
        for (int i = 0; i < shown.size(); i++) {
            Column<R> column = shown.get(i).column();
            if (column.isEditable()) {
                RecordCell.mark(line.getChildren().get(i), column.isEditable(row));
            }
        }
    }

    /** Returns the origins of the values. */
    String origin(R row) {
        return shown.stream()
                .map(value -> value.column().origin().apply(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whether part of the text is not visible. */
    boolean isTruncated() {
        return title.isTextTruncated() || name.isTextTruncated() || line.isTruncated()
                || all.stream().filter(value -> !value.isEmpty()).count() > shown.size();
    }

    /** Returns the title and all values with the names of their columns, one in each line. */
    String whole() {
        return Stream
                .concat(Stream.of(whole).filter(text -> !text.isEmpty()),
                        all.stream().filter(value -> !value.isEmpty()).map(Value::whole))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Values side by side. If the line is too short for an urgent date, the value before it is reduced to its icon; the
     * last values are left out if they do not fit. Part of a date would be misread, so it is left out as well.
     */
    private static final class Line extends Pane {

        /** Distance between two values in pixels. */
        private static final double GAP = 10;
        /** Width below which a value is not worth showing, in pixels. */
        private static final double LEAST = 32;

        private final List<Label> labels = new ArrayList<>();
        /** The position of an urgent date; beyond the last value if there is none. */
        private int date;
        private List<? extends Value<?>> shown = List.of();
        private boolean iconsOnly;

        void show(List<? extends Value<?>> values) {
            shown = values;
            date = (int) values.stream().takeWhile(value -> !value.isUrgent()).count();
            while (labels.size() < values.size()) {
                labels.add(new Label());
            }
            for (int i = 0; i < values.size(); i++) {
                Value<?> value = values.get(i);
                value.badge().withWord(value.brief()).show(labels.get(i));
                labels.get(i).getStyleClass().setAll("label");
                if (value.column().isEditable()) {
                    labels.get(i).getStyleClass().add(RecordCell.EDITABLE);
                }
            }
            getChildren().setAll(labels.subList(0, values.size()));
        }

        /** Shows only the icons of the values, and omits values without one. */
        void reduceToIcons(boolean reduced) {
            iconsOnly = reduced;
            requestLayout();
        }

        double wantedWidth() {
            return getChildren().stream()
                    .map(Label.class::cast)
                    .filter(child -> !iconsOnly || child.getGraphic() != null)
                    .mapToDouble(
                            child -> (iconsOnly ? Math.ceil(child.getGraphic().prefWidth(-1)) : width(child)) + GAP)
                    .sum();
        }

        boolean isTruncated() {
            return getChildren().stream()
                    .anyMatch(child -> !child.isVisible() || ((Label) child).isTextTruncated()
                            || ((Label) child).getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
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

        /** Returns the width with icon and text, whichever of them is shown. */
        private static double width(Label label) {
            Text text = new Text(label.getText());
            text.setFont(label.getFont());
            double icon = label.getGraphic() == null ? 0 : label.getGraphicTextGap() + label.getGraphic().prefWidth(-1);
            return Math.ceil(text.getLayoutBounds().getWidth() + icon);
        }

        @Override
        protected void layoutChildren() {
            double left = 0;
            for (int i = 0; i < getChildren().size(); i++) {
                Label child = (Label) getChildren().get(i);
                double room = getWidth() - left;
                if (iconsOnly && child.getGraphic() == null) {
                    child.setVisible(false);
                    continue;
                }
                boolean isIconOnly = iconsOnly
                        || i == date - 1 && date < getChildren().size() && child.getGraphic() != null
                                && width(child) + GAP + Math.ceil(getChildren().get(date).prefWidth(-1)) > room;
                child.setContentDisplay(isIconOnly ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
                double wanted = Math.ceil(child.prefWidth(-1));
                child.setVisible(wanted <= room || room >= LEAST && (i == date || !shown.get(i).isDate()));
                layoutInArea(child, left, 0, Math.max(0, Math.min(wanted, room)), getHeight(), 0, HPos.LEFT,
                        VPos.CENTER);
                left += wanted + GAP;
            }
        }
    }
}
