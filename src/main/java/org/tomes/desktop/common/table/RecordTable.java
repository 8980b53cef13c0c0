package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.ProportionalSplitPane;
import org.tomes.desktop.common.RunAfterPaint;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;

/**
 * The table of a screen: search, filter chips, choice of columns, copy and export, multiple selection. A screen
 * includes the table in its FXML and calls {@link #setUp} once.
 */
public final class RecordTable<R> extends VBox {

    private final TableView<R> view = new TableView<>();
    private final VisibleRows<R> visibleRows = new VisibleRows<>();
    private final EmptyState empty = new EmptyState();
    private TableSpec<R> spec;
    private Workspace workspace;
    private TableFilter<R> filter;
    private TableColumns<R> columns;
    private TableBar<R> bar;
    private RowMenu<R> menu;
    private RowPreparation<R> preparation;
    private final ListenerGuard suppression = new ListenerGuard();
    private RowArrival arrival;
    private boolean opensFirst;
    private BooleanSupplier unsaved = RowKeys.NO_FORM;
    /** The former index of a selected row that no longer exists; the row now at this index is selected. */
    private int formerIndex;
    /** Whether the first row was selected, but the screen has not been notified yet. */
    private boolean opening;
    /** Whether the screen has cleared the selection, for example while a new record is entered. */
    private boolean deselected;
    /** The id of the row that was selected before the screen cleared the selection. */
    private Optional<String> before = Optional.empty();
    /** Rows that arrived while many rows were being prepared; applied afterwards. */
    private final List<R> toPut = new ArrayList<>();
    private Optional<Predicate<R>> toSelect = Optional.empty();
    private Consumer<List<R>> onSelection = rows -> {
    };

