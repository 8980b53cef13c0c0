package org.tomes.desktop.common.table;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.files.OutputFile;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The bar above a table: search, chips, columns, copy and export, and the actions for several rows. */
final class TableBar<R> extends VBox {

    private static final int PIXELS_A_CHARACTER = 7;

    private final TableSpec<R> spec;
    private final Workspace workspace;
    private final Texts texts;
    private final TableColumns<R> columns;
    private final RecordTable<R> table;
    private final CustomTextField search = new CustomTextField();
    private final HBox actions = new HBox();
    private final MenuButton filters;
    private final FilterChipLine chips;
    private final Label count = new Label();
    private final Hyperlink clearFilters = new Hyperlink();
    private final Hyperlink saveView = new Hyperlink();
    private final SavedFilters<R> saved;
    private Supplier<List<FilterGroup<R>>> offered = List::of;
    private boolean savable;
    private final ProgressBar preparing = new ProgressBar();
    private final Label selectedCount = new Label();
    private final MenuButton more;
    private final FlowPane bulk = new FlowPane();

    TableBar(TableSpec<R> spec, Workspace workspace, TableColumns<R> columns, RecordTable<R> table) {
        this.spec = spec;
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.columns = columns;
        this.table = table;
        this.more = moreMenu();
        this.filters = iconMenu(Feather.FILTER, "desktop.table.filters");
        this.chips = new FilterChipLine(filters, texts);
        this.saved = new SavedFilters<>(spec.chips(), chips);
        getStyleClass().add("table-bar");
        actions.getStyleClass().add("table-actions");
        actions.getChildren().addAll(searchField(), new Spacer(), columnMenu(), more);
        filters.setId("filters");
        filters.getItems().add(new MenuItem());
        offer(List::of);
        spec.chips().forEach(chip -> chips.getChildren().add(toggle(chip)));
        count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        preparing.setPrefWidth(80);
        preparing.setAccessibleText(texts.get("desktop.table.preparing"));
        preparing.managedProperty().bind(preparing.visibleProperty());
        preparing.setVisible(false);
        clearFilters.setText(texts.get("desktop.table.clearFilters"));
        clearFilters.setId("clear-filters");
        clearFilters.setOnAction(pressed -> clear());
        clearFilters.managedProperty().bind(clearFilters.visibleProperty());
        clearFilters.setVisible(false);
        saveView.setText(texts.get("desktop.table.saveView"));
        saveView.setId("save-view");
        saveView.setOnAction(pressed -> workspace.frame().saveView());
        chips.end(saveView, count, clearFilters, preparing);
        chips.reserve(clearFilters);
        bulk.getStyleClass().add("bulk-bar");
        bulk.getChildren().add(selectedCount);
        bulk.managedProperty().bind(bulk.visibleProperty());
        bulk.setVisible(false);
        getChildren().addAll(actions, chips, bulk);
    }

