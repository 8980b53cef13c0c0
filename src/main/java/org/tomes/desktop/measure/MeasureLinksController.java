package org.tomes.desktop.measure;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The links of a measure: related measures and documents. Each list has a row for adding another.
 */
public final class MeasureLinksController {

    private final Texts texts;
    private final MeasureForm form;
    private Map<MeasureId, Measure> measures = Map.of();
    /** For each measure, the measures that refer to it as related. */
    private Map<MeasureId, List<Measure>> namedBy = Map.of();
    @FXML
    private VBox related;
    /** The measures that refer to this measure as related. */
    @FXML
    private Label relatedFrom;
    @FXML
    private VBox documents;
    @FXML
    private TextField relatedCode;
    @FXML
    private TextField documentTitle;
    @FXML
    private TextField documentAddress;

    private MeasureId shown;

    MeasureLinksController(Texts texts, MeasureForm form) {
        this.texts = texts;
        this.form = form;
    }

    @FXML
    private void initialize() {
        relatedFrom.managedProperty().bind(relatedFrom.visibleProperty());
        form.onLoad(this::clearInputOfAnother);
        form.related.addListener((ListChangeListener<MeasureId>) change -> show());
        form.documents.addListener((ListChangeListener<DocumentLink>) change -> show());
    }

    void setChoices(List<Measure> all) {
        measures = all.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        namedBy = all.stream()
                .flatMap(measure -> measure.details().related().stream().map(other -> Map.entry(other, measure)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        show();
    }

    /** Clears the input for another measure, so that it is not added to this one. */
    private void clearInputOfAnother() {
        if (!form.base().id().equals(shown)) {
            shown = form.base().id();
            Stream.of(relatedCode, documentTitle, documentAddress).forEach(TextField::clear);
        }
    }

    private void show() {
        List<String> naming = namedBy.getOrDefault(form.base().id(), List.of())
                .stream()
                .filter(measure -> !form.related.contains(measure.id()))
                .map(measure -> measure.code() + " " + measure.title(texts.language()))
                .toList();
        relatedFrom.setVisible(!naming.isEmpty());
        relatedFrom
                .setText(naming.isEmpty() ? "" : texts.get("desktop_measure.relatedFrom", String.join(", ", naming)));
        rows(related, form.related, this::relatedMeasureName);
        rows(documents, form.documents, document -> document.title() + " – " + document.address());
    }

    private <T> void rows(VBox box, ObservableList<T> listed, Function<T, String> textOf) {
        box.getChildren()
                .setAll(listed.stream().map(link -> row(textOf.apply(link), () -> listed.remove(link))).toList());
        box.setManaged(!listed.isEmpty());
    }

    private HBox row(String text, Runnable removing) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setAccessibleText(texts.get("desktop_measure.removeEntry", text));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, ViewLoader.WRITES);
        remove.setOnAction(pressed -> removing.run());
        HBox row = new HBox(label, remove);
        row.getStyleClass().add("editor-bar");
        return row;
    }

    private String relatedMeasureName(MeasureId id) {
        Measure measure = measures.get(id);
        return measure == null ? id.toString() : RecordNames.of(measure.code(), measure.title(texts.language()));
    }

    private void say(String field, Message sentence) {
        form.show(Stream.concat(
                form.errors().entrySet().stream().map(error -> new FieldError(error.getKey(), error.getValue())),
                Stream.of(new FieldError(field, sentence))).toList());
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
