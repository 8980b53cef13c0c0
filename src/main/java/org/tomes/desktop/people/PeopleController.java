package org.tomes.desktop.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Choices;
import org.tomes.desktop.common.Dialogs.Difference;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Chip;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The people of the register: the table on the left, the selected one on the right. */
public final class PeopleController {

    private final Workspace workspace;
    private final Texts texts;
    private final Runnable refresh;
    private final PersonForm form = new PersonForm();
    private Map<PersonId, String> names = Map.of();
    private Optional<PersonId> wanted = Optional.empty();
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

    /** @param refresh reads the whole screen anew after a write */
    PeopleController(Workspace workspace, Runnable refresh) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.refresh = refresh;
    }

    @FXML
    private void initialize() {
        table.setUp(spec(), workspace);
        Button add = new Button(texts.get("desktop_people.addPerson"), new FontIcon(Feather.PLUS));
        add.getStyleClass().add("accent");
        add.setOnAction(pressed -> create());
        table.addAction(add);
        table.onSelection(rows -> rows.stream().findFirst().filter(row -> rows.size() == 1).ifPresent(this::open));
        name.textProperty().bindBidirectional(form.name);
        email.textProperty().bindBidirectional(form.email);
        jobTitle.textProperty().bindBidirectional(form.jobTitle);
        active.selectedProperty().bindBidirectional(form.active);
        save.disableProperty().bind(form.dirty().not());
        discard.disableProperty().bind(form.dirty().not());
        Field.showErrors(editor, form.errors(), texts);
    }

    private TableSpec<Person> spec() {
        return new TableSpec<>("people", List.of(
                Column.text("name", "desktop_people.name", 170, Person::name),
                Column.text("jobTitle", "desktop_people.jobTitle", 190, Person::jobTitle),
                Column.text("deputy", "desktop_people.deputy", 150, this::deputyOf),
                Column.badge("active", "desktop_people.state", 110, this::state, (one, other) -> Boolean.compare(other.active(), one.active())),
                Column.text("email", "desktop_people.email", 230, Person::email).hiddenAtFirst()),
                List.of(new Chip<>("active", texts.get("desktop_people.active"), Person::active),
                        new Chip<>("active", texts.get("desktop_people.inactive"), person -> !person.active())),
                Person::id, person -> String.join("\n", person.name(), person.jobTitle(), person.email()),
                Message.of("desktop_people.empty"));
    }

    private Badge state(Person person) {
        return person.active() ? new Badge(Feather.USER_CHECK, Tone.GOOD, texts.get("desktop_people.active"))
                : new Badge(Feather.USER_X, Tone.QUIET, texts.get("desktop_people.inactive"));
    }

    void show(List<Person> people) {
        names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        Choices.people(deputy, form.deputy, people, texts.get("desktop_people.none"));
        table.show(people);
        wanted.ifPresent(id -> table.select(person -> person.id().equals(id)));
        wanted = Optional.empty();
    }

    private void open(Person person) {
        boolean same = form.base().id().equals(person.id());
        if (same ? !form.dirty().get() : mayLeave()) {
            form.load(person);
        } else if (!same) {
            table.select(row -> row.id().equals(form.base().id()));
        }
    }

    void select(String personId) {
        table.select(person -> person.id().toString().equals(personId));
    }

    void create() {
        if (mayLeave()) {
            table.clearSelection();
            form.load(Person.named(""));
            name.requestFocus();
        }
    }

    boolean mayLeave() {
        if (!form.dirty().get()) {
            return true;
        }
        return switch (workspace.dialogs().unsaved(Message.of("desktop_people.unsaved"))) {
            case STAY -> false;
            case DISCARD -> {
                discard();
                yield true;
            }
            case SAVE -> saveAtOnce();
        };
    }

    private boolean saveAtOnce() {
        try {
            written(write(form.person()));
            return true;
        } catch (RuntimeException failure) {
            failed(failure);
            return false;
        }
    }

    @FXML
    void save() {
        if (form.dirty().get()) {
            Person person = form.person();
            workspace.background().job(progress -> write(person)).done(this::written).failed(this::failed).start();
        }
    }

    private Person write(Person person) {
        return person.revision() == 0 ? workspace.register().people().add(workspace.actor(), person)
                : workspace.register().people().change(workspace.actor(), person);
    }

    private void written(Person stored) {
        form.load(stored);
        wanted = Optional.of(stored.id());
        workspace.frame().say(Message.of("desktop_people.personSaved", stored.name()));
        refresh.run();
    }

    private void failed(Throwable failure) {
        switch (failure) {
            case InvalidRecord invalid -> form.show(invalid.errors());
            case StaleRecord stale -> conflict((Person) stale.mine(), (Person) stale.stored());
            default -> workspace.dialogs().failed(failure);
        }
    }

    private void conflict(Person mine, Person theirs) {
        List<Difference> differences = Stream.of(
                new Difference(texts.get("desktop_people.name"), mine.name(), theirs.name()),
                new Difference(texts.get("desktop_people.email"), mine.email(), theirs.email()),
                new Difference(texts.get("desktop_people.jobTitle"), mine.jobTitle(), theirs.jobTitle()),
                new Difference(texts.get("desktop_people.deputy"), deputyOf(mine), deputyOf(theirs)),
                new Difference(texts.get("desktop_people.state"), state(mine).word(), state(theirs).word()))
                .filter(one -> !one.mine().equals(one.theirs())).toList();
        switch (workspace.dialogs().conflict(differences)) {
            case KEEP_MINE -> {
                form.rebase(theirs);
                save();
            }
            case TAKE_THEIRS -> form.load(theirs);
            case GO_ON_EDITING -> { }
        }
    }

    private String deputyOf(Person person) {
        return person.deputy().map(names::get).orElse("");
    }

    @FXML
    private void discard() {
        form.load(form.base());
    }

    void find() {
        table.find();
    }

    List<Node> panes() {
        return List.of(table.pane(), editor);
    }
}
