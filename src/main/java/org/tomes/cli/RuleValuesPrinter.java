package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Texts;

/** The text and JSON output of the values that the policy's rules refer to. */
final class RuleValuesPrinter {

    private RuleValuesPrinter() {
    }

    static int print(ParameterValues values, CommandOutput output) {
        List<Parameter> all = List.of(Parameter.values());
        Texts texts = output.texts();
        return output.reply(() -> JsonObject.of("parameters", all, parameter -> json(parameter, values)),
                () -> output.table(all, column("rules.value.key", Parameter::key),
                        column("rules.value.name", parameter -> texts.get("rule.name." + parameter.key())),
                        column("rules.value.value", parameter -> parameter.words(values.get(parameter))),
                        column("rules.value.default", parameter -> parameter.words(parameter.initial())),
                        column("rules.value.range",
                                parameter -> texts.get("rules.value.from", parameter.written(parameter.minimum()),
                                        parameter.written(parameter.maximum()))),
                        column("rules.value.rules", parameter -> filled(rules(parameter), texts)),
                        column("rules.value.checks", parameter -> filled(parameter.users(), texts))));
    }

    private static String filled(List<String> words, Texts texts) {
        return words.isEmpty() ? texts.get("rules.none") : String.join(", ", words);
    }

    private static List<String> rules(Parameter parameter) {
        return PolicyRules.printing(parameter.key()).stream().map(PolicyRule::id).map(Object::toString).toList();
    }

    private static JsonObject json(Parameter parameter, ParameterValues values) {
        return JsonObject.of("key", parameter.key())
                .with("value", values.get(parameter))
                .with("unit", parameter.unit().name())
                .with("default", parameter.initial())
                .with("minimum", parameter.minimum())
                .with("maximum", parameter.maximum())
                .with("rules", rules(parameter))
                .with("checks", parameter.users());
    }
}
