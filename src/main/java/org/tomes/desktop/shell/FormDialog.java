package org.tomes.desktop.shell;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.FormInput;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The fields of a short form, one below the other, and the conversion of their values to answers. */
final class FormDialog {

    private static final int ROWS = 4;
    /** The preferred width of the form. */
    static final double WIDTH = 460;

    private final Texts texts;
    private final Supplier<LocalDate> today;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final FormInput input;
    private final Map<String, Supplier<String>> answers = new LinkedHashMap<>();
    private final Map<String, TextField> lines = new HashMap<>();
    /** The values from which others can be derived. */
    private final Map<String, ObservableValue<?>> changes = new HashMap<>();
    private final VBox content = new VBox();
    private final FormErrors shownErrors;
    private BooleanBinding incomplete = Bindings.createBooleanBinding(() -> false);
    private Node first;
    private Node last;

    FormDialog(FormInput input, Texts texts, Supplier<LocalDate> today) {
        this.today = today;
        this.input = input;
        this.texts = texts;
        content.getStyleClass().add("form");
        content.setPrefWidth(WIDTH);
        Label about = new Label(texts.get(input.question().text()));
        about.setWrapText(true);
        content.getChildren().add(about);
        input.entries().forEach(this::add);
        input.entries().forEach(this::suggest);
        shownErrors = FormErrors.show(content, errors, texts);
    }

    /** Shows these errors instead of the previous errors, and focuses the first field with an error. */
    void show(List<FieldError> found) {
        errors.clear();
        found.reversed().forEach(error -> errors.put(error.field(), error.sentence()));
        shownErrors.focusFirst();
    }

    private void add(FormInput.Entry entry) {
        Node node = switch (entry.kind()) {
            case LINE -> line(entry);
            case TEXT -> area(entry);
            case DATE -> day(entry);
            case CHOICE -> choice(entry);
        };
        Field field = new Field();
        field.setName(entry.name());
        field.setLabel(entry.required() && input.value(entry.name()).isEmpty()
                ? texts.get("shell.form.required", texts.get(entry.label()))
                : texts.get(entry.label()));
        field.setContent(node);
        content.getChildren().add(field);
        first = first == null ? node : first;
        last = node;
    }

    /** Updates a suggested line whenever its source changes, as long as the line contains the suggestion. */
    private void suggest(FormInput.Entry entry) {
        entry.suggestion().ifPresent(derive -> {
            TextField line = lines.get(entry.name());
            AtomicReference<String> last = new AtomicReference<>(derive.apply(input.value(entry.source())));
            changes.get(entry.source()).addListener((property, before, now) -> {
                String suggested = derive.apply(answers.get(entry.source()).get());
                if (line.getText().equals(last.getAndSet(suggested))) {
                    line.setText(suggested);
                }
            });
        });
    }

    private Node line(FormInput.Entry entry) {
        TextField field = new TextField(input.value(entry.name()));
        entry.prompt().ifPresent(example -> field.setPromptText(texts.get(example)));
        lines.put(entry.name(), field);
        changes.put(entry.name(), field.textProperty());
        answers.put(entry.name(), field::getText);
        require(entry, Bindings.createBooleanBinding(() -> field.getText().isBlank(), field.textProperty()));
        return field;
    }

    private Node area(FormInput.Entry entry) {
        TextArea area = new TextArea(input.value(entry.name()));
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        answers.put(entry.name(), area::getText);
        require(entry, Bindings.createBooleanBinding(() -> area.getText().isBlank(), area.textProperty()));
        return area;
    }

    private Node day(FormInput.Entry entry) {
        DatePicker picker = new DatePicker(input.day(entry.name()).orElse(null));
        ComboBoxes.prepare(picker, new Dates(texts.language()), today,
                typed -> errors.put(entry.name(), Message.of("desktop.invalidDate", typed)));
        picker.valueProperty().addListener((property, before, entered) -> errors.remove(entry.name()));
        answers.put(entry.name(), () -> {
            picker.commitValue();
            return Optional.ofNullable(picker.getValue()).map(LocalDate::toString).orElse("");
        });
        require(entry, picker.valueProperty().isNull());
        return picker;
    }

    private Node choice(FormInput.Entry entry) {
        ComboBox<FormInput.Choice> box = new ComboBox<>();
        ComboBoxes.prepare(box, entry.choices(), FormInput.Choice::name);
        entry.choices()
                .stream()
                .filter(choice -> choice.key().equals(input.value(entry.name())))
                .findFirst()
                .ifPresent(box::setValue);
        answers.put(entry.name(), () -> box.getValue() == null ? "" : box.getValue().key());
        changes.put(entry.name(), box.valueProperty());
        require(entry, box.valueProperty().isNull());
        return box;
    }

    private void require(FormInput.Entry entry, BooleanBinding missing) {
        if (entry.required()) {
            incomplete = incomplete.or(missing);
        }
    }

    /** Whether the answers differ from the initial answers. */
    boolean isEdited() {
        return answers.entrySet()
                .stream()
                .anyMatch(answer -> !answer.getValue().get().equals(input.value(answer.getKey())));
    }

    VBox content() {
        return content;
    }

    /** True while a required field is empty. */
    BooleanBinding incomplete() {
        return incomplete;
    }

    void focus() {
        if (first != null) {
            first.requestFocus();
        }
    }

    /** Lets Tab go from the last field to the button that accepts the input, which may come after other buttons. */
    void goOnWith(Node consent) {
        // The scene handles Tab in text areas, so the key must be intercepted before.
        consent.getScene().getWindow().addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.TAB && !pressed.isShiftDown() && !consent.isDisabled()
                    && consent.getScene().getFocusOwner() == last) {
                consent.requestFocus();
                pressed.consume();
            }
        });
    }

    /** Returns the input; empty if a field contains something else than a value, which is then marked. */
    Optional<FormInput> validInput() {
        errors.clear();
        FormInput entered = answered();
        shownErrors.focusFirst();
        return errors.isEmpty() ? Optional.of(entered) : Optional.empty();
    }

    FormInput answered() {
        Map<String, String> values = new HashMap<>();
        answers.forEach((name, answer) -> values.put(name, answer.get()));
        return input.filled(values);
    }
}
