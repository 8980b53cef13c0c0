package org.tomes.desktop.common.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/**
 * A resize policy that gives the remaining width to the widest text column, usually the title. The others keep the
 * widths that the user chose. If the table is too narrow, columns are hidden from the right until the rest fits. The
 * first one, the growing one, those that are always shown and those that the user added remain. If these do not fit
 * either, states shrink to their icons, then texts that are always shown, and only then the table scrolls.
 */
@SuppressWarnings("rawtypes")
final class FillColumn<R> implements Callback<ResizeFeatures, Boolean> {

    /** Fraction of its width to which the growing column may shrink before the table scrolls. */
    private static final double NARROWEST = 0.35;
    /** Minimum width of the growing column in pixels, for the theme's font size. */
    private static final double READABLE = 160;
    /** Width to which the growing column shrinks before columns are hidden, for the theme's font size. */
    private static final double COMFORTABLE = 200;
    /** Fraction of its width to which a text that is always shown may shrink before the table scrolls. */
    private static final double NARROWEST_BESIDE = 0.7;
    /** Fraction of its minimum width that the growing column keeps where another text was shrunk. */
    private static final double SHARED = 0.75;
    /** Width of a column of icons in pixels, for the theme's font size. */
    private static final double ICON = 42;

    private final TableView<R> view;
    private final Set<TableColumn<R, ?>> pinned = new HashSet<>();
    /** Columns that were shrunk, with the widths that they have otherwise. */
    private final Map<TableColumn<R, ?>, Double> shrunk = new HashMap<>();
    /** The widths to which these columns were shrunk. */
    private Map<TableColumn<R, ?>, Double> shrunkWidths = Map.of();
    private double scale = 1;
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

    /** Forgets columns that were replaced. */
    void reset() {
        pinned.clear();
        shrunk.clear();
        shrunkWidths = Map.of();
    }

    private void fold() {
        if (room <= 0) {
            return;
        }
        Set<TableColumn<R, ?>> folded = folded();
        shrink(folded);
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
        Set<TableColumn<R, ?>> folded = new HashSet<>();
        double needed = (dragged ? least : Math.min(least, COMFORTABLE * scale))
                + beside(folded).mapToDouble(this::fullWidth).sum();
        for (TableColumn<R, ?> column : view.getColumns().reversed()) {
            if (needed > room && mayFold(column)) {
                needed -= fullWidth(column);
                folded.add(column);
            }
        }
        return folded;
    }

    private Stream<TableColumn<R, ?>> beside(Set<TableColumn<R, ?>> folded) {
        return view.getColumns()
                .stream()
                .filter(column -> growing.filter(column::equals).isEmpty() && !folded.contains(column));
    }

    /** Returns the width of a column while it shows words; its content may have widened it. */
    private double fullWidth(TableColumn<R, ?> column) {
        return shrunk.getOrDefault(column, Math.max(column.getPrefWidth(), column.getMinWidth()));
    }

    /**
     * Lets states shrink to their icons, then the other columns that cannot be hidden, from the right, until the
     * growing column is wide enough to be read.
     */
    private void shrink(Set<TableColumn<R, ?>> folded) {
        double needed = narrowest() + beside(folded).mapToDouble(this::fullWidth).sum();
        Map<TableColumn<R, ?>, Double> widths = new HashMap<>();
        for (TableColumn<R, ?> column : view.getColumns().reversed()) {
            if (needed > room && hasIcons(column) && !folded.contains(column)) {
                needed -= fullWidth(column) - ICON * scale;
                widths.put(column, ICON * scale);
            }
        }
        for (TableColumn<R, ?> column : view.getColumns().reversed()) {
            if (needed > room && mayNarrow(column)) {
                double width = Math.max(fullWidth(column) - (needed - room), fullWidth(column) * NARROWEST_BESIDE);
                needed -= fullWidth(column) - Math.floor(width);
                widths.put(column, Math.floor(width));
            }
        }
        if (!widths.equals(shrunkWidths) || !widths.keySet().equals(shrunk.keySet())) {
            shrunkWidths = Map.copyOf(widths);
            // Runs later, since the table is computing its columns now.
            Platform.runLater(this::applyShrunkWidths);
        }
    }

    private static boolean hasIcons(TableColumn<?, ?> column) {
        return column.getUserData() instanceof Column<?> definition && definition.badge() != null;
    }

    private boolean mayNarrow(TableColumn<R, ?> column) {
        return column != view.getColumns().getFirst() && growing.filter(column::equals).isEmpty()
                && !pinned.contains(column) && column.getUserData() instanceof Column<?> definition
                && definition.isText() && definition.always();
    }

    private void applyShrunkWidths() {
        for (TableColumn<R, ?> column : view.getColumns()) {
            if (shrunkWidths.containsKey(column)) {
                boolean words = shrunk.putIfAbsent(column, fullWidth(column)) == null;
                if (!hasIcons(column)) {
                    column.setPrefWidth(shrunkWidths.get(column));
                } else if (words) {
                    RecordCell.showIconsOnly(column, ICON * scale);
                }
            } else if (shrunk.containsKey(column) && hasIcons(column)) {
                RecordCell.showWords(column, shrunk.remove(column));
            } else if (shrunk.containsKey(column)) {
                column.setPrefWidth(shrunk.remove(column));
            }
        }
        view.refresh();
        fill();
    }

    private double narrowest() {
        return dragged ? least : Math.max(least * NARROWEST, Math.min(least, READABLE * scale));
    }

    /** Returns the width below which the table scrolls: less than usual once other texts were shrunk as well. */
    private double narrowestNow() {
        boolean shared = !dragged && shrunkWidths.keySet().stream().anyMatch(column -> !hasIcons(column));
        return shared ? narrowest() * SHARED : narrowest();
    }

    private boolean mayFold(TableColumn<R, ?> column) {
        return column != view.getColumns().getFirst() && growing.filter(column::equals).isEmpty()
                && !pinned.contains(column) && column.getUserData() instanceof Column<?> definition
                && !definition.always();
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
                    column -> column.setPrefWidth(Math.max(narrowestNow(), Math.floor(room - widthBeside(column)))));
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
                .mapToDouble(other -> Math.ceil(other.getWidth()))
                .sum();
    }

    /** Returns the width of a column without the additional width of the growing column. */
    double chosenWidth(TableColumn<R, ?> column) {
        return growing.filter(column::equals).isPresent() ? least : shrunk.getOrDefault(column, column.getWidth());
    }

    void scale(double factor) {
        least *= factor;
        scale *= factor;
        shrunk.replaceAll((column, width) -> width * factor);
        shrunkWidths = Map.of();
        view.getColumns()
                .stream()
                .filter(column -> growing.filter(column::equals).isEmpty())
                .forEach(column -> column.setPrefWidth(column.getWidth() * factor));
        follow();
    }
}
