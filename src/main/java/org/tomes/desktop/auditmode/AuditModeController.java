package org.tomes.desktop.auditmode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.evidence.EvidencePreview;
import org.tomes.document.DocumentFormat;
import org.tomes.document.ExportFolder;
import org.tomes.document.ExportedFile;
import org.tomes.document.auditsession.AuditSession;
import org.tomes.document.auditsession.AuditedRegister;
import org.tomes.document.auditsession.ControlPage;
import org.tomes.evidence.Evidence;
import org.tomes.people.Person;
import org.tomes.settings.AuditSessionDraft;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Shows an auditor the register, one control per page, while nothing can be changed; at the end, a record of the pages
 * shown can be saved.
 */
public final class AuditModeController implements Screen {

    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PREVIOUS = new KeyCodeCombination(KeyCode.PAGE_UP,
            KeyCombination.SHORTCUT_DOWN);
    private static final double BESIDE = 0.66;

    /** A row of the table. A change of the state makes the row unequal, so that the table updates it. */
    private record Row(SoaRow control, boolean wasShown, boolean remarked) {
    }

    private record Begun(AuditedRegister register, String presenter) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final LatestRequest<ControlPage> reading;
    private final ControlPageView page;
    private final EvidencePreview preview;
    private final RemarkDraft draft;
    private Optional<AuditSessionDraft> interruptedDraft = Optional.empty();
    private Optional<AuditSessionModel> session = Optional.empty();
    private Optional<String> open = Optional.empty();
    private String presenter = "";
    @FXML
    private StackPane root;
    @FXML
    private VBox before;
    @FXML
    private TextField auditor;
    @FXML
    private CheckBox onlyApplicable;
    @FXML
    private CheckBox resume;
    @FXML
    private Button start;
    @FXML
    private VBox during;
    @FXML
    private Label state;
    @FXML
    private SplitPane panes;
    @FXML
    private RecordTable<Row> table;
    @FXML
    private VBox detail;
    @FXML
    private Label heading;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private Label place;
    @FXML
    private ScrollPane scroll;
    @FXML
    private Label remarkLabel;
    @FXML
    private TextArea remark;

