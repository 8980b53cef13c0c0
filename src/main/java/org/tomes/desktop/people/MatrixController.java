package org.tomes.desktop.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.LoadingText;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.people.ResponsibilityService;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.people.TopicId;
import org.tomes.people.TopicKeys;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The responsibility matrix (RACI) as a grid: arrow keys move, R, A, C and I toggle a duty, Delete empties a cell. */
public final class MatrixController {

    /** Width of the letters of one person or role, in characters. */
    public static final double CELL_WIDTH = 3.1;

    private final Workspace workspace;
    private final Texts texts;
    private final ResponsibilityService service;
    private RaciGrid grid = new RaciGrid(List.of(), List.of(), List.of());
    private FrozenColumn frozen;
    @FXML
    private TableView<Responsibility> matrix;
    @FXML
    private TextField search;
    @FXML
    private MenuButton addTopic;
    @FXML
    private MenuItem ownTopic;
    @FXML
    private FlowPane legend;
    @FXML
    private ToggleButton everyone;
    @FXML
    private Label none;
    @FXML
    private Label warnings;
    @FXML
    private Hyperlink toDoubtful;

    MatrixController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.service = workspace.register().records().responsibilities();
    }

    @FXML
    private void initialize() {
        matrix.getSelectionModel().setCellSelectionEnabled(true);
        frozen = new FrozenColumn(matrix);
        legend.getChildren().addAll(0, Stream.of(Duty.values()).map(this::legend).toList());
        everyone.managedProperty().bind(everyone.visibleProperty());
        LoadingText.in(workspace, none);
        if (workspace.mayWrite()) {
            matrix.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        }
        search.textProperty().addListener((property, before, typed) -> showRows(grid.matchingTopics(typed, texts)));
        search.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                search.clear();
            } else if (pressed.getCode() == KeyCode.DOWN) {
                matrix.requestFocus();
            }
        });
        matrix.getFocusModel().focusedCellProperty().subscribe(this::explain);
    }

    private Node legend(Duty duty) {
        Label letter = new Label(String.valueOf(duty.letter()));
        letter.getStyleClass().addAll("duty", DutyCell.style(letter.getText()));
        HBox explained = new HBox(letter, new Label(texts.name("people", duty)));
        explained.getStyleClass().add("duty-name");
        return explained;
    }

    Node pane() {
        return matrix;
    }

    void find() {
        search.requestFocus();
        search.selectAll();
    }

    @FXML
    private void moveUp() {
        move(true);
    }

    @FXML
    private void moveDown() {
        move(false);
    }

    /** Moves the focused topic and the focus. Clears the search first, since it hides neighbouring topics. */
    private void move(boolean up) {
        focusedTopic().ifPresent(topic -> {
            TablePosition<?, ?> cell = matrix.getFocusModel().getFocusedCell();
            search.clear();
            workspace.background().<Done<Boolean>>write(() -> {
                boolean moved = service.move(workspace.actor(), topic, up);
                return new Done<>(moved, read());
            }, written -> {
                if (written.stored()) {
                    workspace.showReversible(Message.of("desktop_people.topicMoved", topic.title(texts)),
                            written.grid(), before -> moved(topic, !up), before -> moved(topic, up), this::show);
                }
                show(written.grid());
                List<TopicId> ids = matrix.getItems().stream().map(Responsibility::id).toList();
                matrix.getSelectionModel()
                        .clearAndSelect(ids.indexOf(topic.id()),
                                matrix.getColumns().get(Math.max(0, cell.getColumn())));
            });
        });
    }

    private RaciGrid moved(Responsibility topic, boolean up) {
        service.move(workspace.actor(), service.get(topic.title(texts)), up);
        return read();
    }

    /** Copies all visible rows. */
    @FXML
    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, grid.tabbed(matrix.getItems(), texts)));
        workspace.frame().showNotice(Message.of("desktop.table.copied", matrix.getItems().size()));
    }

    void show(RaciGrid read) {
        // While duties are entered, the columns keep their places.
        boolean keepsColumns = !matrix.getColumns().isEmpty() && read.hasColumnsOf(grid)
                && matrix.getColumns()
                        .stream()
                        .map(TableColumn::getUserData)
                        .toList()
                        .containsAll(read.columns(everyone.isSelected()));
        grid = read;
        none.setText(workspace.emptyListText(Message.of("desktop_people.noTopic")));
        everyone.setVisible(grid.columns(false).size() < grid.columns().size());
        if (!keepsColumns) {
            showColumns();
        }
        showRows(grid.matchingTopics(search.getText(), texts));
        addTopic.getItems()
                .setAll(Stream.concat(Stream.of(ownTopic), TopicKeys.ALL.stream()
                        .filter(subject -> grid.topics().stream().noneMatch(topic -> topic.subject().equals(subject)))
                        .map(this::knownTopicItem)).toList());
        explain();
    }

    @FXML
    private void showColumns() {
        MatrixColumns columns = new MatrixColumns(matrix, grid, frozen, warnings, texts);
        matrix.getColumns()
                .setAll(Stream
                        .concat(Stream.of(columns.ofTopics()),
                                grid.columns(everyone.isSelected()).stream().map(columns::of))
                        .toList());
        Platform.runLater(frozen::moveHeading);
    }

    /** Keeps the focused cell, so that the user can continue typing. */
    private void showRows(List<Responsibility> topics) {
        TablePosition<?, ?> cell = matrix.getFocusModel().getFocusedCell();
        matrix.getItems().setAll(topics);
        if (cell.getRow() >= 0 && cell.getRow() < topics.size() && cell.getColumn() >= 0
                && cell.getColumn() < matrix.getColumns().size()) {
            matrix.getSelectionModel().clearAndSelect(cell.getRow(), matrix.getColumns().get(cell.getColumn()));
        }
    }

    private void typed(KeyEvent pressed) {
        if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(pressed)) {
            pressed.consume();
            copy();
        } else if (pressed.isAltDown() && (pressed.getCode() == KeyCode.UP || pressed.getCode() == KeyCode.DOWN)) {
            pressed.consume();
            move(pressed.getCode() == KeyCode.UP);
        } else {
            duty(pressed);
        }
    }

    private void duty(KeyEvent pressed) {
        Optional<Duty> duty = Stream.of(Duty.values())
                .filter(candidate -> pressed.getText().equalsIgnoreCase(String.valueOf(candidate.letter())))
                .findFirst();
        boolean clear = pressed.getCode() == KeyCode.DELETE || pressed.getCode() == KeyCode.BACK_SPACE;
        if (!pressed.isShortcutDown() && !pressed.isAltDown() && (duty.isPresent() || clear)) {
            pressed.consume();
            focusedAssignee().ifPresent(assignee -> {
                Responsibility topic = matrix.getItems().get(matrix.getFocusModel().getFocusedCell().getRow());
                change(topic, duty.map(typedDuty -> RaciGrid.toggled(topic, assignee, typedDuty))
                        .orElseGet(() -> RaciGrid.cleared(topic, assignee)));
            });
        }
    }

    private Optional<Assignee> focusedAssignee() {
        TablePosition<?, ?> cell = matrix.getFocusModel().getFocusedCell();
        return cell.getRow() < 0 || cell.getTableColumn() == null ? Optional.empty()
                : Optional.ofNullable((Assignee) cell.getTableColumn().getUserData());
    }

    private void change(Responsibility before, Responsibility after) {
        workspace.background().job(progress -> {
            Responsibility stored = service.change(workspace.actor(), after);
            return new Written(stored, read());
        }).onSuccess(written -> {
            show(written.grid());
            workspace.showReversible(Message.of("desktop_people.topicSaved", before.title(texts)),
                    new Written(before, written.grid()), written,
                    (version, over) -> restore(version.stored(), over.stored()), restored -> show(restored.grid()));
        }).start();
    }

    private Written restore(Responsibility before, Responsibility after) {
        Responsibility stored = service.topics()
                .stream()
                .filter(topic -> topic.id().equals(after.id()))
                .findFirst()
                .orElseThrow(() -> new StaleRecord(before, after));
        return new Written(
                service.change(workspace.actor(), RecordUndo.of(before, after, stored, Responsibility::withRevision)),
                read());
    }

    private record Written(Responsibility stored, RaciGrid grid) {
    }

    private RaciGrid read() {
        return new RaciGrid(workspace.register().records().people().all(), service.roles(), service.topics());
    }

    private record Done<T>(T stored, RaciGrid grid) {
    }

    /** Adds a record to the matrix, or removes one; both directions receive and return the stored record. */
    private <T> void write(Message done, T record, Workspace.UndoDirection<T> write,
            Workspace.UndoDirection<T> reversal) {
        workspace.background()
                .<Done<T>>write(() -> new Done<>(write.from(record), read()),
                        written -> written(done, written, write, reversal));
    }

    private <T> void written(Message done, Done<T> written, Workspace.UndoDirection<T> write,
            Workspace.UndoDirection<T> reversal) {
        workspace.showReversible(done, written, now -> new Done<>(reversal.from(now.stored()), read()),
                now -> new Done<>(write.from(now.stored()), read()), restored -> show(restored.grid()));
        show(written.grid());
    }

    /** Asks for the title of a new record and adds it. */
    private <T> void add(Confirmation question, Message label, Function<String, T> fresh,
            Workspace.UndoDirection<T> adding, Workspace.UndoDirection<T> removing, Function<T, Message> done) {
        new FormSaving(workspace, FormInput.ofLine(question, "title", label, "")).<Done<T>>save(
                (input, progress) -> new Done<>(adding.from(fresh.apply(input.stripped("title"))), read()),
                added -> written(done.apply(added.stored()), added, adding, removing));
    }

    /** Describes the problems of the focused topic, or the number of topics with problems. */
    private void explain() {
        Optional<Responsibility> focused = focusedTopic();
        List<RaciWarning> doubts = focused
                .map(topic -> RaciWarning.among(grid.people(), grid.roles(), grid.topics()).apply(topic))
                .orElse(List.of());
        toDoubtful.setVisible(false);
        long doubtful = grid.topics().stream().filter(topic -> !RaciWarning.of(topic).isEmpty()).count();
        if (!doubts.isEmpty()) {
            String sentences = doubts.stream()
                    .map(warning -> texts.name("people", warning))
                    .collect(Collectors.joining(" "));
            new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, focused.get().title(texts) + ": " + sentences)
                    .show(warnings);
        } else if (doubtful > 0) {
            new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get("desktop_people.doubtful", doubtful))
                    .show(warnings);
            toDoubtful.setVisible(true);
        } else if (grid.topics().isEmpty()) {
            warnings.setText("");
            warnings.setGraphic(null);
        } else {
            new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, texts.get("desktop_people.allClear")).show(warnings);
        }
    }

    private Optional<Responsibility> focusedTopic() {
        int row = matrix.getFocusModel().getFocusedCell().getRow();
        return matrix.getItems().stream().skip(Math.max(0, row)).limit(row < 0 ? 0 : 1).findFirst();
    }

    /** Selects the first topic without a clear responsibility, whose problems are then described. */
    @FXML
    private void showDoubtful() {
        search.clear();
        matrix.getItems().stream().filter(topic -> !RaciWarning.of(topic).isEmpty()).findFirst().ifPresent(topic -> {
            int row = matrix.getItems().indexOf(topic);
            matrix.getSelectionModel().clearAndSelect(row, matrix.getColumns().getFirst());
            matrix.scrollTo(row);
            matrix.requestFocus();
        });
    }

    private MenuItem knownTopicItem(String subject) {
        return InlineEdit.value(texts.get("people.subject." + subject), () -> add(Responsibility.forSubject(subject)));
    }

    @FXML
    void addTopic() {
        add(new Confirmation(Message.of("desktop_people.addTopic"), Message.of("desktop_people.addTopicText"),
                Message.of("desktop_people.add")), Message.of("desktop_people.topic"), Responsibility::titled,
                this::added, this::removed, this::topicAdded);
    }

    private void add(Responsibility topic) {
        write(topicAdded(topic), topic, this::added, this::removed);
    }

    private Message topicAdded(Responsibility topic) {
        return Message.of("desktop_people.topicAdded", topic.title(texts));
    }

    private Responsibility added(Responsibility topic) {
        return topic.revision() == 0 ? service.add(workspace.actor(), topic)
                : service.restore(workspace.actor(), topic);
    }

    private Responsibility removed(Responsibility topic) {
        service.remove(workspace.actor(), topic);
        return topic;
    }

    @FXML
    void addRole() {
        add(new Confirmation(Message.of("desktop_people.addRole"), Message.of("desktop_people.addRoleText"),
                Message.of("desktop_people.add")), Message.of("desktop_people.role"),
                title -> new Role(RoleId.random(), title, List.of(), 0),
                role -> service.addRole(workspace.actor(), role.withRevision(0)), role -> {
                    service.removeRole(workspace.actor(), role);
                    return role;
                }, role -> Message.of("desktop_people.roleSaved", role.title()));
    }

    @FXML
    private void removeTopic() {
        focusedTopic()
                .filter(topic -> workspace.dialogs()
                        .confirm(new Confirmation(Message.of("desktop_people.removeTopic"),
                                Message.of("desktop_people.removeTopicText", topic.title(texts)),
                                Message.of("desktop_people.remove"))))
                .ifPresent(topic -> write(Message.of("desktop_people.topicRemoved", topic.title(texts)), topic,
                        this::removed, removed -> service.restore(workspace.actor(), removed)));
    }
}
