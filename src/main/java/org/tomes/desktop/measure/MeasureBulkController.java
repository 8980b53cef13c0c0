package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.LinkedText;
import org.tomes.desktop.measure.MeasureBulkForm.RowError;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The form for several selected measures: sets fields of all of them in one write. */
public final class MeasureBulkController {

    private final Workspace workspace;
    private final Texts texts;
    private final MeasureActions actions;
    private final MeasureBulkForm form;
    private final MeasureChangeImpact following;
    private final ControlPickerController picker;
    private final Parent view;
    private FieldControls controls;
    @FXML
    private VBox editor;
    @FXML
    private Label heading;
    @FXML
    private Label cleared;
    @FXML
    private LinkedText effect;
    @FXML
    private GridPane attributes;
    @FXML
    private VBox rows;
    @FXML
    private Field retiredField;
    @FXML
    private TextField removedTags;
    @FXML
    private Button save;
    @FXML
    private Button discard;

    MeasureBulkController(Workspace workspace, MeasureActions actions) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.actions = actions;
        this.form = new MeasureBulkForm(texts.language().locale());
        this.following = new MeasureChangeImpact(workspace);
        this.picker = new ControlPickerController(workspace, form.inputs());
        this.view = ViewLoader.load(texts, this, picker);
    }

    @FXML
    private void initialize() {
        AttributeChooser.fill(attributes, form.inputs(), texts);
        controls = new FieldControls(editor, form.inputs(), error -> form.show(List.of(error)), texts,
                workspace::today);
        removedTags.textProperty().bindBidirectional(form.removedTags);
        retiredField.visibleProperty().bind(form.chosen("status").and(form.status.isEqualTo(MeasureStatus.RETIRED)));
        Field.findAll(editor).stream().filter(field -> MeasureBulkForm.offers(field.getName())).forEach(this::offer);
        FormErrors.show(editor, form.errors(), texts);
        form.rowErrors().addListener((ListChangeListener<RowError>) change -> showRowErrors());
        showRowErrors();
        effect.managedProperty().bind(effect.visibleProperty());
        effect.setVisible(false);
        Stream.of("status", "owner", "due").forEach(field -> {
            form.chosen(field).addListener(changed -> previewEffect());
            form.inputs().inputOf(field).property().addListener(changed -> previewEffect());
        });
        cleared.managedProperty().bind(cleared.visibleProperty());
        form.onEdit(this::showCleared);
        showCleared();
        rows.managedProperty().bind(rows.visibleProperty());
        save.disableProperty().bind(form.dirty().not());
        discard.disableProperty().bind(form.dirty().not());
        workspace.lockIfReadOnly(editor);
    }

    private void previewEffect() {
        MeasureBulkForm.Changes changes = form.changes();
        following.preview(effect, changes.before(), changes.entered());
    }

    /** Names the fields whose values would be removed: an empty field with a tick is easily overlooked. */
    private void showCleared() {
        List<String> fields = form.cleared()
                .stream()
                .map(field -> texts.get("desktop_measure.bulk.cleared.field",
                        texts.get("measure.field." + field.name()), field.measures()))
                .toList();
        cleared.setVisible(!fields.isEmpty());
        cleared.setText(texts.get("desktop_measure.bulk.cleared", String.join(", ", fields)));
    }

    /**
     * Adds a check box before the label that determines whether the field is set; otherwise, all measures keep their
     * values.
     */
    private void offer(Field field) {
        String name = field.getName();
        CheckBox set = new CheckBox();
        set.setId("set-" + name);
        set.selectedProperty().bindBidirectional(form.chosen(name));
        set.setOnAction(clicked -> {
            if (set.isSelected()) {
                field.getContent().requestFocus();
            }
        });
        field.wrapLabel();
        field.choose(set, texts.get("desktop.bulk.set", field.getLabel()));
        form.differing().addListener((MapChangeListener<String, Boolean>) change -> prompt(field));
        set.selectedProperty().addListener((property, before, now) -> prompt(field));
    }

    private void prompt(Field field) {
        boolean set = form.chosen(field.getName()).get();
        boolean differ = form.differing().getOrDefault(field.getName(), false);
        String prompt = !set && differ ? texts.get("desktop.bulk.different") : "";
        switch (field.getContent()) {
            case TextInputControl text -> text.setPromptText(prompt);
            case ComboBox<?> box -> box.setPromptText(prompt);
            case DatePicker picking -> picking.setPromptText(set ? texts.get("desktop.cell.noDay") : prompt);
            case AttributeChooser menu -> menu.prompt(prompt);
            default -> {
            }
        }
    }

    private void showRowErrors() {
        rows.setVisible(!form.rowErrors().isEmpty());
        rows.getChildren().setAll(form.rowErrors().stream().map(this::line).toList());
    }

    private Node line(RowError error) {
        Label line = new Label(texts.get("desktop_measure.bulk.row", error.code(), texts.get(error.sentence())));
        line.getStyleClass().add("field-error");
        line.setWrapText(true);
        line.setFocusTraversable(true);
        return line;
    }

    Parent view() {
        return view;
    }

    /** Provides the register's records for selection. */
    void setChoices(List<Person> people, Map<String, String> ownControls) {
        controls.people(people);
        picker.setCustomControls(ownControls);
    }

    /** Shows these measures; input for the previous measures is kept. */
    void show(List<Measure> measures) {
        form.load(measures);
        heading.setText(texts.get("desktop_measure.bulk.heading", measures.size()));
        showCleared();
        previewEffect();
    }

    boolean isAbout(Measure measure) {
        return form.measures().stream().anyMatch(candidate -> candidate.id().equals(measure.id()));
    }

    boolean isDirty() {
        return form.dirty().get();
    }

    /**
     * Leaves the form: immediately if nothing was entered, otherwise after asking and, if the user chooses so, after
     * saving.
     *
     * @param stay runs if the user stays, or if saving failed
     */
    void leave(Runnable then, Runnable stay) {
        workspace.leave(isDirty(), Message.of("desktop_measure.bulk.unsaved", form.measures().size()),
                next -> save(next, stay), form::discard, then, stay);
    }

    @FXML
    void save() {
        if (isDirty()) {
            save(() -> {
            }, () -> {
            });
        }
    }

    private void save(Runnable then, Runnable stay) {
        controls.commitDays();
        if (!form.validate()) {
            workspace.frame().showNotice(Notice.unsaved(Message.of("desktop_measure.bulk.notSaved"), form.dirty()));
            stay.run();
            return;
        }
        Runnable onSaved = () -> {
            form.discard();
            then.run();
        };
        MeasureBulkForm.Changes changes = form.changes();
        if (changes.isEmpty()) {
            workspace.frame().showNotice(Notice.information(Message.of("desktop_measure.bulk.same")));
            onSaved.run();
            return;
        }
        actions.changeAll(changes, onSaved, stay, failure -> {
            failed(failure);
            stay.run();
        });
    }

    private void failed(Throwable failure) {
        switch (failure) {
            case InvalidRecord invalid when form.show(invalid.errors()) -> {
            }
            case StaleRecord stale when stale.stored() instanceof Measure stored -> {
                actions.outdated(stored);
                form.show(new RowError(stored.code(), Message.of("desktop_measure.bulk.outdated")));
            }
            default -> workspace.dialogs().failed(failure);
        }
    }

    @FXML
    private void discard() {
        form.discard();
    }
}
