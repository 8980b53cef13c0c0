package org.tomes.desktop.change;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.LinkChips.LinkChoice;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.trail.TrailAction;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The change records: the table on the left, the selected one on the right; and cloud changes without a record. */
public final class ChangesController implements Screen {

    private record LoadedChanges(List<ChangeRecord> changes, List<Person> people, List<Measure> measures,
            List<LinkChoice> findings, List<Snapshot> snapshots) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final ChangeActions actions;
    private final ChangeDetailController editor;
    private final ChangeReconciliationController unrecorded;
    private final Parent editorView;
    private List<Person> people = List.of();
    private Map<PersonId, String> names = Map.of();
    private Optional<String> idToSelect = Optional.empty();
    @FXML
    private TabPane tabs;
    @FXML
    private Tab unrecordedTab;
    @FXML
    private RecordTable<ChangeRecord> table;
    @FXML
    private BorderPane detail;
    @FXML
    private VBox nothing;

    public ChangesController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.actions = new ChangeActions(workspace);
        this.editor = new ChangeDetailController(workspace, actions);
        this.unrecorded = new ChangeReconciliationController(workspace, this::select);
        this.editorView = ViewLoader.load(texts, editor);
    }

    @FXML
    private void initialize() {
        unrecordedTab.setContent(ViewLoader.load(texts, unrecorded));
        table.setUp(spec().edited(new ChangeInlineEdits(workspace, actions, () -> people).values()), workspace);
        Button add = new Button(texts.get("desktop_change.new"), new FontIcon(Feather.PLUS));
        add.getStyleClass().addAll("accent", ViewLoader.WRITES);
        add.setOnAction(pressed -> create());
        table.addAction(add);
        table.openFirstAutomatically(actions.form().dirty()::get);
        table.offerViews();
        table.offerActions(() -> TrailAction.added(ButtonActions.actions(actionPanes()),
                table.selected().stream().map(ChangeRecord::ref), workspace));
        table.onSelection(rows -> {
            detail.setVisible(actions.form().dirty().get() || !table.hasNoMatches());
            rows.stream().findFirst().filter(row -> rows.size() == 1).ifPresent(this::open);
        });
        actions.opened()
                .addListener((property, before, opened) -> detail.setCenter(opened.isPresent() ? editorView : nothing));
        actions.onAbandoned(table::reselect);
        actions.onWritten(change -> {
            idToSelect = Optional.of(change.id().toString());
            refresh();
        });
    }

    private TableSpec<ChangeRecord> spec() {
        List<Column<ChangeRecord>> columns = List.of(
                Column.<ChangeRecord>code("number", "change.field.number", 50,
                        change -> String.valueOf(change.number()))
                        .sortedBy(Comparator.comparing(ChangeRecord::number))
                        .rightAligned(),
                Column.<ChangeRecord>text("title", "change.field.title", 290, ChangeRecord::title),
                Column.<ChangeRecord>text("planned", "change.field.planned", 110,
                        change -> dates.show(change.plan().planned()))
                        .sortedBy(Comparator
                                .comparing(change -> change.plan().planned().map(Object::toString).orElse("")))
                        .dated(texts.get("change.field.planned"), change -> dates.show(change.plan().planned())),
                Column.<ChangeRecord>badge("state", "change.field.state", 130,
                        change -> ChangeStateBadge.of(change.state(), texts), Comparator.comparing(ChangeRecord::state))
                        .alwaysShown(),
                Column.<ChangeRecord>text("requester", "change.field.requester", 140,
                        change -> name(change.approvals().requester())),
                Column.<ChangeRecord>text("approver", "change.field.approver", 140,
                        change -> name(change.approvals().approver())).hiddenAtFirst(),
                Column.<ChangeRecord>text("kind", "change.field.kind", 215,
                        change -> texts.name("change", change.kind())),
                Column.<ChangeRecord>text("implemented", "change.field.implemented", 110,
                        change -> dates.show(change.approvals().implemented()))
                        .sortedBy(Comparator
                                .comparing(change -> change.approvals().implemented().map(Object::toString).orElse("")))
                        .hiddenAtFirst(),
                Column.<ChangeRecord>text("ticket", "change.field.ticket", 110, change -> change.plan().ticket())
                        .hiddenAtFirst());
        Stream<FilterChip<ChangeRecord>> states = Stream.of(ChangeState.values())
                .map(state -> new FilterChip<>("state", texts.name("change", state),
                        change -> change.state() == state));
        return new TableSpec<>("changes", columns, states.toList(), ChangeRecord::id,
                change -> String.join("\n", "#" + change.number(), change.title(), change.plan().reason(),
                        change.plan().ticket(), name(change.approvals().requester()),
                        String.join(" ", change.links().resources())),
                Message.of("desktop_change.empty"));
    }

    private String name(Optional<PersonId> person) {
        return person.map(id -> names.getOrDefault(id, "")).orElse("");
    }

    private void open(ChangeRecord change) {
        boolean alreadyOpen = actions.isOpen(change);
        if (!alreadyOpen) {
            actions.leave(() -> actions.open(change), this::selectOpened);
        } else if (!actions.form().dirty().get() && !actions.form().base().equals(change)) {
            actions.open(change);
        }
    }

    private void selectOpened() {
        actions.opened().get().ifPresent(current -> table.select(row -> row.id().equals(current.id())));
    }

    @Override
    public void refresh() {
        workspace.background()
                .read(() -> new LoadedChanges(workspace.register().records().changes().all(),
                        workspace.register().records().people().all(), workspace.register().records().measures().all(),
                        findings(), workspace.register().azure().inventory().all()), this::show);
    }

    private List<LinkChoice> findings() {
        RecordNames records = new RecordNames(workspace.register().azure().findings().explanations(), texts);
        return workspace.register()
                .azure()
                .findings()
                .all()
                .stream()
                .map(finding -> new LinkChoice(finding.id().toString(), records.of(finding)))
                .toList();
    }

    private void show(LoadedChanges read) {
        people = read.people();
        names = Person.namesById(people);
        actions.form().codes(read.measures().stream().collect(Collectors.toMap(Measure::id, Measure::code)));
        editor.offer(read.measures()
                .stream()
                .map(measure -> new LinkChoice(measure.code(),
                        RecordNames.of(measure.code(), measure.title(texts.language()))))
                .toList(), read.findings(), read.snapshots(), names);
        unrecorded.show(read.snapshots());
        table.show(read.changes());
        editor.showSteps();
        idToSelect.ifPresent(id -> table.select(row -> row.id().toString().equals(id)));
        idToSelect = Optional.empty();
    }

    @Override
    public Optional<String> selected() {
        return tabs.getSelectionModel().getSelectedIndex() == 0 ? table.selectedId() : Optional.empty();
    }

    @Override
    public void select(String recordId) {
        tabs.getSelectionModel().selectFirst();
        idToSelect = Optional.of(recordId);
        refresh();
    }

    @Override
    public Optional<ListFilter> savedFilter() {
        return Optional.of(table.narrowed());
    }

    @Override
    public void apply(ListFilter filter) {
        table.narrow(filter);
    }

    @Override
    public void leave(Runnable then) {
        actions.leave(then, () -> {
        });
    }

    @Override
    public void create() {
        actions.create(() -> {
            tabs.getSelectionModel().selectFirst();
            table.clearSelection();
            detail.setVisible(true);
            editor.edit();
        });
    }

    @Override
    public void save() {
        editor.save();
    }

    @Override
    public void find() {
        if (unrecordedTab.isSelected()) {
            unrecorded.find();
        } else {
            table.find();
        }
    }

    @Override
    public List<Node> panes() {
        return unrecordedTab.isSelected() ? unrecorded.panes() : List.of(table.pane(), detail.getCenter());
    }

    @Override
    public List<Node> actionPanes() {
        return unrecordedTab.isSelected() || actions.opened().get().isEmpty() ? List.of() : editor.actionPanes();
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("desktop_change.new"), this::create), new Action(
                Message.of("desktop_change.showUnrecorded"), () -> tabs.getSelectionModel().select(unrecordedTab)));
    }
}
