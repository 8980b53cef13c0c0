package org.tomes.desktop.score;

import atlantafx.base.theme.Styles;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.score.ScoreTarget;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Where the target and the warning threshold are set, in per cent. */
final class TargetForm extends HBox {

    private static final ScoreTarget SUGGESTED = new ScoreTarget(0.8, 0.6, 0);
    private static final double HUNDRED = 100;

    private final Texts texts;
    private final NumberFormat numbers;
    private final Field target;
    private final Field warning;
    private ScoreTarget edited = SUGGESTED;

    private record Field(VBox box, TextField input, Label error) {

        void say(String text) {
            error.setText(text);
            error.setVisible(!text.isEmpty());
        }
    }

    TargetForm(Texts texts, Consumer<ScoreTarget> save) {
        this.texts = texts;
        this.numbers = NumberFormat.getNumberInstance(texts.language().locale());
        target = field("score-target", "score.field.target");
        warning = field("score-warning", "score.field.warning");
        Button keep = new Button(texts.get("desktop.save"));
        keep.getStyleClass().add(Styles.ACCENT);
        keep.setId("save-target");
        keep.setOnAction(pressed -> read().ifPresent(save));
        Button cancel = new Button(texts.get("desktop.discard"));
        cancel.setOnAction(pressed -> close());
        HBox buttons = new HBox(8, keep, cancel);
        buttons.getStyleClass().add("target-buttons");
        getStyleClass().add("target-form");
        getChildren().addAll(target.box(), warning.box(), buttons);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private Field field(String id, String label) {
        TextField input = new TextField();
        input.setId(id);
        input.setPrefColumnCount(6);
        Label name = new Label(texts.get(label));
        name.setLabelFor(input);
        name.getStyleClass().add("field-label");
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        VBox box = new VBox(name, input, error);
        box.getStyleClass().add("field");
        return new Field(box, input, error);
    }

    void open(Optional<ScoreTarget> current) {
        edited = current.orElse(SUGGESTED);
        fill(target, edited.target());
        fill(warning, edited.warning());
        setVisible(true);
        target.input().requestFocus();
        target.input().selectAll();
    }

    void close() {
        setVisible(false);
    }

    private void fill(Field field, double fraction) {
        field.input().setText(numbers.format(fraction * HUNDRED));
        field.say("");
    }

    /** Whether there is input that would be lost. */
    boolean changed() {
        return isVisible() && (!target.input().getText().equals(numbers.format(edited.target() * HUNDRED))
                || !warning.input().getText().equals(numbers.format(edited.warning() * HUNDRED)));
    }

    /** What is typed; empty, and said under the field, where it is no number. */
    Optional<ScoreTarget> read() {
        Optional<Double> aim = fraction(target);
        Optional<Double> alarm = fraction(warning);
        return aim.flatMap(high -> alarm.map(low -> new ScoreTarget(high, low, edited.revision())));
    }

    private Optional<Double> fraction(Field field) {
        String typed = field.input().getText().replace("%", "").strip();
        ParsePosition end = new ParsePosition(0);
        Number number = numbers.parse(typed, end);
        boolean readable = number != null && end.getIndex() == typed.length();
        field.say(readable ? "" : texts.get(Message.of("score.notAPercentage")));
        return readable ? Optional.of(number.doubleValue() / HUNDRED) : Optional.empty();
    }

    void refused(InvalidRecord invalid) {
        for (FieldError error : invalid.errors()) {
            (error.field().equals("target") ? target : warning).say(texts.get(error.sentence()));
        }
    }
}
