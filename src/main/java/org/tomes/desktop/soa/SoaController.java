package org.tomes.desktop.soa;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.check.defender.IsoAssessments;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.ListScreen;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.trail.AuditText;
import org.tomes.desktop.trail.TrailAction;
import org.tomes.ledger.RecordType;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewStatus;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.LicensedTitlesReader;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Controls and the Statement of Applicability: the table on the left, the decision for the selected control on the
 * right.
 */
public final class SoaController implements ListScreen {

    private record LoadedEntries(List<SoaRow> rows, List<Person> people, Map<String, ReviewStatus> reviews,
            Optional<IsoAssessments> defender) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final SoaTableColumns soaTable;
    private final SoaForm form = new SoaForm();
    private final RecordEditing<SoaEntry> editing;
    private final SoaEditorController editor;
    private final MenuButton bulkOwner = new MenuButton();
    private Map<PersonId, String> names = Map.of();
    private Map<String, ReviewStatus> reviews = Map.of();
    private List<SoaRow> rows = List.of();
    private List<Person> people = List.of();
    private Optional<String> controlToSelect = Optional.empty();
    @FXML
    private RecordTable<SoaRow> table;
    @FXML
    private BorderPane detail;
    @FXML
    private Label nothingCovered;
    @FXML
    private VBox coverage;

