package org.tomes.desktop.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Choices;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordForm;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.settings.Appearance;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.Look;
import org.tomes.settings.Settings;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Language and appearance of Tomes on this computer, the acting person, and the company of the register. */
public final class SettingsController implements Screen {

    private record Shown(Optional<Language> language, Look look, boolean reminders, List<Person> people,
            Optional<Person> me, CompanyProfile company) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final RulesController rules;
    private final BrandController brand;
    private final ContractController contract;
    private final StorageParts storage;
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private final RecordEditing<CompanyProfile> editing;
    private CompanyProfile stored = CompanyProfile.empty();
    private boolean showing;

    @FXML
    private SettingsSections sections;
    @FXML
    private ScrollPane root;
    @FXML
    private VBox forms;
    @FXML
    private ComboBox<Language> language;
    @FXML
    private ComboBox<Appearance> appearance;
    @FXML
    private CheckBox highContrast;
    @FXML
    private CheckBox compact;
    @FXML
    private CheckBox reminders;
    @FXML
    private ComboBox<Person> me;
    @FXML
    private TextField name;
    @FXML
    private TextField legalForm;
    @FXML
    private TextField street;
    @FXML
    private TextField postalCode;
    @FXML
    private TextField town;
    @FXML
    private TextField sector;
    @FXML
    private TextField employees;
    @FXML
    private TextField classification;
    @FXML
    private TextArea scope;
    @FXML
    private ComboBox<Person> author;
    @FXML
    private ComboBox<Person> approver;
    @FXML
    private VBox company;
    @FXML
    private Label error;
    @FXML
    private Button save;
    @FXML
    private Button discard;

