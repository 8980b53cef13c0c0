package org.tomes.desktop.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.DiscardButton;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.OpenElsewhereLine;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.trail.RecordHistory;
import org.tomes.people.Assignee;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.Role;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The roles of the register: the table on the left, the selected one with its holders on the right. */
public final class RolesController {

    private final Workspace workspace;
    private final Texts texts;
    private final RoleForm form;
    private final Map<PersonId, CheckBox> boxes = new LinkedHashMap<>();
    private RaciGrid grid = new RaciGrid(List.of(), List.of(), List.of());
    private Optional<Role> roleToSelect = Optional.empty();
    private final RecordHistory past;
    @FXML
    private RecordTable<Role> table;
    @FXML
    private VBox editor;
    @FXML
    private TextField title;
    @FXML
    private VBox holders;
    @FXML
    private Button remove;
    @FXML
    private Button save;
    @FXML
    private Button discard;
    @FXML
    private BorderPane history;

    /** @param refresh reloads the whole screen after a write */
    RolesController(Workspace workspace, Runnable refresh) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.past = new RecordHistory(workspace);
        this.form = new RoleForm(workspace, () -> written(refresh));
    }

    private void written(Runnable refresh) {
        roleToSelect = Optional.of(form.base());
        refresh.run();
    }

    @FXML
    private void initialize() {
        OpenElsewhereLine.addTo(editor, form, workspace);
        table.setUp(spec(), workspace);
        history.setCenter(past);
        Button add = new Button(texts.get("desktop_people.newRole"), new FontIcon(Feather.PLUS));
        add.getStyleClass().addAll("accent", ViewLoader.WRITES);
        add.setOnAction(pressed -> create());
        table.addAction(add);
        table.openFirstAutomatically();
        table.onSelection(rows -> {
            editor.setVisible(form.dirty().get() || !table.hasNoMatches());
            rows.stream().findFirst().filter(row -> rows.size() == 1).ifPresent(this::open);
        });
        title.textProperty().bindBidirectional(form.title);
        form.holders.addListener((SetChangeListener<PersonId>) change -> offerHolders());
        remove.disableProperty().bind(form.stored().not());
        save.disableProperty().bind(form.dirty().not());
        DiscardButton.setUp(discard, editor, form, this::leave, this::discard);
        table.offerActions(() -> ButtonActions.actions(List.of(discard.getParent())));
        FormErrors.show(editor, form, texts);
        workspace.lockIfReadOnly(editor);
    }

    private TableSpec<Role> spec() {
        return new TableSpec<>("roles",
                List.of(Column.text("title", "desktop_people.title", 230, Role::title),
                        Column.text("holders", "desktop_people.holders", 230, form::holdersOf),
                        Column.<Role>text("topics", "desktop_people.topics", 110, role -> String.valueOf(topics(role)))
                                .rightAligned()),
                List.of(), Role::id, role -> role.title() + "\n" + form.holdersOf(role),
                Message.of("desktop_people.noRole"));
    }

    private long topics(Role role) {
        Assignee assignee = new Assignee.OfRole(role.id());
        return grid.topics().stream().filter(topic -> !RaciGrid.letters(topic, assignee).isEmpty()).count();
    }

    void show(RaciGrid read) {
        grid = read;
        form.people(read.people());
        table.show(read.roles());
        roleToSelect.ifPresent(role -> table.select(row -> row.id().equals(role.id())));
        roleToSelect = Optional.empty();
        offerHolders();
    }

    /**
     * Offers a check box for each person who can have or has the role; the check boxes and the focus are kept as long
     * as the people are the same.
     */
    private void offerHolders() {
        List<Person> offered = grid.people()
                .stream()
                .filter(person -> person.active() || form.holders.contains(person.id()))
                .toList();
        List<PersonId> ids = offered.stream().map(Person::id).toList();
        if (!List.copyOf(boxes.keySet()).equals(ids)) {
            boxes.clear();
            ids.forEach(id -> boxes.put(id, box(id)));
            holders.getChildren().setAll(boxes.values());
        }
        for (Person person : offered) {
            boxes.get(person.id()).setText(person.name());
            boxes.get(person.id()).setSelected(form.holders.contains(person.id()));
        }
    }

    private CheckBox box(PersonId person) {
        CheckBox box = new CheckBox();
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        workspace.lockIfReadOnly(box);
        box.setOnAction(ticked -> {
            if (box.isSelected()) {
                form.holders.add(person);
            } else {
                form.holders.remove(person);
            }
        });
        return box;
    }

    private void open(Role role) {
        boolean alreadyOpen = form.base().id().equals(role.id());
        if (alreadyOpen && !form.dirty().get()) {
            form.load(role);
            past.show(role.ref());
        } else if (!alreadyOpen) {
            form.leave(() -> {
                roleToSelect = Optional.of(role);
                form.load(role);
                past.show(role.ref());
                selectRow(role);
            }, () -> selectRow(form.base()));
        }
    }

    private void selectRow(Role role) {
        table.select(row -> row.id().equals(role.id()));
    }

    void create() {
        form.leave(() -> {
            roleToSelect = Optional.empty();
            table.clearSelection();
            editor.setVisible(true);
            form.create();
            past.clear();
            title.requestFocus();
        }, () -> {
        });
    }

    void leave(Runnable then) {
        form.leave(then, () -> {
        });
    }

    @FXML
    void save() {
        form.save();
    }

    @FXML
    private void remove() {
        form.remove();
    }

    @FXML
    private void discard() {
        boolean isNew = form.isNew();
        form.discard();
        if (isNew) {
            table.reselect();
        }
    }

    void find() {
        table.find();
    }

    List<Node> panes() {
        return List.of(table.pane(), editor);
    }
}