    public SoaController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.soaTable = new SoaTableColumns(texts);
        this.editing = new RecordEditing<>(workspace, form, new EntryAccess());
        this.editor = new SoaEditorController(workspace, form, editing, this::refresh);
    }

    @FXML
    private void initialize() {
        table.setUp(soaTable.spec().edited(cellValues()), workspace);
        Button titles = new Button(texts.get("desktop_soa.titles"), new FontIcon(Feather.UPLOAD));
        titles.setTooltip(new Tooltip(texts.get("desktop_soa.importTitles")));
        titles.getStyleClass().add(ViewLoader.WRITES);
        titles.setOnAction(pressed -> importTitles());
        table.addAction(titles);
        table.addBulkAction(bulkDecisionMenu());
        bulkOwner.setText(texts.get("desktop_measure.bulkOwner"));
        table.addBulkAction(bulkOwner);
        table.openFirstAutomatically(form.dirty()::get);
        table.offerViews();
        table.offerActions(() -> TrailAction.added(ButtonActions.actions(List.of(editor.buttons())),
                table.selected().stream().map(row -> row.entry().ref()), workspace));
        table.onSelection(chosen -> {
            detail.setVisible(form.dirty().get() || !table.hasNoMatches());
            chosen.stream().findFirst().filter(row -> chosen.size() == 1).ifPresent(this::open);
        });
    }

    /** Returns the new values offered by cells, by column. */
    private Map<String, Function<SoaRow, List<MenuItem>>> cellValues() {
        if (!workspace.mayWrite()) {
            return Map.of();
        }
        InlineEdit<SoaEntry> cells = new InlineEdit<>(workspace, new EntryAccess(), this::writtenInList);
        return Map.of("decision",
                row -> Stream.of(Applicability.values())
                        .map(decision -> InlineEdit.value(texts.name("soa", decision),
                                () -> edit(cells, row, entry -> entry.withDecision(decision))))
                        .toList(),
                "owner", row -> cells.people(people, person -> edit(cells, row, entry -> entry.withOwner(person))));
    }

    /** First leaves the form, whose unsaved input may concern the same control. */
    private void edit(InlineEdit<SoaEntry> cells, SoaRow row, UnaryOperator<SoaEntry> change) {
        leave(() -> cells.change(rows.stream()
                .filter(present -> present.control().equals(row.control()))
                .findFirst()
                .orElse(row)
                .entry(), change));
    }

    private void writtenInList(SoaEntry before, SoaEntry stored) {
        if (!before.equals(stored)) {
            undoable(Message.of("desktop_measure.saved", stored.control()), List.of(before), List.of(stored));
        }
        refresh();
    }

    private MenuButton bulkDecisionMenu() {
        MenuButton menu = new MenuButton(texts.get("desktop_soa.bulkDecision"));
        for (Applicability applicability : List.of(Applicability.APPLICABLE, Applicability.OPEN)) {
            MenuItem item = new MenuItem(texts.name("soa", applicability));
            item.setOnAction(chosen -> setAll(
                    table.selected().stream().map(row -> row.entry().withDecision(applicability)).toList()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem ownerItem(Person person) {
        MenuItem item = new MenuItem(person.name());
        item.setOnAction(chosen -> setAll(
                table.selected().stream().map(row -> row.entry().withOwner(Optional.of(person.id()))).toList()));
        return item;
    }

    private void setAll(List<SoaEntry> changed) {
        List<SoaEntry> before = table.selected().stream().map(SoaRow::entry).toList();
        workspace.background()
                .job(progress -> workspace.register().records().soa().setAll(workspace.actor(), changed))
                .onSuccess(stored -> {
                    undoable(Message.of("desktop_soa.changedMany", stored.size(), stored.getFirst().control()), before,
                            stored);
                    refresh();
                })
                .start();
    }

    private void undoable(Message done, List<SoaEntry> before, List<SoaEntry> after) {
        workspace.showReversible(done, before, after, (versions, over) -> {
            Map<String, SoaEntry> now = workspace.register()
                    .records()
                    .soa()
                    .rows(texts.language())
                    .stream()
                    .collect(Collectors.toMap(SoaRow::control, SoaRow::entry));
            return workspace.register()
                    .records()
                    .soa()
                    .setAll(workspace.actor(),
                            IntStream.range(0, versions.size())
                                    .mapToObj(i -> RecordUndo.of(versions.get(i), over.get(i),
                                            now.get(versions.get(i).control()), SoaEntry::withRevision))
                                    .toList());
        }, restored -> refresh());
    }

    private void importTitles() {
        List<Path> files = workspace.dialogs()
                .chooseFilesToOpen(Message.of("desktop_soa.titleFiles"), List.of("*.csv", "*.xlsx"));
        if (!files.isEmpty()) {
            workspace.background()
                    .job(progress -> workspace.register()
                            .records()
                            .soa()
                            .importTitles(workspace.actor(),
                                    LicensedTitlesReader.read(
                                            workspace.register().sheets(texts.language()).read(files.getFirst()))))
                    .onSuccess(number -> {
                        workspace.frame()
                                .showNotice(Notice.outcome(Message.of("soa.titlesImported", number), number, 0));
                        refresh();
                    })
                    .start();
        }
    }

    @Override
    public void refresh() {
        workspace.background()
                .read(() -> new LoadedEntries(workspace.register().records().soa().rows(texts.language()),
                        workspace.register().records().people().all(),
                        workspace.register().records().reviews().of(RecordType.SOA),
                        workspace.register().azure().inventory().latest().map(IsoAssessments::new)), this::show);
        workspace.background().read(() -> workspace.register().documents().proofs().read(), proofs -> {
            soaTable.setLookups(proofs);
            table.show(rows);
        });
    }

    private void show(LoadedEntries read) {
        rows = read.rows();
        people = read.people();
        names = Person.namesById(read.people());
        reviews = read.reviews();
        soaTable.setLookups(names, reviews, read.defender());
        if (detail.getCenter() != null) {
            editor.people(people);
        }
        boolean nothing = rows.stream().allMatch(row -> row.coverage() == ControlCoverage.NO_MEASURE);
        nothingCovered.setVisible(nothing);
        nothingCovered.setManaged(nothing);
        coverage.getChildren().setAll(nothing ? List.of() : List.of(new CoverageLegend(rows, workspace)));
        bulkOwner.getItems().setAll(read.people().stream().filter(Person::active).map(this::ownerItem).toList());
        table.show(rows);
        controlToSelect.ifPresent(number -> table.select(row -> row.control().equals(number)));
        controlToSelect = Optional.empty();
    }

    private void open(SoaRow row) {
        boolean alreadyOpen = editor().isOpen() && form.base().control().equals(row.control());
        if (alreadyOpen && !form.dirty().get()) {
            load(row);
        } else if (!alreadyOpen) {
            editing.leave(() -> {
                load(row);
                table.select(soaRow -> soaRow.control().equals(row.control()));
            }, () -> table.select(soaRow -> soaRow.control().equals(form.base().control())));
        }
    }

    /** Returns the editor, which is created when the first control is opened, after the first frame of the list. */
    private SoaEditorController editor() {
        if (detail.getCenter() == null) {
            detail.setCenter(ViewLoader.load(texts, editor));
            editor.people(people);
        }
        return editor;
    }

    private void load(SoaRow row) {
        editor().load(row, names, Optional.ofNullable(reviews.get(row.control())));
    }

    @Override
    public RecordTable<?> table() {
        return table;
    }

    @Override
    public void select(String recordId) {
        controlToSelect = Optional.of(recordId);
        refresh();
    }

    @Override
    public void leave(Runnable then) {
        editing.leave(then);
    }

    @Override
    public void create() {
        editing.leave(() -> {
            table.clearSelection();
            detail.setVisible(true);
            editor().create();
        });
    }

    @Override
    public void save() {
        editor().save();
    }

    @Override
    public List<Node> panes() {
        return List.of(table.pane(), editor().pane());
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("desktop_soa.newOwn"), this::create),
                Action.writing(Message.of("desktop_soa.importTitles"), this::importTitles));
    }

    private final class EntryAccess implements RecordEditing.RecordAccess<SoaEntry> {

        @Override
        public Message name(SoaEntry entered) {
            return Message.of("desktop_measure.quoted", entered.control());
        }

        @Override
        public SoaEntry write(SoaEntry entry) {
            return workspace.register().records().soa().set(workspace.actor(), entry);
        }

        @Override
        public Optional<Confirmation> objection(SoaEntry before, SoaEntry entered) {
            return new ExclusionObjections(workspace.register(), texts).against(before, entered);
        }

        @Override
        public Optional<SoaEntry> stored(SoaEntry base) {
            return Optional.of(workspace.register().records().soa().get(base.control()));
        }

        @Override
        public List<FieldConflict> differences(SoaEntry mine, SoaEntry theirs) {
            return new AuditText(workspace.register()).differences(mine, theirs, texts);
        }

        @Override
        public void written(SoaEntry before, SoaEntry stored) {
            controlToSelect = Optional.of(stored.control());
            if (before.control().isEmpty()) {
                workspace.frame().showNotice(Message.of("desktop_measure.saved", stored.control()));
                refresh();
            } else {
                writtenInList(before, stored);
            }
        }
    }
}