    public RecordTable() {
        getStyleClass().add("record-table");
        view.setPlaceholder(empty);
        view.setItems(visibleRows);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.getSelectionModel().getSelectedItems().addListener((ListChangeListener<R>) change -> selectionChanged());
        view.setSortPolicy(sorted -> {
            resort();
            return true;
        });
        view.sceneProperty().subscribe(scene -> Platform.runLater(() -> TableScroll.revealSelected(view)));
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    public void setUp(TableSpec<R> newSpec, Workspace within) {
        spec = newSpec;
        workspace = within;
        filter = new TableFilter<>(spec::searched, spec::code, spec::headline);
        arrival = new RowArrival(workspace, this::updateRowCount);
        columns = new TableColumns<>(view, spec, workspace);
        bar = new TableBar<>(spec, workspace, columns, this);
        preparation = new RowPreparation<>(workspace, filter, bar, this::accept);
        menu = new RowMenu<>(view, workspace, new InlineEditMenu<>(view, spec, workspace.texts()), bar::copy);
        new RowKeys(view, bar, () -> unsaved);
        updateRowCount();
        getChildren().setAll(bar, view);
        columns.restore();
    }

    public void onSelection(Consumer<List<R>> listener) {
        onSelection = listener;
    }

    /**
     * Replaces the rows. Selected rows that still exist stay selected and visible, even if the filters no longer match
     * them, so that no other record takes their place. Many rows are prepared in the background first.
     */
    public void show(List<R> rows) {
        arrival.arrived();
        Comparator<R> order = view.getComparator();
        if (RowPreparation.canShowFirst(rows.size()) && order == null && !filter.active()) {
            preparation.showFirst(rows);
        } else {
            preparation.arrange(rows.size(), () -> filter.arrange(rows, order));
        }
    }

    /** Shows that other rows are being read. */
    public void showLoading() {
        deselect();
        show(List.of());
        arrival.await();
        updateRowCount();
    }

    /**
     * Selects the first row whenever rows are shown and none is selected, so that the pane next to the table is not
     * empty.
     */
    public void openFirstAutomatically() {
        opensFirst = true;
    }

    /** @param unsavedInput whether there is input that would have to be left before another row is shown */
    public void openFirstAutomatically(BooleanSupplier unsavedInput) {
        openFirstAutomatically();
        unsaved = unsavedInput;
    }

    /** Whether the search and the filters hide all rows. */
    public boolean hasNoMatches() {
        return visibleRows.isEmpty() && filter.total() > 0;
    }

    /** Selects the first row later, unless the screen selects another one; opens its record after painting the row. */
    private void openFirst() {
        if (opensFirst) {
            Platform.runLater(() -> {
                if (selected().isEmpty() && !deselected && !unsaved.getAsBoolean() && !visibleRows.isEmpty()
                        && toSelect.isEmpty()) {
                    int row = Math.min(formerIndex, visibleRows.size() - 1);
                    formerIndex = 0;
                    suppression.during(() -> {
                        view.getSelectionModel().clearAndSelect(row);
                        TableScroll.reveal(view, row);
                    });
                    opening = true;
                    RunAfterPaint.after(view, () -> {
                        if (opening) {
                            selectionChanged();
                        }
                    });
                }
            });
        }
    }

    /** Updates some rows and adds new ones; all others stay unchanged. */
    public void upsert(List<R> rows) {
        if (bar.isPreparing()) {
            toPut.addAll(rows);
        } else {
            filter.upsert(rows, spec.id());
            refreshRows(true);
        }
    }

    private void accept(TableFilter.Arranged<R> arranged) {
        boolean inSight = TableScroll.shows(view, view.getSelectionModel().getSelectedIndex());
        boolean inPlace = !filter.isSorting(arranged);
        bar.preparing(false);
        filter.accept(arranged);
        filter.upsert(toPut, spec.id());
        toPut.clear();
        refreshRows(inPlace);
        if (arrival.isComplete()) {
            bar.activateAwaitedFilters();
        }
        Optional<Predicate<R>> waiting = toSelect;
        toSelect = Optional.empty();
        waiting.ifPresent(this::select);
        if (inSight) {
            TableScroll.revealSelected(view);
        }
        openFirst();
    }

    void search(String typed) {
        filter.search(typed);
        showFiltered();
        filter.typedCode().filter(row -> opensFirst && !unsaved.getAsBoolean()).ifPresent(row -> select(row::equals));
    }

    void chips(Set<FilterChip<R>> switchedOn) {
        filter.chips(switchedOn);
        showFiltered();
    }

    /** Shows the matching rows and scrolls to the selected one, or to the first if the selected one is filtered out. */
    private void showFiltered() {
        refreshVisibleRows(false);
        formerIndex = 0;
        TableScroll.revealSelected(view);
        openFirst();
    }

    /** Activates only the filters with these labels, among those above the table. */
    public void filter(List<String> labels) {
        deselect();
        bar.filter(labels);
    }

    /** Lets the user save the current filters under a name. */
    public void offerViews() {
        bar.offerViews();
    }

    public ListFilter narrowed() {
        return bar.narrowed();
    }

    /** Activates exactly these filters. Filters that depend on the rows are activated once the rows have arrived. */
    public void narrow(ListFilter listFilter) {
        deselect();
        bar.narrow(listFilter, arrival.isComplete() && !bar.isPreparing());
        openFirst();
    }

    private void resort() {
        if (filter != null) {
            preparation.arrange(filter.total(), filter.rearrange(view.getComparator()));
        }
    }

    private void refreshRows(boolean inPlace) {
        columns.fit(filter.rows());
        Set<Object> selected = selectedIds();
        filter.keep(row -> selected.contains(spec.id().apply(row)));
        refreshVisibleRows(inPlace);
    }

    private Set<Object> selectedIds() {
        return selected().stream().map(spec.id()).collect(Collectors.toCollection(HashSet::new));
    }

    private void refreshVisibleRows(boolean inPlace) {
        Set<Object> selected = selectedIds();
        int place = view.getSelectionModel().getSelectedIndex();
        suppression.during(() -> {
            view.getSelectionModel().clearSelection();
            visibleRows.show(inPlace && selected.size() == 1 ? visibleRows.inPlace(place, filter.visible(), spec.id())
                    : filter.visible());
            for (int i = 0; !selected.isEmpty() && i < visibleRows.size(); i++) {
                if (selected.remove(spec.id().apply(visibleRows.get(i)))) {
                    view.getSelectionModel().select(i);
                }
            }
        });
        if (place >= 0 && view.getSelectionModel().isEmpty()) {
            formerIndex = place;
        }
        updateRowCount();
        selectionChanged();
    }

    private void updateRowCount() {
        boolean arrived = arrival.isComplete();
        empty.show(arrived ? bar.nothing(filter.active() && filter.total() > 0) : arrival.text(),
                !arrived ? arrival.actions() : filter.total() == 0 && workspace.mayWrite() ? spec.adding() : List.of(),
                workspace.texts());
        bar.counted(arrived, visibleRows.size(), filter.total(), filter.active());
    }

    private void selectionChanged() {
        if (!suppression.isActive() && bar != null) {
            List<R> rows = selected();
            opening = false;
            deselected &= rows.isEmpty();
            bar.selected(rows.size());
            onSelection.accept(rows);
        }
    }

    public List<R> selected() {
        return view.getSelectionModel().getSelectedItems().stream().filter(row -> row != null).toList();
    }

    /** Returns the id of the selected row; empty unless exactly one is selected. */
    public Optional<String> selectedId() {
        List<R> rows = selected();
        return rows.size() == 1 ? Optional.of(String.valueOf(spec.id().apply(rows.getFirst()))) : Optional.empty();
    }

    /** Selects the first matching row as soon as it is read, and shows it; clears filters that hide it. */
    public void select(Predicate<R> condition) {
        if (!arrival.isComplete() || bar.isPreparing()) {
            toSelect = Optional.of(condition);
            return;
        }
        Optional<R> match = visibleRows.stream().filter(condition).findFirst();
        if (match.isEmpty() && filter.active()) {
            bar.clear();
            match = visibleRows.stream().filter(condition).findFirst();
        }
        match.ifPresent(row -> {
            if (!selected().equals(List.of(row))) {
                view.getSelectionModel().clearAndSelect(visibleRows.indexOf(row));
            }
            TableScroll.reveal(view, visibleRows.indexOf(row));
        });
    }

    public void selectAll(Predicate<R> condition) {
        int[] rows = IntStream.range(0, visibleRows.size())
                .filter(row -> condition.test(visibleRows.get(row)))
                .toArray();
        suppression.during(() -> {
            view.getSelectionModel().clearSelection();
            IntStream.of(rows).forEach(view.getSelectionModel()::select);
        });
        selectionChanged();
    }

    /** Selects no row, while the form next to the table shows a new record. */
    public void clearSelection() {
        before = selectedId().or(() -> before);
        deselect();
        deselected = true;
        ProportionalSplitPane.showBeside(this);
    }

    /** Selects the row again that was selected before {@link #clearSelection}, since the new record was discarded. */
    public void reselect() {
        deselected = false;
        before.ifPresent(id -> select(row -> String.valueOf(spec.id().apply(row)).equals(id)));
        before = Optional.empty();
        openFirst();
    }

    private void deselect() {
        toSelect = Optional.empty();
        deselected = false;
        view.getSelectionModel().clearSelection();
    }

    /** Offers actions for the selected rows in the context menu. */
    public void offerActions(Supplier<List<Screen.Action>> actions) {
        menu.offer(actions);
    }

    /** Adds a control next to the search field, such as a button that creates a record. */
    public void addAction(Region action) {
        bar.addAction(action);
    }

    /** Adds an item to the menu for copying and exporting. */
    public void addMore(MenuItem item) {
        bar.addMore(item);
    }

    /** Offers further filters in a menu; the groups are requested whenever it opens. */
    public void offer(Supplier<List<FilterGroup<R>>> groups) {
        bar.offerMore(groups);
    }

    /** Adds an action for several rows; visible while several are selected. */
    public void addBulkAction(Region action) {
        bar.addBulkAction(action);
    }

    public void find() {
        bar.find();
    }

    public Node pane() {
        return view;
    }

    /** Moves from the search to the rows; selects the first hit if none is selected. */
    void enter() {
        view.requestFocus();
        if (selected().isEmpty() && !visibleRows.isEmpty()) {
            view.getSelectionModel().clearAndSelect(0);
        }
    }

    /** Returns all rows, including those hidden by filters. */
    public List<R> all() {
        return filter.rows();
    }

    /** Returns the visible rows, in their order. */
    public List<R> visible() {
        return List.copyOf(visibleRows);
    }
}
