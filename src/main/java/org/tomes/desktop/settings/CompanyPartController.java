package org.tomes.desktop.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.tomes.desktop.audit.AuditWording;
import org.tomes.desktop.common.Choices;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordForm;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The part of the settings with the company of the register. */
public final class CompanyPartController implements SettingsPart {

    private record Shown(List<Person> people, CompanyProfile company) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private final RecordEditing<CompanyProfile> editing;
    private Map<String, TextInputControl> inputs = Map.of();
    private CompanyProfile stored = CompanyProfile.empty();
    private boolean showing;
    @FXML
    private VBox root;
    @FXML
    private ComboBox<Person> author;
    @FXML
    private ComboBox<Person> approver;
    @FXML
    private Button save;
    @FXML
    private Button discard;

    CompanyPartController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.editing = new RecordEditing<>(workspace, new CompanyForm(), new Kept());
    }

    @FXML
    private void initialize() {
        inputs = Field.inside(root)
                .stream()
                .map(Field::getContent)
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .collect(Collectors.toMap(TextInputControl::getId, Function.identity()));
        inputs.values().forEach(input -> input.textProperty().addListener((property, before, after) -> edited()));
        for (ComboBox<Person> choice : List.of(author, approver)) {
            Choices.prepare(choice, List.of(), Person::name);
            choice.valueProperty().addListener((property, before, after) -> edited());
        }
        Field.showErrors(root, errors, texts);
        workspace.lockIfReadOnly(root);
        save.disableProperty().bind(dirty.not());
        discard.disableProperty().bind(dirty.not());
        edited();
    }

    @Override
    public void refresh() {
        if (!dirty.get()) {
            workspace.background()
                    .read(() -> new Shown(
                            workspace.register().records().people().all().stream().filter(Person::active).toList(),
                            workspace.register().records().company().profile()), this::show);
        }
    }

    @Override
    public Optional<RecordEditing<?>> editing() {
        return Optional.of(editing);
    }

    private void show(Shown all) {
        showing = true;
        author.getItems().setAll(all.people());
        approver.getItems().setAll(all.people());
        show(all.company());
    }

    private void show(CompanyProfile company) {
        showing = true;
        stored = company;
        Map<String, String> values = company.fields().values();
        inputs.forEach((name, input) -> input.setText(values.getOrDefault(name, "")));
        author.setValue(person(author, company.author()));
        approver.setValue(person(approver, company.approver()));
        showing = false;
        edited();
    }

    private static Person person(ComboBox<Person> choice, Optional<PersonId> id) {
        return id.flatMap(wanted -> choice.getItems().stream().filter(person -> person.id().equals(wanted)).findFirst())
                .orElse(null);
    }

    /** The profile with the field values; an invalid number of employees becomes -1, which the register rejects. */
    private CompanyProfile entered() {
        String count = text("employees");
        int number = count.isEmpty() ? 0 : count.matches("\\d{1,8}") ? Integer.parseInt(count) : -1;
        return new CompanyProfile(text("name"), text("legalForm"), text("street"), text("postalCode"), text("town"),
                text("sector"), number, text("scope"), text("classification"), id(author), id(approver),
                stored.revision());
    }

    private String text(String name) {
        return inputs.get(name).getText().strip();
    }

    private static Optional<PersonId> id(ComboBox<Person> choice) {
        return Optional.ofNullable(choice.getValue()).map(Person::id);
    }

    private void edited() {
        dirty.set(!showing && !entered().equals(stored));
        errors.clear();
    }

    @FXML
    private void save() {
        editing.save();
    }

    @FXML
    private void discard() {
        editing.discard();
    }

    private final class CompanyForm implements RecordForm<CompanyProfile> {

        @Override
        public ReadOnlyBooleanProperty dirty() {
            return dirty;
        }

        @Override
        public CompanyProfile base() {
            return stored;
        }

        @Override
        public CompanyProfile entered() {
            return CompanyPartController.this.entered();
        }

        @Override
        public void load(CompanyProfile company) {
            CompanyPartController.this.show(company);
        }

        @Override
        public void rebase(CompanyProfile newer) {
            stored = newer;
            edited();
        }

        @Override
        public void show(List<FieldError> broken) {
            broken.forEach(error -> errors.put(error.field(), error.sentence()));
            Optional.ofNullable(inputs.get(broken.getFirst().field())).ifPresent(TextInputControl::requestFocus);
        }
    }

    private final class Kept implements RecordEditing.Keeping<CompanyProfile> {

        @Override
        public Message name(CompanyProfile entered) {
            return Message.of("settings.companyProfile");
        }

        @Override
        public CompanyProfile write(CompanyProfile wanted) {
            return workspace.register().records().company().save(workspace.actor(), wanted);
        }

        @Override
        public Optional<CompanyProfile> stored(CompanyProfile base) {
            return Optional.of(workspace.register().records().company().profile());
        }

        @Override
        public List<Dialogs.Difference> differences(CompanyProfile mine, CompanyProfile theirs) {
            return new AuditWording(workspace.register()).differences(mine, theirs, texts);
        }

        @Override
        public void loaded(CompanyProfile company) {
            // Nothing besides the form needs an update.
        }

        @Override
        public void written(CompanyProfile before, CompanyProfile company) {
            workspace.frame().say(Message.of("settings.saved"));
        }
    }
}
