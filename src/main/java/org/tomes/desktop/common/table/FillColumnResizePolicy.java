package org.tomes.desktop.common.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/**
 * A resize policy that gives the remaining width to the widest text column, usually the title. The other columns keep
 * the widths that the user chose. If the table is too narrow, the title keeps its width, and other columns move into a
 * second line of each row, below the title. They move from right to left; columns that are always shown move last. The
 * first column and the columns that the user added do not move. If these do not fit either, the title shrinks. Only
 * then does the table scroll.
 */
@SuppressWarnings("rawtypes")
final class FillColumnResizePolicy<R> implements Callback<ResizeFeatures, Boolean> {

    /** Fraction of its width to which the growing column may shrink before the table scrolls. */
    private static final double NARROWEST = 0.35;
    /** Minimum width of the growing column in pixels, for the theme's font size. */
    private static final double READABLE = 160;
    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");

    private final TableView<R> view;
    private final Set<TableColumn<R, ?>> pinned = new HashSet<>();
    /** The columns below the title. */
    private List<TableColumn<R, ?>> below = List.of();
    private double scale = 1;
    private Optional<TableColumn<R, ?>> growing = Optional.empty();
    /** Minimum width of the growing column in pixels, unless the other columns leave less even when some are hidden. */
    private double least;
    private boolean dragged;
    /** The width of the table's content, in pixels; 0 before the first layout. */
    private double room;

    FillColumnResizePolicy(TableView<R> view) {
        this.view = view;
        view.widthProperty().addListener((property, before, width) -> foldBeforeLayout(width.doubleValue()));
    }

    /** Hides columns before the first layout, which would otherwise create their cells only to discard them. */
    private void foldBeforeLayout(double width) {
        if (room <= 0 && width > 0) {
            room = width - view.snappedLeftInset() - view.snappedRightInset();
            foldColumns(folded());
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
        follow();
        return resized;
    }

    /** Keeps a column visible, however narrow the table is, since the user has added it. */
    void pin(TableColumn<R, ?> column) {
        pinned.add(column);
        column.setVisible(true);
        fold();
    }

    boolean isPinned(TableColumn<R, ?> column) {
        return pinned.contains(column);
    }

    /** Discards the state of columns that were replaced. */
    void reset() {
        pinned.clear();
        below = List.of();
    }

    /**
     * Returns the columns whose values are shown below those of this column; none unless this is the growing column.
     */
    List<TableColumn<R, ?>> below(TableColumn<R, ?> column) {
        return growing.filter(column::equals).isPresent() ? below : List.of();
    }

    private void fold() {
        if (room <= 0) {
            return;
        }
        List<TableColumn<R, ?>> folded = folded();
        if (!folded.equals(below)) {
            // Runs later, since the table is computing its columns now.
            Platform.runLater(this::refold);
        }
    }

    /** Adapts to columns whose widths have changed; not while the table is computing its columns. */
    void refold() {
        List<TableColumn<R, ?>> folded = folded();
        if (room > 0 && !folded.equals(below)) {
            foldColumns(folded);
            view.refresh();
        }
        fill();
    }

    private void foldColumns(List<TableColumn<R, ?>> folded) {
        below = folded;
        view.getColumns().forEach(column -> column.setVisible(!folded.contains(column)));
        view.pseudoClassStateChanged(TWO_LINES, !folded.isEmpty());
    }

    /** Returns the columns that do not fit, from left to right. */
    private List<TableColumn<R, ?>> folded() {
        Set<TableColumn<R, ?>> folded = new HashSet<>();
        double needed = least + view.getColumns()
                .stream()
                .filter(column -> growing.filter(column::equals).isEmpty())
                .mapToDouble(FillColumnResizePolicy::fullWidth)
                .sum();
        for (boolean always : new boolean[]{false, true}) {
            for (TableColumn<R, ?> column : view.getColumns().reversed()) {
                if (needed > room && mayFold(column) && definition(column).has(Column.Trait.ALWAYS_SHOWN) == always) {
                    needed -= fullWidth(column);
                    folded.add(column);
                }
            }
        }
        return view.getColumns().stream().filter(folded::contains).toList();
    }

    /** Returns the width of a column; its content may have widened it. */
    private static double fullWidth(TableColumn<?, ?> column) {
        return Math.max(column.getPrefWidth(), column.getMinWidth());
    }

    private double narrowest() {
        return dragged ? least : Math.max(least * NARROWEST, Math.min(least, READABLE * scale));
    }

    private boolean mayFold(TableColumn<R, ?> column) {
        return column != view.getColumns().getFirst() && growing.filter(column::equals).isEmpty()
                && !pinned.contains(column);
    }

    private static Column<?> definition(TableColumn<?, ?> column) {
        return (Column<?>) column.getUserData();
    }

    /** Follows a column whose width has changed, for example because its content has widened it. */
    void follow() {
        fill();
        fold();
    }

    private void fill() {
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
            now.ifPresent(
                    column -> column.setPrefWidth(Math.max(narrowest(), Math.floor(room - otherColumnsWidth(column)))));
        }
    }

    private Optional<TableColumn<R, ?>> widestText() {
        return view.getVisibleLeafColumns()
                .stream()
                .filter(column -> !definition(column).has(Column.Trait.GROWS))
                .reduce((column, other) -> definition(other).width() > definition(column).width() ? other : column);
    }

    private double otherColumnsWidth(TableColumn<R, ?> column) {
        return view.getVisibleLeafColumns()
                .stream()
                .filter(other -> other != column)
                .mapToDouble(other -> Math.ceil(other.getWidth()))
                .sum();
    }

    /** Returns the width of a column without the additional width of the growing column. */
    double chosenWidth(TableColumn<R, ?> column) {
        return growing.filter(column::equals).isPresent() ? least : column.getWidth();
    }

    void scale(double factor) {
        least *= factor;
        scale *= factor;
        view.getColumns()
                .stream()
                .filter(column -> growing.filter(column::equals).isEmpty())
                .forEach(column -> column.setPrefWidth(column.getWidth() * factor));
        follow();
    }
}