    private CustomTextField searchField() {
        search.setPromptText(texts.get("desktop.table.search"));
        search.setAccessibleText(texts.get("desktop.table.search"));
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.getStyleClass().add("search");
        search.textProperty().addListener((property, before, typed) -> table.search(typed));
        search.fontProperty().addListener((property, before, font) -> columns.letters(font));
        search.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                search.clear();
            } else if (pressed.getCode() == KeyCode.DOWN || pressed.getCode() == KeyCode.ENTER) {
                table.enter();
            }
        });
        return search;
    }

    private ToggleButton toggle(FilterChip<R> chip) {
        ToggleButton button = new ToggleButton(chip.label());
        button.getStyleClass().addAll("chip", Styles.SMALL);
        button.setUserData(chip);
        button.selectedProperty().addListener((property, before, on) -> {
            FilterMenu.mark(button, texts);
            table.chips(activeFilters());
        });
        return button;
    }

    private Set<FilterChip<R>> activeFilters() {
        return chips.toggles().stream().filter(ToggleButton::isSelected).map(this::chip).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private FilterChip<R> chip(ToggleButton toggle) {
        return (FilterChip<R>) toggle.getUserData();
    }

    /** Offers further filters, which appear above the table only when they are selected. */
    void offerMore(Supplier<List<FilterGroup<R>>> groups) {
        chips.alwaysShowMenu();
        offer(groups);
    }

    /** @param groups requested whenever the menu opens, since some depend on the rows */
    private void offer(Supplier<List<FilterGroup<R>>> groups) {
        offered = groups;
        filters.setOnShowing(showing -> {
            filters.getItems().setAll(menu().items(spec.chips(), groups));
            if (savable && clearFilters.isVisible()) {
                MenuItem save = new MenuItem(saveView.getText());
                save.setOnAction(chosen -> workspace.frame().saveView());
                filters.getItems().addAll(new SeparatorMenuItem(), save);
            }
        });
    }

    private MenuButton columnMenu() {
        MenuButton menu = iconMenu(Feather.COLUMNS, "desktop.table.columns");
        menu.setOnShowing(showing -> menu.getItems().setAll(columns.menu()));
        menu.getItems().add(new MenuItem());
        return menu;
    }

    private MenuButton moreMenu() {
        MenuButton menu = iconMenu(Feather.MORE_HORIZONTAL, "desktop.table.more");
        menu.setId("more");
        MenuItem copy = new MenuItem(texts.get("desktop.table.copy"), new FontIcon(Feather.COPY));
        copy.setOnAction(chosen -> copy());
        MenuItem export = new MenuItem(texts.get("desktop.table.export"), new FontIcon(Feather.DOWNLOAD));
        export.setOnAction(chosen -> export());
        MenuItem workbook = new MenuItem(texts.get("desktop.table.exportWorkbook"), new FontIcon(Feather.DOWNLOAD));
        workbook.setOnAction(chosen -> exportWorkbook());
        menu.getItems().addAll(copy, workbook, export);
        return menu;
    }

    private MenuButton iconMenu(Feather icon, String name) {
        MenuButton menu = new MenuButton(null, new FontIcon(icon));
        menu.setAccessibleText(texts.get(name));
        menu.setTooltip(new Tooltip(texts.get(name)));
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
        return menu;
    }

    /** Copies the selected rows, or all visible ones if none is selected. */
    void copy() {
        List<R> rows = table.selected().isEmpty() ? table.visible() : table.selected();
        ClipboardContent content = new ClipboardContent();
        content.putString(TableText.tabbed(texts, columns.shownColumns(), rows));
        Clipboard.getSystemClipboard().setContent(content);
        workspace.frame().showNotice(Notice.outcome(Message.of("desktop.table.copied", rows.size()), rows.size(), 0));
    }

    /**
     * Exports the visible columns; cells contain the texts of the screen, since the spreadsheet is intended for
     * readers.
     */
    private void exportWorkbook() {
        workspace.dialogs().chooseFileToSave(spec.name() + ".xlsx").ifPresent(file -> {
            List<Column<R>> visibleColumns = columns.shownColumns();
            List<R> rows = table.visible();
            OutputSheet sheet = new OutputSheet(spec.name(),
                    visibleColumns.stream().map(column -> texts.get(column.heading())).toList(),
                    visibleColumns.stream().map(column -> (int) (column.width() / PIXELS_A_CHARACTER)).toList(),
                    () -> rows.stream()
                            .map(row -> visibleColumns.stream()
                                    .map(column -> (Object) column.text().apply(row))
                                    .toList())
                            .iterator());
            workspace.background().job(progress -> {
                workspace.register().sheets(texts.language()).write(file, List.of(sheet));
                return file;
            })
                    .onSuccess(written -> workspace.frame()
                            .showFileWritten(Message.of("desktop.table.exported", written.toString()), written))
                    .start();
        });
    }

    private void export() {
        workspace.dialogs().chooseFileToSave(spec.name() + ".csv").ifPresent(file -> {
            String csv = TableText.csv(texts, columns.shownColumns(), table.visible());
            workspace.background().<Path>job(progress -> {
                OutputFile.at(file).write(csv);
                return file;
            })
                    .onSuccess(written -> workspace.frame()
                            .showFileWritten(Message.of("desktop.table.exported", written.toString()), written))
                    .start();
        });
    }

    /** Shows that rows are being prepared in the background. */
    void preparing(boolean now) {
        preparing.setVisible(now);
        if (now) {
            count.setText(texts.get("desktop.table.preparing"));
        }
    }

    boolean isPreparing() {
        return preparing.isVisible();
    }

    /**
     * Shows the number of rows.
     *
     * @param arrived whether the rows were read; before that, no number is shown
     * @param filtered whether a search or a filter is active
     */
    void counted(boolean arrived, int visible, int total, boolean filtered) {
        if (!arrived) {
            count.setText("");
            return;
        }
        clearFilters.setVisible(filtered);
        chips.showLink(filtered && savable);
        String all = texts.get("desktop.table.all", total);
        // As wide as the longest text, so that filters keep their places.
        Text longest = new Text(texts.get("desktop.table.some", total, total));
        longest.setFont(count.getFont());
        count.setMinWidth(Math.ceil(longest.getLayoutBounds().getWidth()));
        count.setText(visible == total ? all : texts.get("desktop.table.some", visible, total));
    }

    void selected(int number) {
        selectedCount.setText(texts.get("desktop.table.selected", number));
        bulk.setVisible(number > 1 && bulk.getChildren().size() > 1);
    }

    void addAction(Region action) {
        action.setMinWidth(USE_PREF_SIZE);
        actions.getChildren().add(action);
    }

    /** Adds an item to the menu next to the choice of columns. */
    void addMore(MenuItem item) {
        more.getItems().add(item);
    }

    void addBulkAction(Region action) {
        action.setMinWidth(USE_PREF_SIZE);
        action.getStyleClass().add(ViewLoader.WRITES);
        bulk.getChildren().add(action);
    }

    void clear() {
        search.clear();
        chips.toggles().forEach(toggle -> toggle.setSelected(false));
    }

    void filter(List<String> labels) {
        search.clear();
        chips.toggles().forEach(toggle -> toggle.setSelected(labels.contains(toggle.getText())));
    }

    void offerViews() {
        savable = true;
        chips.offerLink();
    }

    /**
     * Returns the text of a table without rows: that there are no rows yet, or that no row is found.
     *
     * @param hidden whether the search or the filters hide all rows
     */
    String nothing(boolean hidden) {
        List<String> chosen = saved.chosen().stream().map(ListFilter.Choice::label).toList();
        if (!hidden) {
            return workspace.emptyListText(spec.empty());
        }
        return search.getText().isBlank() && !chosen.isEmpty()
                ? texts.get("desktop.table.nothingWith", String.join(", ", chosen))
                : texts.get("desktop.table.nothingFound");
    }

    ListFilter narrowed() {
        return new ListFilter(search.getText(), saved.savable());
    }

    /** @param rowsKnown whether filters that depend on the rows are already available */
    void narrow(ListFilter listFilter, boolean rowsKnown) {
        clear();
        search.setText(listFilter.search());
        saved.await(listFilter.choices());
        listFilter.records().ifPresent(this::showOnly);
        if (rowsKnown) {
            activateAwaitedFilters();
        }
    }

    private void showOnly(ListFilter.Records records) {
        FilterChip<R> chip = new FilterChip<>(SavedFilters.RECORDS, records.label(),
                row -> records.ids().contains(String.valueOf(spec.id().apply(row)).toLowerCase(Locale.ROOT)));
        menu().add(new FilterGroup<>(records.reason(), List.of(chip)), chip);
    }

    /** Activates the filters deferred until the rows are known, and reports those that no longer exist. */
    void activateAwaitedFilters() {
        if (saved.isWaiting()) {
            FilterMenu<R> menu = menu();
            List<String> missingFilters = saved.activateAwaited(offered.get(), menu::add);
            if (!missingFilters.isEmpty()) {
                workspace.frame()
                        .showNotice(Notice
                                .warning(Message.of("desktop.table.filterGone", String.join(", ", missingFilters))));
            }
        }
    }

    private FilterMenu<R> menu() {
        return new FilterMenu<>(texts, chips, () -> table.chips(activeFilters()));
    }

    void find() {
        search.requestFocus();
        search.selectAll();
    }

    /** Starts a search with the first letter, which was typed in the list. */
    void search(String letter) {
        search.requestFocus();
        search.setText(letter);
        search.end();
    }
}
