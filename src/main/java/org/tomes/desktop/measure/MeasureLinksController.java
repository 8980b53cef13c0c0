package org.tomes.desktop.measure;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The links of a measure: exemptions with an expiry date, related measures, documents. Each list has a row for adding
 * another.
 */
public final class MeasureLinksController {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final MeasureForm form;
    private final ObjectProperty<Optional<PersonId>> approver = new SimpleObjectProperty<>(Optional.empty());
    /** The exception in the fields, which the next entry replaces; empty if they contain a new one. */
    private Optional<Exemption> edited = Optional.empty();
    private Map<MeasureId, Measure> measures = Map.of();
    /** For each measure, the measures that refer to it as related. */
    private Map<MeasureId, List<Measure>> namedBy = Map.of();
    private Map<PersonId, String> names = Map.of();
    @FXML
    private VBox exemptions;
    @FXML
    private VBox related;
    /** Measures that refer to this one as related. */
    @FXML
    private Label relatedFrom;
    @FXML
    private VBox documents;
    @FXML
    private TextField what;
    @FXML
    private TextField reason;
    @FXML
    private DatePicker until;
    @FXML
    private ComboBox<Optional<PersonId>> approvedBy;
    @FXML
    private ComboBox<Optional<RiskLevel>> risk;
    @FXML
    private TextField assessment;
    @FXML
    private TextField relatedCode;
    @FXML
    private TextField documentTitle;
    @FXML
    private TextField documentAddress;

    private MeasureId shown;

