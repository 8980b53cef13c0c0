package org.tomes.desktop.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.PlaceholderInput;
import org.tomes.desktop.document.ReadablePlaceholders;
import org.tomes.measure.PipeSeparatedList;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Message;

/** The part of the settings with the terms that the company as a processor agrees with its customers. */
public final class ContractPartController extends RecordSettingsPart<ProcessingContract> {

    /** Represents input that is not a number; the register rejects it as a number of hours. */
    private static final int NO_NUMBER = -1;

    private final Map<AgreementDetail, StringProperty> terms = new EnumMap<>(AgreementDetail.class);
    private final List<PlaceholderInput> inputs = new ArrayList<>();
    @FXML
    private TextArea subProcessors;
    @FXML
    private TextField notificationHours;

    ContractPartController(Workspace workspace) {
        super(workspace, ProcessingContract.empty(), Message.of("settings.contract"),
                Message.of("settings.contract.saved"), ProcessingContract::withRevision);
    }

    @FXML
    private void initialize() {
        fields().forEach(Field::wrapLabel);
        for (AgreementDetail detail : AgreementDetail.values()) {
            StringProperty term = new SimpleStringProperty("");
            terms.put(detail, term);
            inputs.add(new PlaceholderInput(area(fields(), detail), term));
            field(detail.field(), term);
        }
        field("subProcessors", subProcessors.textProperty());
        field("notificationHours", notificationHours.textProperty());
        begin();
    }

    private static TextArea area(List<Field> fields, AgreementDetail detail) {
        return (TextArea) fields.stream()
                .filter(field -> field.getName().equals(detail.field()))
                .findFirst()
                .orElseThrow()
                .getContent();
    }

    @Override
    public void refresh() {
        super.refresh();
        workspace.background().read(workspace.register().azure().rules()::values, values -> {
            ReadablePlaceholders placeholders = ReadablePlaceholders.ofRuleValues(values, texts);
            inputs.forEach(input -> input.use(placeholders));
        });
    }

    @Override
    protected ProcessingContract read() {
        return workspace.register().records().company().contracts().contract();
    }

    @Override
    protected ProcessingContract write(ProcessingContract contract) {
        return workspace.register().records().company().contracts().save(workspace.actor(), contract);
    }

    @Override
    protected void fill(ProcessingContract contract) {
        terms.forEach((detail, term) -> term.set(contract.text(detail)));
        subProcessors.setText(contract.subProcessors()
                .stream()
                .map(processor -> PipeSeparatedList.join(processor.name(), processor.location(), processor.service()))
                .collect(Collectors.joining("\n")));
        notificationHours
                .setText(contract.notificationHours() == 0 ? "" : String.valueOf(contract.notificationHours()));
    }

    @Override
    public ProcessingContract entered() {
        String hours = notificationHours.getText().strip();
        return new ProcessingContract(
                terms.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get())),
                subProcessors.getText()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(ContractPartController::parseSubProcessor)
                        .toList(),
                hours.isEmpty() ? 0 : hours.matches("\\d{1,5}") ? Integer.parseInt(hours) : NO_NUMBER,
                base().revision());
    }

    /**
     * Parses a line; one without all three parts becomes an incomplete entry, which the register rejects with its name.
     */
    private static SubProcessor parseSubProcessor(String line) {
        List<String> parts = PipeSeparatedList.split(line);
        return parts.size() == 3 ? new SubProcessor(parts.get(0), parts.get(1), parts.get(2))
                : new SubProcessor(line.strip(), "", "");
    }
}
