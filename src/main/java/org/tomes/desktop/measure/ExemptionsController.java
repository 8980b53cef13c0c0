package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Inputs;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Exemption;
import org.tomes.measure.RiskLevel;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The exceptions of a measure: a list, and below it the fields of the selected or of a new one. */
public final class ExemptionsController {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final MeasureForm form;
    private final ObjectProperty<Optional<PersonId>> approver = new SimpleObjectProperty<>(Optional.empty());
    private final ListenerGuard showing = new ListenerGuard();
    private Map<PersonId, String> names = Map.of();
    @FXML
    private Label none;
    @FXML
    private ExemptionList list;
    @FXML
    private Label heading;
    @FXML
    private TextField item;
    @FXML
    private TextArea reason;
    @FXML
    private DatePicker until;
    @FXML
    private ComboBox<Optional<PersonId>> approvedBy;
    @FXML
    private ComboBox<Optional<RiskLevel>> risk;
    @FXML
    private TextArea assessment;
    @FXML
    private Button apply;
    @FXML
    private Button remove;
    @FXML
    private Button another;

    ExemptionsController(Workspace workspace, MeasureForm form) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.form = form;
    }

    @FXML
    private void initialize() {
        Stream.of(none, remove, another).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        ComboBoxes.prepare(until, dates, workspace::today,
                typed -> form.refuse(new FieldError("exemptionUntil", Message.of("desktop.invalidDate", typed))));
        ComboBoxes.prepare(risk,
                Stream.concat(Stream.of(Optional.<RiskLevel>empty()), Stream.of(RiskLevel.values()).map(Optional::of))
                        .toList(),
                level -> level.map(known -> texts.name("measure", known))
                        .orElse(texts.get("desktop_measure.exemptionUnrated")));
        Stream.<Observable>of(item.textProperty(), reason.textProperty(), until.valueProperty(), approver,
                risk.valueProperty(), assessment.textProperty()).forEach(input -> Inputs.onEdit(input, this::edited));
        form.exemption.addListener((property, before, now) -> show());
        form.exemptions.addListener((ListChangeListener<Exemption>) change -> show());
        show();
    }

    void setPeople(List<Person> people) {
        names = Person.namesById(people);
        showing.during(() -> ComboBoxes.people(approvedBy, approver, people, texts.get("desktop_measure.none")));
        show();
    }

    private void edited() {
        if (!showing.isActive()) {
            form.exemption.set(entered().withoutOutdatedApproval(form.exemptions));
        }
    }

    private EnteredExemption entered() {
        return new EnteredExemption(form.exemption.get().row(), item.getText(), reason.getText(), until.getValue(),
                approver.get(), risk.getValue(), assessment.getText());
    }

    private void show() {
        EnteredExemption fields = form.exemption.get();
        none.setVisible(form.exemptions.isEmpty());
        LocalDate today = workspace.today();
        list.show(form.exemptions, fields.row(),
                new ExemptionList.Display(texts, dates,
                        exemption -> exemption.approvedBy().map(names::get).orElse(texts.get("desktop_measure.none")),
                        exemption -> exemption.holds(today)),
                this::select);
        heading.setText(
                texts.get(fields.isNew() ? "desktop_measure.exemptionNew" : "desktop_measure.exemptionSelected"));
        apply.setText(texts.get(fields.isNew() ? "desktop_measure.addEntry" : "desktop_measure.exemptionApply"));
        apply.setDisable(!fields.isChanged(form.exemptions));
        remove.setVisible(!fields.isNew());
        another.setVisible(!fields.isNew());
        if (!fields.equals(entered())) {
            showing.during(() -> {
                item.setText(fields.item());
                reason.setText(fields.reason());
                until.setValue(fields.until());
                approver.set(fields.approvedBy());
                risk.setValue(fields.risk());
                assessment.setText(fields.assessment());
            });
        }
    }

    private void select(int row) {
        if (row == form.exemption.get().row() || form.applyExemption()) {
            form.exemption.set(EnteredExemption.of(row, form.exemptions));
        }
        show();
    }

    /** Starts another exception, after the fields were added to the list. */
    @FXML
    private void addAnother() {
        if (form.applyExemption()) {
            form.exemption.set(EnteredExemption.empty());
            item.requestFocus();
        }
    }

    @FXML
    private void apply() {
        until.commitValue();
        form.applyExemption();
    }

    @FXML
    private void remove() {
        int row = form.exemption.get().row();
        form.discardExemption();
        form.exemptions.remove(row);
    }
}
