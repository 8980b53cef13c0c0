package org.tomes.desktop.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.DiscardButton;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.OpenElsewhereLine;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.trail.RecordHistory;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The people of the register: the table on the left, the selected one on the right. */
public final class PeopleController {

    private final Workspace workspace;
    private final Texts texts;
    private final Runnable refresh;
    private final PersonForm form = new PersonForm();
    private final RecordEditing<Person> editing;
    private Map<PersonId, String> names = Map.of();
    private Optional<PersonId> idToSelect = Optional.empty();
    private final RecordHistory past;
    @FXML
    private RecordTable<Person> table;
    @FXML
    private VBox editor;
    @FXML
    private TextField name;
    @FXML
    private TextField email;
    @FXML
    private TextField jobTitle;
    @FXML
    private ComboBox<Optional<PersonId>> deputy;
    @FXML
    private CheckBox active;
    @FXML
    private Button save;
    @FXML
    private Button discard;
    @FXML
    private BorderPane history;

    /** @param refresh reloads the whole screen after a write */
    PeopleController(Workspace workspace, Runnable refresh) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.past = new RecordHistory(workspace);
        this.refresh = refresh;
        this.editing = new RecordEditing<>(workspace, form, new PersonAccess());
    }

    @FXML
    private Button anonymise;

    @FXML
    private void initialize() {
        OpenElsewhereLine.addTo(editor, form, workspace);
        showAnonymise();
        table.setUp(spec(), workspace);
        history.setCenter(past);
        Button add = new Button(texts.get("desktop_people.addPerson"), new FontIcon(Feather.PLUS));
        add.getStyleClass().addAll("accent", ViewLoader.WRITES);
        add.setOnAction(pressed -> create());
        table.addAction(add);
        table.openFirstAutomatically(form.dirty()::get);
        table.onSelection(rows -> {
            editor.setVisible(form.dirty().get() || !table.hasNoMatches());
            rows.stream().findFirst().filter(row -> rows.size() == 1).ifPresent(this::open);
        });
        name.textProperty().bindBidirectional(form.name);
        email.textProperty().bindBidirectional(form.email);
        jobTitle.textProperty().bindBidirectional(form.jobTitle);
        active.selectedProperty().bindBidirectional(form.active);
        save.disableProperty().bind(form.dirty().not());
        DiscardButton.setUp(discard, editor, form, editing::leave, this::discard);
        table.offerActions(() -> ButtonActions.actions(List.of(discard.getParent())));
        FormErrors.show(editor, form, texts);
        workspace.lockIfReadOnly(editor);
    }

    private TableSpec<Person> spec() {
        return new TableSpec<>("people",
                List.of(Column.text("name", "desktop_people.name", 170, Person::name),
                        Column.text("jobTitle", "desktop_people.jobTitle", 190, Person::jobTitle),
                        Column.text("deputy", "desktop_people.deputy", 150, this::deputyOf),
                        Column.<Person>badge("active", "desktop_people.state", 110, this::state,
                                (person, other) -> Boolean.compare(other.active(), person.active())).alwaysShown(),
                        Column.text("email", "desktop_people.email", 230, Person::email).hiddenAtFirst()),
                List.of(new FilterChip<>("active", texts.get("desktop_people.active"), Person::active),
                        new FilterChip<>("active", texts.get("desktop_people.inactive"), person -> !person.active())),
                Person::id, person -> String.join("\n", person.name(), person.jobTitle(), person.email()),
                Message.of("desktop_people.empty"));
    }

    private Badge state(Person person) {
        return person.active() ? new Badge(Feather.USER_CHECK, Tone.GOOD, texts.get("desktop_people.active"))
                : new Badge(Feather.USER_X, Tone.QUIET, texts.get("desktop_people.inactive"));
    }

    void show(List<Person> people) {
        names = Person.namesById(people);
        ComboBoxes.people(deputy, form.deputy, people, texts.get("desktop_people.none"));
        table.show(people);
        idToSelect.ifPresent(id -> table.select(person -> person.id().equals(id)));
        idToSelect = Optional.empty();
    }

    private void open(Person person) {
        boolean alreadyOpen = form.base().id().equals(person.id());
        if (alreadyOpen && !form.dirty().get()) {
            form.load(person);
            past.show(person.ref());
        } else if (!alreadyOpen) {
            editing.leave(() -> {
                idToSelect = Optional.of(person.id());
                form.load(person);
                showAnonymise();
                past.show(person.ref());
                table.select(row -> row.id().equals(person.id()));
            }, () -> table.select(row -> row.id().equals(form.base().id())));
        }
    }

    void select(String personId) {
        idToSelect = Optional.of(new PersonId(UUID.fromString(personId)));
        idToSelect.ifPresent(id -> table.select(person -> person.id().equals(id)));
    }

    void create() {
        editing.leave(() -> {
            idToSelect = Optional.empty();
            table.clearSelection();
            editor.setVisible(true);
            form.load(Person.ofName(""));
            showAnonymise();
            past.clear();
            name.requestFocus();
        });
    }

    void leave(Runnable then) {
        editing.leave(then);
    }

    @FXML
    void save() {
        editing.save();
    }

    private final class PersonAccess implements RecordEditing.RecordAccess<Person> {

        @Override
        public Message name(Person entered) {
            return Message.of("desktop_people.unsaved");
        }

        @Override
        public Person write(Person person) {
            return person.revision() == 0 ? workspace.register().records().people().add(workspace.actor(), person)
                    : workspace.register().records().people().change(workspace.actor(), person);
        }

        @Override
        public Optional<Person> stored(Person base) {
            return workspace.register()
                    .records()
                    .people()
                    .all()
                    .stream()
                    .filter(person -> person.id().equals(base.id()))
                    .findFirst();
        }

        @Override
        public List<FieldConflict> differences(Person mine, Person theirs) {
            return Stream
                    .of(new FieldConflict("name", texts.get("desktop_people.name"), mine.name(), theirs.name()),
                            new FieldConflict("email", texts.get("desktop_people.email"), mine.email(), theirs.email()),
                            new FieldConflict(
                                    "jobTitle", texts.get("desktop_people.jobTitle"), mine.jobTitle(),
                                    theirs.jobTitle()),
                            new FieldConflict("deputy", texts.get("desktop_people.deputy"), deputyOf(mine),
                                    deputyOf(theirs)),
                            new FieldConflict("active", texts.get("desktop_people.state"), state(mine).text(),
                                    state(theirs).text()))
                    .filter(difference -> !difference.mine().equals(difference.theirs()))
                    .toList();
        }

        @Override
        public void loaded(Person stored) {
            showAnonymise();
        }

        @Override
        public void written(Person before, Person stored) {
            idToSelect = Optional.of(stored.id());
            // People are never deleted; a person added by mistake becomes inactive.
            Person reverse = before.revision() > 0 ? before
                    : new Person(stored.id(), stored.name(), stored.email(), stored.jobTitle(), stored.deputy(), false,
                            stored.revision());
            RecordUndo.offer(workspace,
                    Message.of(before.revision() > 0 ? "desktop_people.personSaved" : "desktop_people.personAdded",
                            stored.name()),
                    this, reverse, stored, Person::withRevision, restored -> refresh.run());
            refresh.run();
        }
    }

    private String deputyOf(Person person) {
        return person.deputy().map(names::get).orElse("");
    }

    /**
     * Asks for confirmation, then replaces name and contact details permanently; the audit trail stays valid, since it
     * refers to people by id.
     */
    @FXML
    private void anonymise() {
        Person person = form.base();
        if (person.revision() > 0 && workspace.dialogs()
                .confirm(new Confirmation(Message.of("desktop_people.anonymise"),
                        Message.of("desktop_people.anonymiseText", person.name()),
                        Message.of("desktop_people.anonymise")))) {
            workspace.background()
                    .job(progress -> workspace.register()
                            .records()
                            .people()
                            .anonymise(workspace.actor(), person,
                                    texts.get("people.anonymised", person.id().toString().substring(0, 8))))
                    .onSuccess(stored -> {
                        form.load(stored);
                        idToSelect = Optional.of(stored.id());
                        refresh.run();
                    })
                    .start();
        }
    }

    private void showAnonymise() {
        anonymise.setVisible(form.base().revision() > 0);
    }

    @FXML
    private void discard() {
        boolean isNew = form.isNew();
        editing.discard();
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
