package org.tomes.desktop.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.tomes.desktop.audit.AuditWording;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordForm;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.PipeSeparated;
import org.tomes.problem.FieldError;
import org.tomes.settings.ContractTerm;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The part of the settings with what the company as a processor agrees with its customers. */
public final class ContractController implements SettingsPart {

    /** Refused by the register, as a number of hours that nobody can mean. */
    private static final int NO_NUMBER = -1;

    private final Workspace workspace;
    private final Texts texts;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private final RecordEditing<ProcessingContract> editing;
    private final Map<ContractTerm, TextInputControl> terms = new EnumMap<>(ContractTerm.class);
    private ProcessingContract stored = ProcessingContract.empty();
    private boolean showing;

    @FXML
    private VBox root;
    @FXML
    private TextArea subProcessors;
    @FXML
    private TextField notificationHours;
    @FXML
    private Button save;
    @FXML
    private Button discard;

    ContractController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.editing = new RecordEditing<>(workspace, new Typed(), new Kept());
    }

    @FXML
    private void initialize() {
        List<Field> fields = Field.inside(root);
        fields.forEach(Field::wrapLabel);
        Stream.of(ContractTerm.values()).forEach(term -> terms.put(term, input(fields, term)));
        Field.showErrors(root, errors, texts);
        workspace.lockIfReadOnly(root);
        Stream.concat(terms.values().stream(), Stream.of(subProcessors, notificationHours))
                .forEach(input -> input.textProperty().addListener((property, before, after) -> edited()));
        save.disableProperty().bind(dirty.not());
        discard.disableProperty().bind(dirty.not());
        show(stored);
    }

    private static TextInputControl input(List<Field> fields, ContractTerm term) {
        return (TextInputControl) fields.stream()
                .filter(field -> field.getName().equals(term.field()))
                .findFirst()
                .orElseThrow()
                .getContent();
    }

    @Override
    public void refresh() {
        if (!dirty.get()) {
            workspace.background()
                    .read(() -> workspace.register().records().company().contracts().contract(), this::show);
        }
    }

    private void show(ProcessingContract contract) {
        showing = true;
        stored = contract;
        terms.forEach((term, input) -> input.setText(contract.text(term)));
        subProcessors.setText(contract.subProcessors()
                .stream()
                .map(known -> PipeSeparated.join(known.name(), known.location(), known.service()))
                .collect(Collectors.joining("\n")));
        notificationHours
                .setText(contract.notificationHours() == 0 ? "" : String.valueOf(contract.notificationHours()));
        showing = false;
        edited();
    }

    private void edited() {
        dirty.set(!showing && !entered().equals(stored));
        errors.clear();
    }

    private ProcessingContract entered() {
        String hours = notificationHours.getText().strip();
        return new ProcessingContract(
                terms.entrySet()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getText())),
                subProcessors.getText()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(ContractController::subProcessor)
                        .toList(),
                hours.isEmpty() ? 0 : hours.matches("\\d{1,5}") ? Integer.parseInt(hours) : NO_NUMBER,
                stored.revision());
    }

    /** A line without all three parts becomes an incomplete entry, which the register refuses by name. */
    private static SubProcessor subProcessor(String line) {
        List<String> parts = PipeSeparated.split(line);
        return parts.size() == 3 ? new SubProcessor(parts.get(0), parts.get(1), parts.get(2))
                : new SubProcessor(line.strip(), "", "");
    }

    @Override
    public Optional<RecordEditing<?>> editing() {
        return Optional.of(editing);
    }

    @FXML
    private void save() {
        editing.save();
    }

    @FXML
    private void discard() {
        editing.discard();
    }

    private final class Typed implements RecordForm<ProcessingContract> {

        @Override
        public ReadOnlyBooleanProperty dirty() {
            return dirty;
        }

        @Override
        public ProcessingContract base() {
            return stored;
        }

        @Override
        public ProcessingContract entered() {
            return ContractController.this.entered();
        }

        @Override
        public void load(ProcessingContract contract) {
            ContractController.this.show(contract);
        }

        @Override
        public void rebase(ProcessingContract newer) {
            stored = newer;
            edited();
        }

        @Override
        public void show(List<FieldError> broken) {
            broken.reversed().forEach(error -> errors.put(error.field(), error.sentence()));
        }
    }

    private final class Kept implements RecordEditing.Keeping<ProcessingContract> {

        @Override
        public Message name(ProcessingContract entered) {
            return Message.of("settings.contract");
        }

        @Override
        public ProcessingContract write(ProcessingContract wanted) {
            return workspace.register().records().company().contracts().save(workspace.actor(), wanted);
        }

        @Override
        public Optional<ProcessingContract> stored(ProcessingContract base) {
            return Optional.of(workspace.register().records().company().contracts().contract());
        }

        @Override
        public List<Dialogs.Difference> differences(ProcessingContract mine, ProcessingContract theirs) {
            return new AuditWording(workspace.register()).differences(mine, theirs, texts);
        }

        @Override
        public void loaded(ProcessingContract contract) {
            // Nothing besides the form needs an update.
        }

        @Override
        public void written(ProcessingContract before, ProcessingContract contract) {
            workspace.frame().say(Message.of("settings.contract.saved"));
        }
    }
}
