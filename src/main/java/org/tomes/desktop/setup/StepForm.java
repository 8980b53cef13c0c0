package org.tomes.desktop.setup;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.Workspace;
import org.tomes.problem.InvalidRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The form of one step: an explanation, fields, and buttons. */
abstract class StepForm extends VBox {

    /** Does nothing: after undoing, the window reloads the screen automatically. */
    static final Runnable NOTHING_MORE = () -> {
    };

    final Workspace workspace;
    final Texts texts;
    private final String key;
    private final Runnable onChanged;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    /** The texts in the fields without the user's input. */
    private final Map<TextInputControl, String> filled = new LinkedHashMap<>();
    private FormErrors formErrors;
    private Optional<Runnable> afterSaving = Optional.empty();

    /** @param onChanged called after the step was completed, skipped or changed */
    StepForm(String key, Workspace workspace, Runnable onChanged) {
        this.key = key;
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.onChanged = onChanged;
        getStyleClass().add("step-form");
    }

    /** Fills the fields; called when the step is opened. */
    abstract void open(GuidedStartState state);

    /** Performs the step with the input in the fields; does nothing in a step without fields. */
    void save() {
        // Empty by default, for steps that only have buttons.
    }

    /** Fills the fields except those with unsaved input. */
    final void show(GuidedStartState state) {
        Map<TextInputControl, String> typed = new LinkedHashMap<>();
        filled.keySet().stream().filter(this::isEdited).forEach(field -> typed.put(field, field.getText()));
        open(state);
        filled.replaceAll((field, before) -> field.getText());
        typed.forEach(TextInputControl::setText);
    }

    final boolean isEdited() {
        return filled.keySet().stream().anyMatch(this::isEdited);
    }

    private boolean isEdited(TextInputControl field) {
        return !field.getText().strip().equals(filled.get(field).strip());
    }

    final void discard() {
        filled.forEach(TextInputControl::setText);
    }

    /** @param then runs after the input was saved; dropped if it is rejected */
    final void save(Runnable then) {
        afterSaving = Optional.of(then);
        save();
    }

    final String title() {
        return texts.get("start." + key);
    }

    /** Returns the control to focus. */
    abstract Node first();

    /** Arranges the form; called once by the constructor of the subclass. */
    final void arrange(Node... parts) {
        Label title = new Label(title());
        title.getStyleClass().add(Styles.TITLE_4);
        getChildren().addAll(title, wrapped("start." + key + ".text"));
        getChildren().addAll(parts);
        formErrors = FormErrors.show(this, errors, texts);
    }

    final Label wrapped(String text) {
        Label label = new Label(texts.get(text));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /** @param name the record component, under which errors are reported */
    final Field field(String name, String label, Node input) {
        Field field = new Field();
        field.setName(name);
        field.setLabel(texts.get(label));
        field.setContent(input);
        input.setId("start-" + name);
        if (input instanceof TextInputControl text) {
            filled.put(text, text.getText());
            // A corrected input is no longer marked.
            text.textProperty().addListener((property, before, typed) -> errors.remove(name));
        }
        return field;
    }

    /** @param id id of the button, after {@code start-} */
    final Button button(String id, String text, Runnable action) {
        Button button = new Button(texts.get(text));
        button.setId("start-" + id);
        button.setOnAction(pressed -> action.run());
        return button;
    }

    final Button accent(Button button) {
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    final Button skip() {
        return button("skip-" + key, "start.skip", () -> mark(GuidedStartSettings.skipped(key)));
    }

    static FlowPane buttons(Node... buttons) {
        FlowPane pane = new FlowPane(buttons);
        pane.getStyleClass().add("wrapping");
        return pane;
    }

    /**
     * Performs the step in the background; shows input rejected by the register at the fields.
     *
     * @param announce shows a notice of the action, and offers to undo it
     */
    final <T> void write(Callable<T> work, Consumer<T> announce) {
        errors.clear();
        Optional<Runnable> then = afterSaving;
        afterSaving = Optional.empty();
        workspace.background().<T>job(progress -> work.call()).onSuccess(written -> {
            filled.replaceAll((field, before) -> field.getText());
            announce.accept(written);
            onChanged.run();
            then.ifPresent(Runnable::run);
        }).onFailure(this::refused).start();
    }

    final void mark(String mark) {
        workspace.background().write(() -> GuidedStartSettings.change(workspace, mark, ""), marked -> onChanged.run());
    }

    final void stepDone() {
        onChanged.run();
    }

    private void refused(Throwable failure) {
        if (failure instanceof InvalidRecord invalid) {
            invalid.errors().forEach(error -> errors.put(error.field(), error.sentence()));
            formErrors.focusFirst();
        } else {
            workspace.dialogs().failed(failure);
        }
    }
}
