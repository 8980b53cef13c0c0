package org.tomes.desktop.common.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.tomes.desktop.common.Workspace;

/** The visible columns of a table, their order and widths, stored in the settings. */
final class TableColumns<R> {

    /** The theme's font size in pixels, to which column widths refer. */
    private static final double DEFAULT_LETTERS = 14;
    /** Minimum width of a column in pixels, for the theme's font size. */
    private static final double NARROWEST = 60;
    private final TableView<R> view;
    private final TableSpec<R> spec;
    private final Workspace workspace;
    private final FillColumnResizePolicy<R> growing;
    private double scale = 1;
    private Font letters = Font.font(DEFAULT_LETTERS);
    /** The rows that the columns must fit. */
    private List<R> measured = List.of();
    private boolean restoring;
    /** The layout in the settings. */
    private TableLayout remembered;

    TableColumns(TableView<R> view, TableSpec<R> spec, Workspace workspace) {
        this.view = view;
        this.spec = spec;
        this.workspace = workspace;
        this.growing = new FillColumnResizePolicy<>(view);
        view.setColumnResizePolicy(growing);
        view.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> remember());
    }

    /** Scales every column with the font size of the screen; stored widths refer to the theme's font size. */
    void letters(Font font) {
        double before = scale;
        letters = font;
        scale = font.getSize() / DEFAULT_LETTERS;
        restoring = true;
        try {
            view.getColumns().forEach(this::resetMinWidth);
            growing.scale(scale / before);
        } finally {
            restoring = false;
        }
        fit();
    }

    /** Makes the columns that are never truncated wide enough for these rows. */
    void fit(List<R> rows) {
        measured = rows;
        fit();
    }

    private void fit() {
        restoring = true;
        try {
            ContentWidths.fit(view, measured, letters);
            growing.refold();
        } finally {
            restoring = false;
        }
        if (remembered != null) {
            remembered = shownLayout();
        }
    }

    private void resetMinWidth(TableColumn<R, ?> column) {
        column.setMinWidth(Math.min(NARROWEST, ((Column<?>) column.getUserData()).width()) * scale);
    }

    /** Shows the stored layout; until the settings are read, the initial one. */
    void restore() {
        show(TableLayout.initial(spec.columns()));
        workspace.background()
                .read(() -> workspace.context().settings().read().tables().getOrDefault(spec.name(), ""),
                        stored -> show(TableLayout.parse(stored, spec.columns())));
    }

    private void show(TableLayout layout) {
        restoring = true;
        try {
            if (!layout.equals(shownLayout())) {
                var byKey = spec.columns().stream().collect(Collectors.toMap(Column::key, Function.identity()));
                growing.reset();
                view.getColumns()
                        .setAll(layout.columns()
                                .stream()
                                .map(shownColumn -> column(byKey.get(shownColumn.key()), shownColumn.width()))
                                .toList());
                layout.columns()
                        .stream()
                        .filter(TableLayout.VisibleColumn::pinned)
                        .forEach(pinned -> view.getColumns()
                                .stream()
                                .filter(column -> column.getId().equals(pinned.key()))
                                .forEach(growing::pin));
            }
        } finally {
            restoring = false;
        }
        fit();
        remembered = shownLayout();
    }

    private TableColumn<R, R> column(Column<R> column, double width) {
        TableColumn<R, R> tableColumn = new TableColumn<>(workspace.texts().get(column.heading()));
        tableColumn.setId(column.key());
        tableColumn.setUserData(column);
        tableColumn.setPrefWidth(width * scale);
        resetMinWidth(tableColumn);
        if (column.has(Column.Trait.NUMERIC)) {
            tableColumn.getStyleClass().add("numbers");
        }
        tableColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        tableColumn.setComparator(column.order());
        tableColumn.setCellFactory(ignored -> new RecordCell<>(column, () -> growing.below(tableColumn)));
        tableColumn.widthProperty().addListener((property, before, after) -> {
            growing.follow();
            remember();
        });
        return tableColumn;
    }

    private void remember() {
        if (!restoring && !view.getColumns().isEmpty() && !shownLayout().equals(remembered)) {
            remembered = shownLayout();
            store();
        }
    }

    private void store() {
        String layout = remembered.format();
        workspace.background()
                .job(progress -> workspace.context().settings().change(all -> all.withTable(spec.name(), layout)))
                .start();
    }

    private TableLayout shownLayout() {
        return new TableLayout(view.getColumns()
                .stream()
                .map(column -> new TableLayout.VisibleColumn(column.getId(),
                        Math.round(growing.chosenWidth(column) / scale), growing.isPinned(column)))
                .toList());
    }

    /** Returns the visible columns, from left to right. */
    List<Column<R>> shownColumns() {
        return view.getColumns()
                .stream()
                .map(tableColumn -> spec.columns()
                        .stream()
                        .filter(column -> column.key().equals(tableColumn.getId()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /**
     * Returns one menu item per column, to show or hide it, and one for the standard columns; the last visible column
     * cannot be hidden.
     */
    List<MenuItem> menu() {
        MenuItem standard = new MenuItem(workspace.texts().get("desktop.table.standardColumns"));
        standard.setOnAction(chosen -> {
            show(TableLayout.initial(spec.columns()));
            store();
        });
        return Stream.concat(spec.columns().stream().map(this::item), Stream.of(new SeparatorMenuItem(), standard))
                .toList();
    }

    private boolean isVisible(Column<R> column) {
        return view.getVisibleLeafColumns().stream().anyMatch(tableColumn -> tableColumn.getId().equals(column.key()));
    }

    private MenuItem item(Column<R> column) {
        CheckMenuItem item = new CheckMenuItem(workspace.texts().get(column.heading()));
        item.setSelected(isVisible(column));
        item.setDisable(shownColumns().equals(List.of(column)));
        item.setOnAction(chosen -> {
            if (item.isSelected()) {
                add(column);
            } else {
                view.getColumns().removeIf(tableColumn -> tableColumn.getId().equals(column.key()));
            }
        });
        return item;
    }

    /**
     * Shows a column after the columns that precede it in the initial order, even if the table is too narrow for all
     * columns.
     */
    private void add(Column<R> column) {
        List<Column<R>> before = spec.columns().subList(0, spec.columns().indexOf(column));
        List<Column<R>> shown = shownColumns();
        if (!shown.contains(column)) {
            int place = before.stream().mapToInt(shown::indexOf).max().orElse(-1) + 1;
            view.getColumns().add(place, column(column, column.width()));
            fit();
        }
        view.getColumns()
                .stream()
                .filter(tableColumn -> tableColumn.getId().equals(column.key()))
                .findFirst()
                .ifPresent(growing::pin);
        remember();
    }
}
