package org.tomes.desktop.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.tomes.check.criteria.CheckRules;
import org.tomes.desktop.common.Field;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Texts;

/** The input fields of the values used in the policy's rules; an empty field represents the default. */
final class RuleValueFields {

    private final Map<Parameter, TextField> inputs = new EnumMap<>(Parameter.class);

    /** @param grid grid of two columns to fill */
    RuleValueFields(GridPane grid, Texts texts) {
        for (Parameter parameter : Parameter.values()) {
            TextField input = new TextField();
            input.setPromptText(parameter.written(parameter.initial()));
            inputs.put(parameter, input);
            Field field = new Field();
            field.setName(CheckRules.field(parameter));
            field.setLabel(texts.get("rule.name." + parameter.key()));
            field.wrapLabel();
            field.setContent(input);
            field.getChildren().add(hint(parameter, texts));
            grid.add(field, parameter.ordinal() % 2, parameter.ordinal() / 2);
        }
    }

    /** Returns the unit, the default and the rules that print the value. */
    private static Label hint(Parameter parameter, Texts texts) {
        String rules = PolicyRules.printing(parameter.key())
                .stream()
                .map(PolicyRule::id)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        Label hint = new Label(texts.get("rules.value.hint", texts.get("rules.unit." + parameter.unit().name()),
                parameter.written(parameter.initial()), rules.isEmpty() ? texts.get("rules.none") : rules));
        hint.getStyleClass().add("text-muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    Stream<TextField> inputs() {
        return inputs.values().stream();
    }

    void show(ParameterValues values) {
        inputs.forEach((parameter, input) -> input
                .setText(values.set().containsKey(parameter) ? parameter.written(values.get(parameter)) : ""));
    }

    Map<Parameter, String> typed() {
        Map<Parameter, String> typed = new EnumMap<>(Parameter.class);
        inputs.forEach((parameter, input) -> typed.put(parameter, input.getText()));
        return typed;
    }

    void reset() {
        inputs().forEach(TextField::clear);
    }
}
