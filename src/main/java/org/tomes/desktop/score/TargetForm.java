package org.tomes.desktop.score;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.PercentFormat;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.score.ScoreTarget;
import org.tomes.text.Texts;

/** Sets the target and the warning threshold, in per cent, with the responsible person and the due date. */
final class TargetForm extends FlowPane {

    private static final double WIDTH = 190;
    private static final int MAX_MONTHS = 120;

    private final Texts texts;
    private final PercentFormat percent;
    private final Field target;
    private final Field warning;
    private final Field months;
    private final ComboBox<Optional<PersonId>> owner = new ComboBox<>();
    private final ObjectProperty<Optional<PersonId>> chosenOwner = new SimpleObjectProperty<>(Optional.empty());
    private final DatePicker nextReview = new DatePicker();
    private final Label title = new Label();
    private final Label nextReviewError = new Label();
    private ScoreTarget edited = ScoreTarget.SUGGESTED;

    private record Field(VBox box, TextField input, Label error) {

        void say(String text) {
            error.setText(text);
            error.setVisible(!text.isEmpty());
        }
    }

    TargetForm(Texts texts, Supplier<LocalDate> today, Consumer<ScoreTarget> save) {
        this.texts = texts;
        this.percent = new PercentFormat(texts.language());
        target = field("score-target", "score.field.target");
        warning = field("score-warning", "score.field.warning");
        months = field("score-months", "score.field.reviewIntervalMonths");
        owner.setId("score-owner");
        owner.setPrefWidth(WIDTH);
        nextReview.setId("score-next-review");
        nextReview.setPrefWidth(WIDTH);
        nextReviewError.getStyleClass().add("field-error");
        nextReviewError.managedProperty().bind(nextReviewError.visibleProperty());
        nextReviewError.setVisible(false);
        ComboBoxes.prepare(nextReview, new Dates(texts.language()), today,
                typed -> showDateError(texts.get("score.bad.date", typed)));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Button keep = new Button(texts.get("desktop.save"));
        keep.getStyleClass().addAll(Styles.ACCENT, ViewLoader.WRITES);
        keep.setId("save-target");
        keep.setOnAction(pressed -> read().ifPresent(save));
        Button cancel = new Button(texts.get("desktop.discard"));
        cancel.setOnAction(pressed -> close());
        HBox buttons = new HBox(8, keep, cancel);
        buttons.getStyleClass().add("target-buttons");
        getStyleClass().add("target-form");
        getChildren().addAll(title, target.box(), warning.box(), box(owner, "score.field.owner"), months.box(),
                box(nextReview, "score.field.nextReview", nextReviewError), buttons);
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

    private VBox box(Control input, String label, Node... below) {
        Label name = new Label(texts.get(label));
        name.setLabelFor(input);
        name.getStyleClass().add("field-label");
        VBox box = new VBox(name, input);
        box.getChildren().addAll(below);
        box.getStyleClass().add("field");
        return box;
    }

    private void showDateError(String text) {
        nextReviewError.setText(text);
        nextReviewError.setVisible(!text.isEmpty());
    }

    void people(List<Person> people) {
        ComboBoxes.people(owner, chosenOwner, people, texts.get("score.screen.nobody"));
    }

    void open(Optional<ScoreTarget> current, ScoreScope scope) {
        edited = current.orElseGet(() -> new ScoreTarget(scope.id(), ScoreTarget.SUGGESTED.target(),
                ScoreTarget.SUGGESTED.warning(), Optional.empty(), 0, Optional.empty(), 0));
        title.setText(texts.get("score.screen.targetOf", scope.name(texts)));
        chosenOwner.set(edited.owner());
        months.input().setText(String.valueOf(edited.reviewIntervalMonths()));
        months.say("");
        nextReview.setValue(edited.nextReview().orElse(null));
        showDateError("");
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
        field.input().setText(percent.format(fraction));
        field.say("");
    }

    /** Whether there is unsaved input. */
    boolean changed() {
        return isVisible() && (!target.input().getText().equals(percent.format(edited.target()))
                || !warning.input().getText().equals(percent.format(edited.warning()))
                || !months.input().getText().equals(String.valueOf(edited.reviewIntervalMonths()))
                || !chosenOwner.get().equals(edited.owner())
                || !Optional.ofNullable(nextReview.getValue()).equals(edited.nextReview()));
    }

    /** Returns the input; if it is not a number, shows an error under the field and returns empty. */
    Optional<ScoreTarget> read() {
        Optional<Double> aim = fraction(target);
        Optional<Double> alarm = fraction(warning);
        Optional<Integer> interval = interval();
        return interval.isEmpty() ? Optional.empty()
                : aim.flatMap(high -> alarm.map(low -> new ScoreTarget(edited.scope(), high, low, chosenOwner.get(),
                        interval.get(), Optional.ofNullable(nextReview.getValue()), edited.revision())));
    }

    private Optional<Integer> interval() {
        String typed = months.input().getText().strip();
        boolean readable = typed.matches("\\d{0,3}");
        months.say(readable ? "" : texts.get("score.badInterval", MAX_MONTHS));
        return readable ? Optional.of(typed.isEmpty() ? 0 : Integer.parseInt(typed)) : Optional.empty();
    }

    private Optional<Double> fraction(Field field) {
        Optional<Double> typed = percent.parse(field.input().getText());
        field.say(typed.isPresent() ? "" : texts.get("score.notAPercentage"));
        return typed;
    }

    void refused(InvalidRecord invalid) {
        for (FieldError error : invalid.errors()) {
            (switch (error.field()) {
                case "target" -> target;
                case "reviewIntervalMonths" -> months;
                default -> warning;
            }).say(texts.get(error.sentence()));
        }
    }
}
