package org.tomes.desktop.common.table;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/**
 * A resize policy that gives the remaining width to the widest text column, usually the title. The others keep the
 * widths that the user chose. If the table is too narrow, columns are hidden from the right until the rest fits. The
 * first one, the growing one and those that are always shown remain; if these do not fit either, the table scrolls.
 */
@SuppressWarnings("rawtypes")
final class FillColumn<R> implements Callback<ResizeFeatures, Boolean> {

    /** Fraction of its width to which the growing column may shrink before the table scrolls. */
    private static final double NARROWEST = 0.35;

    private final TableView<R> view;
    private boolean folding = true;
    private Optional<TableColumn<R, ?>> growing = Optional.empty();
    /** Minimum width of the growing column in pixels, unless the other columns leave less even when some are hidden. */
    private double least;
    private boolean dragged;
    /** The width of the table's content, in pixels; 0 before the first layout. */
    private double room;

    FillColumn(TableView<R> view) {
        this.view = view;
        view.widthProperty().addListener((property, before, width) -> foldBeforeLayout(width.doubleValue()));
    }

    /** Hides columns before the first layout, which would otherwise create their cells only to discard them. */
    private void foldBeforeLayout(double width) {
        if (room <= 0 && width > 0) {
            room = width - view.snappedLeftInset() - view.snappedRightInset();
            folded().forEach(column -> column.setVisible(false));
        }
    }

    @Override
    public Boolean call(ResizeFeatures features) {
        TableColumnBase<?, ?> column = features.getColumn();
        room = features.getContentWidth();
        boolean resized = true;
        if (column != null && growing.filter(column::equals).isPresent()) {
            dragged = true;
            least = Math.max(column.getMinWidth(), column.getWidth() + features.getDelta());
        } else if (column != null) {
            resized = TableView.UNCONSTRAINED_RESIZE_POLICY.call(features);
        }
        fill();
        fold();
        return resized;
    }

    /** Shows all columns from now on, after the user has chosen them. */
    void showAll() {
        folding = false;
        fold();
    }

    private void fold() {
        if (room <= 0) {
            return;
        }
        Set<TableColumn<R, ?>> folded = folded();
        for (TableColumn<R, ?> column : view.getColumns()) {
            boolean fold = folded.contains(column);
            if (column.isVisible() == fold) {
                // Runs later, since the table is computing its columns now.
                Platform.runLater(() -> {
                    column.setVisible(!fold);
                    fill();
                });
            }
        }
    }

    /** Returns the columns that do not fit. */
    private Set<TableColumn<R, ?>> folded() {
        double needed = least + view.getColumns()
                .stream()
                .filter(column -> growing.filter(column::equals).isEmpty())
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        Set<TableColumn<R, ?>> folded = new HashSet<>();
        for (TableColumn<R, ?> column : view.getColumns().reversed()) {
            if (folding && needed > room && mayFold(column)) {
                needed -= column.getPrefWidth();
                folded.add(column);
            }
        }
        return folded;
    }

    private boolean mayFold(TableColumn<R, ?> column) {
        return column != view.getColumns().getFirst() && growing.filter(column::equals).isEmpty()
                && column.getUserData() instanceof Column<?> definition && !definition.always();
    }

    void fill() {
        Optional<TableColumn<R, ?>> now = widestText();
        if (!now.equals(growing)) {
            Optional<TableColumn<R, ?>> before = growing;
            double previousLeast = least;
            growing = now;
            least = now.map(TableColumn::getPrefWidth).orElse(0.0);
            // The changed width calls this method again.
            before.ifPresent(column -> column.setPrefWidth(previousLeast));
        }
        if (room > 0) {
            double narrowest = dragged ? least : least * NARROWEST;
            now.ifPresent(column -> column.setPrefWidth(Math.max(narrowest, Math.floor(room - widthBeside(column)))));
        }
    }

    private Optional<TableColumn<R, ?>> widestText() {
        return view.getVisibleLeafColumns()
                .stream()
                .filter(column -> column.getUserData() instanceof Column<?> definition && definition.isText())
                .reduce((one, other) -> initialWidth(other) > initialWidth(one) ? other : one);
    }

    private static double initialWidth(TableColumn<?, ?> column) {
        return ((Column<?>) column.getUserData()).width();
    }

    private double widthBeside(TableColumn<R, ?> column) {
        return view.getVisibleLeafColumns()
                .stream()
                .filter(other -> other != column)
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    /** Returns the width of a column without the additional width of the growing column. */
    double chosenWidth(TableColumn<R, ?> column) {
        return growing.filter(column::equals).isPresent() ? least : column.getWidth();
    }

    void scale(double factor) {
        least *= factor;
        view.getColumns()
                .stream()
                .filter(column -> growing.filter(column::equals).isEmpty())
                .forEach(column -> column.setPrefWidth(column.getWidth() * factor));
        fill();
        fold();
    }
}
