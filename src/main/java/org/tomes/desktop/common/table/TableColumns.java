package org.tomes.desktop.common.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.tomes.desktop.common.Workspace;

/** The visible columns of a table, their order and widths, stored in the settings. */
final class TableColumns<R> {

    /** The theme's font size in pixels, to which column widths refer. */
    private static final double USUAL_LETTERS = 14;
    private final TableView<R> view;
    private final TableSpec<R> spec;
    private final Workspace workspace;
    private final FillColumn<R> growing;
    private double scale = 1;
    private boolean restoring;
    /** The layout in the settings. */
    private TableLayout remembered;

    TableColumns(TableView<R> view, TableSpec<R> spec, Workspace workspace) {
        this.view = view;
        this.spec = spec;
        this.workspace = workspace;
        this.growing = new FillColumn<>(view);
        view.setColumnResizePolicy(growing);
        view.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> remember());
    }

    /** Scales every column with the font size of the screen; stored widths refer to the theme's font size. */
    void letters(Font font) {
        double before = scale;
        scale = font.getSize() / USUAL_LETTERS;
        restoring = true;
        try {
            growing.scale(scale / before);
        } finally {
            restoring = false;
        }
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
                view.getColumns()
                        .setAll(layout.columns()
                                .stream()
                                .map(shownColumn -> column(byKey.get(shownColumn.key()), shownColumn.width()))
                                .toList());
            }
        } finally {
            restoring = false;
        }
        remembered = shownLayout();
    }

    private TableColumn<R, R> column(Column<R> column, double width) {
        TableColumn<R, R> tableColumn = new TableColumn<>(workspace.texts().get(column.heading()));
        tableColumn.setId(column.key());
        tableColumn.setUserData(column);
        tableColumn.setPrefWidth(width * scale);
        if (column.numeric()) {
            tableColumn.getStyleClass().add("numbers");
        }
        tableColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        tableColumn.setComparator(column.order());
        tableColumn.setCellFactory(ignored -> new RecordCell<>(column));
        tableColumn.widthProperty().addListener((property, before, after) -> {
            growing.fill();
            remember();
        });
        return tableColumn;
    }

    private void remember() {
        if (!restoring && !view.getColumns().isEmpty() && !shownLayout().equals(remembered)) {
            remembered = shownLayout();
            String layout = remembered.format();
            workspace.background()
                    .job(progress -> workspace.context().settings().change(all -> all.withTable(spec.name(), layout)))
                    .start();
        }
    }

    private TableLayout shownLayout() {
        return new TableLayout(view.getColumns()
                .stream()
                .map(column -> new TableLayout.VisibleColumn(column.getId(),
                        Math.round(growing.chosenWidth(column) / scale)))
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

    /** Returns one menu item per column, to show or hide it; the last visible column cannot be hidden. */
    List<MenuItem> menu() {
        return spec.columns().stream().map(this::item).toList();
    }

    private boolean isSeen(Column<R> column) {
        return view.getVisibleLeafColumns().stream().anyMatch(tableColumn -> tableColumn.getId().equals(column.key()));
    }

    private MenuItem item(Column<R> column) {
        CheckMenuItem item = new CheckMenuItem(workspace.texts().get(column.heading()));
        item.setSelected(isSeen(column));
        item.setDisable(shownColumns().equals(List.of(column)));
        item.setOnAction(chosen -> {
            growing.showAll();
            if (shownColumns().contains(column) && item.isSelected()) {
                return;
            }
            if (item.isSelected()) {
                view.getColumns().add(column(column, column.width()));
            } else {
                view.getColumns().removeIf(tableColumn -> tableColumn.getId().equals(column.key()));
            }
        });
        return item;
    }
}