    public AuditModeController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.reading = new LatestRequest<>(workspace.background());
        this.page = new ControlPageView(workspace, this::openPreview);
        this.preview = new EvidencePreview(workspace, this::closePreview);
        this.draft = new RemarkDraft(workspace);
    }

    @FXML
    private void initialize() {
        table.setUp(spec(), workspace);
        table.onSelection(rows -> rows.stream()
                .findFirst()
                .filter(row -> rows.size() == 1)
                .ifPresent(row -> show(row.control())));
        scroll.setContent(page);
        remark.visibleProperty().bind(remark.disableProperty().not());
        remark.textProperty().addListener((property, old, entered) -> remarked(entered));
        root.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (NEXT.match(pressed) || PREVIOUS.match(pressed)) {
                move(NEXT.match(pressed) ? 1 : -1);
                pressed.consume();
            }
        });
        resume.managedProperty().bind(resume.visibleProperty());
        resume.setVisible(false);
        showState();
    }

    /** Offers to continue an interrupted session, if the session had remarks. */
    private void offer(Optional<AuditSessionDraft> storedDraft) {
        interruptedDraft = storedDraft.filter(oldDraft -> !oldDraft.remarks().isEmpty());
        resume.setVisible(interruptedDraft.isPresent());
        interruptedDraft.ifPresent(oldDraft -> {
            resume.setSelected(true);
            resume.setText(
                    texts.get("desktop_auditmode.resume", oldDraft.remarks().size(), dates.show(oldDraft.began())));
            if (auditor.getText().isBlank()) {
                auditor.setText(oldDraft.auditor());
            }
        });
    }

    private TableSpec<Row> spec() {
        List<Column<Row>> columns = List.of(
                Column.<Row>code("control", "soa.field.control", 76, row -> row.control().control())
                        .sortedBy(Comparator.comparing(Row::control, SoaRow.BY_CONTROL)),
                Column.text("title", "soa.field.title", 220, row -> row.control().title()),
                Column.<Row>badge("shown", "desktop_auditmode.column.shown", 130, this::badge,
                        (row, other) -> Boolean.compare(row.wasShown(), other.wasShown())).alwaysShown());
        List<FilterChip<Row>> chips = List.of(
                new FilterChip<>("shown", texts.get("desktop_auditmode.notShown"), row -> !row.wasShown()),
                new FilterChip<>("shown", texts.get("desktop_auditmode.shown"), Row::wasShown),
                new FilterChip<>("remark", texts.get("desktop_auditmode.remarked"), Row::remarked));
        return new TableSpec<>("audit-mode", columns, chips, row -> row.control().control(),
                row -> row.control().searched(), Message.of("desktop_auditmode.empty"));
    }

    private Badge badge(Row row) {
        if (row.remarked()) {
            return new Badge(Feather.MESSAGE_SQUARE, Tone.ACTIVE, texts.get("desktop_auditmode.remarked"));
        }
        return row.wasShown() ? new Badge(Feather.CHECK, Tone.GOOD, texts.get("desktop_auditmode.shown"))
                : new Badge(Feather.CIRCLE, Tone.QUIET, texts.get("desktop_auditmode.notShown"));
    }

    private Row row(SoaRow control) {
        AuditSessionModel running = session.orElseThrow();
        return new Row(control, running.isShown(control.control()), !running.remark(control.control()).isBlank());
    }

    @FXML
    private void start() {
        boolean only = onlyApplicable.isSelected();
        workspace.frame().follow(workspace.background().job(progress -> {
            progress.say(Message.of("desktop_auditmode.starting"));
            return new Begun(workspace.register().documents().composition().auditSessions().read(texts.language()),
                    person());
        })
                .onSuccess(loaded -> began(new AuditSessionModel(workspace.context().clock(), loaded.register(), only),
                        loaded.presenter()))
                .start());
    }

    private String person() {
        String acting = workspace.recordedActor().person();
        return workspace.register()
                .records()
                .people()
                .all()
                .stream()
                .filter(person -> person.id().toString().equals(acting))
                .map(Person::name)
                .findFirst()
                .orElse(workspace.actor().account());
    }

    private void began(AuditSessionModel newSession, String by) {
        session = Optional.of(newSession);
        interruptedDraft.filter(oldDraft -> resume.isSelected()).ifPresent(newSession::resume);
        presenter = by;
        open = Optional.empty();
        workspace.frame().restrictToScreen(true);
        state.setText(texts.get("desktop_auditmode.on", dates.show(newSession.register().at()),
                String.valueOf(newSession.register().newestEntry())));
        showState();
        // A control that is still selected from an earlier session would count as shown.
        table.clearSelection();
        table.show(newSession.controls().stream().map(this::row).toList());
        table.find();
    }

    private void showState() {
        before.setVisible(session.isEmpty());
        during.setVisible(session.isPresent());
        closePreview();
        if (open.isEmpty()) {
            heading.setText(texts.get("desktop_auditmode.chooseOne"));
            place.setText("");
            previous.setDisable(true);
            next.setDisable(false);
            page.getChildren().clear();
            remark.clear();
        }
        remark.setDisable(open.isEmpty());
    }

    private void move(int step) {
        session.flatMap(running -> running.neighbour(open, step))
                .ifPresent(control -> table.select(row -> row.control().control().equals(control.control())));
    }

    private void show(SoaRow control) {
        AuditSessionModel running = session.orElseThrow();
        if (open.equals(Optional.of(control.control()))) {
            return;
        }
        open = Optional.of(control.control());
        heading.setText(RecordNames.of(control.control(), control.title()));
        int at = running.place(control.control());
        place.setText(texts.get("desktop_auditmode.place", at + 1, running.controls().size()));
        previous.setDisable(at == 0);
        next.setDisable(at == running.controls().size() - 1);
        remark.setDisable(false);
        remarkLabel.setText(texts.get("desktop_auditmode.remark", control.control()));
        remark.setText(running.remark(control.control()));
        closePreview();
        reading.ask(() -> running.register().page(control), read -> {
            running.show(read);
            page.show(read);
            scroll.setVvalue(0);
            table.upsert(List.of(row(control)));
        });
    }

    private void remarked(String entered) {
        open.ifPresent(control -> session.ifPresent(running -> {
            boolean was = running.remark(control).isBlank();
            if (!running.remark(control).equals(entered)) {
                running.remark(control, entered);
                draft.keep(running, auditor.getText());
            }
            if (was != entered.isBlank()) {
                table.upsert(List.of(row(running.controls().get(running.place(control)))));
            }
        }));
    }

    private void openPreview(Evidence evidence) {
        if (!panes.getItems().contains(preview)) {
            panes.getItems().add(preview);
            panes.setDividerPosition(1, BESIDE);
        }
        preview.show(evidence);
    }

    private void closePreview() {
        panes.getItems().remove(preview);
    }

    @FXML
    private void previous() {
        move(-1);
    }

    @FXML
    private void next() {
        move(1);
    }

    @FXML
    private void saveRecord() {
        saveRecord(() -> {
        });
    }

    private void saveRecord(Runnable then) {
        AuditSessionModel running = session.orElseThrow();
        if (running.shownCount() == 0) {
            workspace.frame().showNotice(Notice.warning(Message.of("desktop_auditmode.nothingShown")));
            return;
        }
        int upTo = running.changes();
        AuditSession finished = running.finished(auditor.getText(), presenter);
        workspace.dialogs()
                .chooseFolderToWrite()
                .ifPresent(
                        folder -> workspace.frame().follow(workspace.background().<List<ExportedFile>>job(progress -> {
                            progress.say(Message.of("desktop_auditmode.composing"));
                            return workspace.register()
                                    .documents()
                                    .composition()
                                    .write(running.register().compose(finished), List.of(DocumentFormat.PDF),
                                            new ExportFolder(folder));
                        }).onSuccess(files -> {
                            running.saved(upTo);
                            workspace.frame()
                                    .showFilesWritten(Message.of("desktop_auditmode.saved", folder.toString()), folder);
                            workspace.frame().openExternally(files.getLast().path());
                            then.run();
                        }).start()));
    }

    @FXML
    private void end() {
        leave(() -> {
        });
    }

    @Override
    public void leave(Runnable then) {
        Optional<AuditSessionModel> unsaved = session.filter(running -> !running.isSaved());
        workspace.leave(unsaved.isPresent(),
                Message.of("desktop_auditmode.unsaved", unsaved.map(AuditSessionModel::shownCount).orElse(0)),
                this::saveRecord, () -> {
                }, () -> finish(then));
    }

    private void finish(Runnable then) {
        if (session.isPresent()) {
            session = Optional.empty();
            open = Optional.empty();
            workspace.frame().restrictToScreen(false);
            draft.discard();
            offer(Optional.empty());
            showState();
        }
        then.run();
    }

    /** During a session, nothing is reloaded: its pages show the state at its beginning. */
    @Override
    public void refresh() {
        if (session.isEmpty()) {
            workspace.background().read(draft::readInterrupted, this::offer);
        }
    }

    @Override
    public void find() {
        table.find();
    }

    @Override
    public List<Node> panes() {
        return session.isEmpty() ? List.of(before)
                : Stream.concat(Stream.of(table.pane(), detail),
                        panes.getItems().contains(preview) ? Stream.of(preview) : Stream.of()).toList();
    }

    @Override
    public List<Action> actions() {
        return session.isEmpty() ? List.of(new Action(Message.of("desktop_auditmode.start"), this::start))
                : List.of(new Action(Message.of("desktop_auditmode.next"), this::next),
                        new Action(Message.of("desktop_auditmode.previous"), this::previous),
                        new Action(Message.of("desktop_auditmode.save"), this::saveRecord),
                        new Action(Message.of("desktop_auditmode.end"), this::end));
    }
}