    MeasureLinksController(Workspace workspace, MeasureForm form) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.form = form;
    }

    @FXML
    private void initialize() {
        relatedFrom.managedProperty().bind(relatedFrom.visibleProperty());
        ComboBoxes.prepare(until, dates, workspace::today,
                typed -> say("exemptions", Message.of("desktop.invalidDate", typed)));
        ComboBoxes.prepare(risk,
                Stream.concat(Stream.of(Optional.<RiskLevel>empty()), Stream.of(RiskLevel.values()).map(Optional::of))
                        .toList(),
                level -> texts.get("desktop_measure.exemptionRisk") + ": "
                        + level.map(known -> texts.name("measure", known))
                                .orElse(texts.get("desktop_measure.exemptionUnrated")));
        risk.setValue(Optional.empty());
        form.onLoad(this::clearInputOfAnother);
        form.exemptions.addListener((ListChangeListener<Exemption>) change -> show());
        form.related.addListener((ListChangeListener<MeasureId>) change -> show());
        form.documents.addListener((ListChangeListener<DocumentLink>) change -> show());
    }

    void setChoices(List<Measure> all, List<Person> people) {
        measures = all.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        namedBy = all.stream()
                .flatMap(measure -> measure.details().related().stream().map(other -> Map.entry(other, measure)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        names = Person.namesById(people);
        ComboBoxes.people(approvedBy, approver, people, texts.get("desktop_measure.none"));
        show();
    }

    /** Empties what was typed for another measure, so that it is not added to this one. */
    private void clearInputOfAnother() {
        if (!form.base().id().equals(shown)) {
            shown = form.base().id();
            clearExemption();
            Stream.of(relatedCode, documentTitle, documentAddress).forEach(TextField::clear);
        }
    }

    private void show() {
        List<String> naming = namedBy.getOrDefault(form.base().id(), List.of())
                .stream()
                .filter(measure -> !form.related.contains(measure.id()))
                .map(measure -> measure.code() + " " + measure.title())
                .toList();
        relatedFrom.setVisible(!naming.isEmpty());
        relatedFrom
                .setText(naming.isEmpty() ? "" : texts.get("desktop_measure.relatedFrom", String.join(", ", naming)));
        rows(exemptions, form.exemptions, this::exemption);
        addEditButtons();
        rows(related, form.related, this::relatedMeasure);
        rows(documents, form.documents, document -> document.title() + " – " + document.address());
    }

    private <T> void rows(VBox box, ObservableList<T> listed, Function<T, String> textOf) {
        box.getChildren().setAll(listed.stream().map(one -> row(textOf.apply(one), () -> listed.remove(one))).toList());
        box.setManaged(!listed.isEmpty());
    }

    private HBox row(String text, Runnable removing) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setAccessibleText(texts.get("desktop_measure.removeEntry", text));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Views.WRITES);
        remove.setOnAction(pressed -> removing.run());
        HBox row = new HBox(label, remove);
        row.getStyleClass().add("editor-bar");
        return row;
    }

    private void addEditButtons() {
        for (int i = 0; i < form.exemptions.size(); i++) {
            Exemption exemption = form.exemptions.get(i);
            Button edit = new Button(null, new FontIcon(Feather.EDIT_2));
            edit.setAccessibleText(texts.get("desktop_measure.editEntry", exemption.item()));
            edit.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Views.WRITES);
            edit.setOnAction(pressed -> edit(exemption));
            ((HBox) exemptions.getChildren().get(i)).getChildren().add(1, edit);
        }
    }

    private void edit(Exemption exemption) {
        edited = Optional.of(exemption);
        what.setText(exemption.item());
        reason.setText(exemption.reason());
        until.setValue(exemption.until());
        approver.set(exemption.approvedBy());
        risk.setValue(exemption.residualRisk().map(ResidualRisk::level));
        assessment.setText(exemption.residualRisk().map(ResidualRisk::assessment).orElse(""));
        what.requestFocus();
    }

    private String exemption(Exemption exemption) {
        String day = dates.show(exemption.until());
        String until = texts.get(
                exemption.holds(workspace.today()) ? "desktop_measure.exemption" : "desktop_measure.exemptionEnded",
                exemption.item(), exemption.reason(), day,
                exemption.residualRisk()
                        .map(rated -> texts.name("measure", rated.level()) + " – " + rated.assessment())
                        .orElse(texts.get("desktop_measure.exemptionUnrated")));
        return exemption.approvedBy()
                .map(names::get)
                .map(name -> texts.get("desktop_measure.approvedBy", until, name))
                .orElse(until);
    }

    private String relatedMeasure(MeasureId id) {
        Measure measure = measures.get(id);
        return measure == null ? id.toString() : measure.code() + "  " + measure.title();
    }

    private void say(String field, Message sentence) {
        form.show(Stream.concat(
                form.errors().entrySet().stream().map(error -> new FieldError(error.getKey(), error.getValue())),
                Stream.of(new FieldError(field, sentence))).toList());
    }

    @FXML
    private void addExemption() {
        LocalDate day = until.getValue();
        if (what.getText().isBlank() || reason.getText().isBlank() || day == null) {
            say("exemptions", Message.of("desktop_measure.exemptionIncomplete"));
            return;
        }
        Optional<RiskLevel> level = risk.getValue();
        if (level.isPresent() == assessment.getText().isBlank()) {
            say("exemptions", Message.of("desktop_measure.exemptionRiskIncomplete"));
            return;
        }
        form.errors().remove("exemptions");
        Exemption entered = new Exemption(what.getText().strip(), reason.getText().strip(), day, approver.get(),
                level.map(known -> new ResidualRisk(known, assessment.getText().strip())));
        int replaced = edited.map(form.exemptions::indexOf).orElse(-1);
        if (replaced < 0) {
            form.exemptions.add(entered);
        } else {
            form.exemptions.set(replaced, entered);
        }
        clearExemption();
    }

    private void clearExemption() {
        edited = Optional.empty();
        Stream.of(what, reason, assessment).forEach(TextField::clear);
        until.setValue(null);
        approver.set(Optional.empty());
        risk.setValue(Optional.empty());
    }

    @FXML
    private void addRelated() {
        String code = relatedCode.getText().strip();
        Optional<Measure> match = measures.values()
                .stream()
                .filter(measure -> measure.code().equalsIgnoreCase(code))
                .findFirst();
        if (match.isEmpty()) {
            say("related", Message.of("desktop_measure.unknownCode", code));
            return;
        }
        form.errors().remove("related");
        if (!form.related.contains(match.get().id())) {
            form.related.add(match.get().id());
        }
        relatedCode.clear();
    }

    @FXML
    private void addDocument() {
        if (documentTitle.getText().isBlank() || documentAddress.getText().isBlank()) {
            say("documents", Message.of("desktop_measure.documentIncomplete"));
            return;
        }
        form.errors().remove("documents");
        form.documents.add(new DocumentLink(documentTitle.getText().strip(), documentAddress.getText().strip()));
        Stream.of(documentTitle, documentAddress).forEach(TextField::clear);
    }
}