    public SettingsController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.rules = new RulesController(workspace);
        this.brand = new BrandController(workspace);
        this.contract = new ContractController(workspace);
        this.storage = new StorageParts(workspace);
        this.editing = new RecordEditing<>(workspace, new CompanyForm(), new Kept());
    }

    @FXML
    private void initialize() {
        forms.getChildren().addAll(Views.load(texts, brand), Views.load(texts, contract), Views.load(texts, rules));
        forms.getChildren().addAll(storage.views());
        forms.getChildren().add(Views.load(texts, new AboutPartController(workspace)));
        sections.list(root, forms);
        Choices.prepare(language, List.of(Language.values()), choice -> texts.get("settings.language." + choice.tag()));
        Choices.prepare(appearance, List.of(Appearance.values()), choice -> texts.name("settings", choice));
        for (ComboBox<Person> choice : List.of(me, author, approver)) {
            Choices.prepare(choice, List.of(), Person::name);
        }
        for (TextField field : List.of(name, legalForm, street, postalCode, town, sector, employees, classification)) {
            field.textProperty().addListener((property, before, after) -> edited());
        }
        scope.textProperty().addListener((property, before, after) -> edited());
        author.valueProperty().addListener((property, before, after) -> edited());
        approver.valueProperty().addListener((property, before, after) -> edited());
        workspace.guard(company);
        save.disableProperty().bind(dirty.not());
        discard.disableProperty().bind(dirty.not());
        edited();
    }

    @Override
    public void refresh() {
        rules.refresh();
        brand.refresh();
        contract.refresh();
        storage.refresh();
        if (changed()) {
            return;
        }
        workspace.background().read(() -> {
            var settings = workspace.context().settings().read();
            return new Shown(settings.language(), settings.look(), settings.reminders(),
                    workspace.register().records().people().all().stream().filter(Person::active).toList(),
                    workspace.context().actors().chosen(workspace.register()),
                    workspace.register().records().company().profile());
        }, this::show);
    }

    private void show(Shown all) {
        showing = true;
        try {
            language.setValue(all.language().orElse(texts.language()));
            show(all.look());
            reminders.setSelected(all.reminders());
            me.getItems().setAll(all.people());
            me.setValue(all.me().orElse(null));
            author.getItems().setAll(all.people());
            approver.getItems().setAll(all.people());
            show(all.company());
        } finally {
            showing = false;
        }
        edited();
    }

    private void show(Look look) {
        appearance.setValue(look.appearance());
        highContrast.setSelected(look.highContrast());
        compact.setSelected(look.compact());
    }

    private void show(CompanyProfile company) {
        stored = company;
        name.setText(company.name());
        legalForm.setText(company.legalForm());
        street.setText(company.street());
        postalCode.setText(company.postalCode());
        town.setText(company.town());
        sector.setText(company.sector());
        employees.setText(company.employees() == 0 ? "" : String.valueOf(company.employees()));
        classification.setText(company.classification());
        scope.setText(company.scope());
        author.setValue(person(author, company.author()));
        approver.setValue(person(approver, company.approver()));
    }

    private static Person person(ComboBox<Person> choice, Optional<PersonId> id) {
        return id.flatMap(wanted -> choice.getItems().stream().filter(person -> person.id().equals(wanted)).findFirst())
                .orElse(null);
    }

    /** The profile with the field values; an invalid number of employees becomes -1, which the register rejects. */
    private CompanyProfile entered() {
        String count = employees.getText().strip();
        int number = count.isEmpty() ? 0 : count.matches("\\d{1,8}") ? Integer.parseInt(count) : -1;
        return new CompanyProfile(name.getText().strip(), legalForm.getText().strip(), street.getText().strip(),
                postalCode.getText().strip(), town.getText().strip(), sector.getText().strip(), number,
                scope.getText().strip(), classification.getText().strip(), id(author), id(approver), stored.revision());
    }

    private static Optional<PersonId> id(ComboBox<Person> choice) {
        return Optional.ofNullable(choice.getValue()).map(Person::id);
    }

    private boolean changed() {
        return !entered().equals(stored);
    }

    private void edited() {
        dirty.set(!showing && changed());
        error.setText("");
    }

    /**
     * Scrolls to a part of the settings.
     *
     * @param recordId the text key of its heading
     */
    @Override
    public void select(String recordId) {
        sections.reveal(texts.get(recordId));
    }

    @FXML
    private void chooseLanguage() {
        Language chosen = language.getValue();
        if (!showing && chosen != null && chosen != texts.language()) {
            leave(() -> change(all -> all.withLanguage(Optional.of(chosen))), this::showStored);
        }
    }

    @FXML
    private void chooseLook() {
        Appearance chosen = appearance.getValue();
        Look wanted = new Look(chosen, highContrast.isSelected(), compact.isSelected(), Settings.USUAL_ZOOM);
        if (!showing && chosen != null) {
            leave(() -> change(all -> all.withLook(wanted.withZoom(all.look().zoom()))), this::showStored);
        }
    }

    @FXML
    private void chooseReminders() {
        boolean wanted = reminders.isSelected();
        workspace.background()
                .job(progress -> workspace.context().settings().change(all -> all.withReminders(wanted)))
                .start();
    }

    private void change(UnaryOperator<Settings> change) {
        workspace.background()
                .read(() -> workspace.context().settings().change(change),
                        changed -> workspace.frame().settingsChanged());
    }

    /** Used if the user stays with unsaved input: shows language and appearance as stored instead of as chosen. */
    private void showStored() {
        workspace.background().read(() -> workspace.context().settings().read(), settings -> {
            showing = true;
            language.setValue(settings.language().orElse(texts.language()));
            show(settings.look());
            showing = false;
            edited();
        });
    }

    @FXML
    private void chooseMe() {
        if (!showing && me.getValue() != null) {
            Person chosen = me.getValue();
            workspace.background().read(() -> {
                workspace.context().actors().choose(workspace.register(), chosen.id());
                return chosen;
            }, person -> {
                workspace.frame().actorChanged();
                workspace.frame().say(Message.of("settings.meIs", person.name()));
            });
        }
    }

    @Override
    @FXML
    public void save() {
        editing.save();
        contract.editing().save();
        rules.editing().save();
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
            return SettingsController.this.entered();
        }

        @Override
        public void load(CompanyProfile company) {
            showing = true;
            SettingsController.this.show(company);
            showing = false;
            edited();
        }

        @Override
        public void rebase(CompanyProfile newer) {
            stored = newer;
            edited();
        }

        @Override
        public void show(List<FieldError> broken) {
            point(broken.getFirst());
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
            return CompanyDifferences.of(mine, theirs, texts);
        }

        @Override
        public void taken(CompanyProfile company) {
            // Nothing besides the form needs an update.
        }

        @Override
        public void written(CompanyProfile before, CompanyProfile company) {
            workspace.frame().say(Message.of("settings.saved"));
        }
    }

    private void point(FieldError first) {
        error.setText(texts.get(first.sentence()));
        Map<String, Control> fields = Map.of("name", name, "legalForm", legalForm, "street", street, "postalCode",
                postalCode, "town", town, "sector", sector, "employees", employees, "classification", classification,
                "scope", scope);
        Optional.ofNullable(fields.get(first.field())).ifPresent(Control::requestFocus);
    }

    @FXML
    private void discard() {
        editing.discard();
    }

    @Override
    public void leave(Runnable then) {
        leave(then, () -> {
        });
    }

    /** Leaves the forms one after the other. */
    private void leave(Runnable then, Runnable stay) {
        editing.leave(() -> contract.editing().leave(() -> rules.editing().leave(then, stay), stay), stay);
    }

    @Override
    public List<Node> panes() {
        return List.of(root);
    }
}
