package org.tomes.desktop.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** The part of the settings with the company of the register. */
public final class CompanyPartController extends RecordSettingsPart<CompanyProfile> {

    private record LoadedCompany(List<Person> people, CompanyProfile company) {
    }

    private Map<String, TextInputControl> inputs = Map.of();
    @FXML
    private ComboBox<Person> author;
    @FXML
    private ComboBox<Person> approver;
    @FXML
    private ComboBox<Language> textLanguage;

    CompanyPartController(Workspace workspace) {
        super(workspace, CompanyProfile.empty(), Message.of("settings.companyProfile"), Message.of("settings.saved"),
                CompanyProfile::withRevision);
    }

    @FXML
    private void initialize() {
        inputs = fields().stream()
                .map(Field::getContent)
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .collect(Collectors.toMap(TextInputControl::getId, Function.identity()));
        List<ComboBox<Person>> people = List.of(author, approver);
        people.forEach(choice -> ComboBoxes.prepare(choice, List.of(), Person::name));
        ComboBoxes.prepare(textLanguage, List.of(Language.values()),
                choice -> workspace.texts().get("settings.language." + choice.tag()));
        field(textLanguage.getId(), textLanguage.valueProperty());
        inputs.forEach((name, input) -> field(name, input.textProperty()));
        people.forEach(choice -> field(choice.getId(), choice.valueProperty()));
        begin();
    }

    @Override
    public void refresh() {
        if (!dirty().get()) {
            workspace.background()
                    .read(() -> new LoadedCompany(
                            workspace.register().records().people().all().stream().filter(Person::active).toList(),
                            read()), this::show);
        }
    }

    private void show(LoadedCompany all) {
        List.of(author, approver).forEach(person -> ComboBoxes.offer(person, all.people(), null));
        load(all.company());
    }

    @Override
    protected CompanyProfile read() {
        return workspace.register().records().company().profile();
    }

    @Override
    protected CompanyProfile write(CompanyProfile profile) {
        return workspace.register().records().company().save(workspace.actor(), profile);
    }

    /** The first change of the profile cannot be undone, since a company without a name is refused. */
    @Override
    protected boolean canRestore(CompanyProfile before) {
        return !before.name().isBlank();
    }

    @Override
    protected void fill(CompanyProfile company) {
        Map<String, String> values = company.fields().values();
        inputs.forEach((name, input) -> input.setText(values.getOrDefault(name, "")));
        author.setValue(person(author, company.author()));
        approver.setValue(person(approver, company.approver()));
        textLanguage.setValue(company.textLanguage().orElse(null));
    }

    private static Person person(ComboBox<Person> choice, Optional<PersonId> id) {
        return id.flatMap(
                personId -> choice.getItems().stream().filter(person -> person.id().equals(personId)).findFirst())
                .orElse(null);
    }

    /**
     * Returns the profile with the field values; an invalid number of employees becomes -1, which the register rejects.
     */
    @Override
    public CompanyProfile entered() {
        String count = text("employees");
        int number = count.isEmpty() ? 0 : count.matches("\\d{1,8}") ? Integer.parseInt(count) : -1;
        return new CompanyProfile(text("name"), text("legalForm"), text("street"), text("postalCode"), text("town"),
                text("sector"), number, text("scope"), text("scopeTranslation"), text("classification"), id(author),
                id(approver), Optional.ofNullable(textLanguage.getValue()), base().revision());
    }

    private String text(String name) {
        return inputs.get(name).getText().strip();
    }

    private static Optional<PersonId> id(ComboBox<Person> choice) {
        return Optional.ofNullable(choice.getValue()).map(Person::id);
    }
}
