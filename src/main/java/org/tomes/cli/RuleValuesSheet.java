package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.document.rule.PolicyRule;
import org.tomes.document.rule.Rules;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Texts;

/** The text and JSON output of the values that the policy's rules name. */
final class RuleValuesSheet {

    private RuleValuesSheet() {
    }

    static void print(ParameterValues values, CommandOutput output) {
        if (output.isJson()) {
            output.json(Map.of("parameters",
                    Stream.of(Parameter.values()).map(parameter -> json(parameter, values)).toList()));
            return;
        }
        Texts texts = output.texts();
        output.table(
                List.of(texts.get("rules.value.key"), texts.get("rules.value.name"), texts.get("rules.value.value"),
                        texts.get("rules.value.default"), texts.get("rules.value.range"),
                        texts.get("rules.value.rules"), texts.get("rules.value.checks")),
                Stream.of(Parameter.values()).map(parameter -> row(parameter, values, texts)).toList());
    }

    private static List<String> row(Parameter parameter, ParameterValues values, Texts texts) {
        return List.of(parameter.key(), texts.get("rule.name." + parameter.key()),
                texts.get(parameter.words(values.get(parameter))), texts.get(parameter.words(parameter.initial())),
                texts.get("rules.value.from", parameter.written(parameter.least()),
                        parameter.written(parameter.most())),
                filled(rules(parameter), texts), filled(parameter.users(), texts));
    }

    private static String filled(List<String> words, Texts texts) {
        return words.isEmpty() ? texts.get("rules.none") : String.join(", ", words);
    }

    private static List<String> rules(Parameter parameter) {
        return Rules.printing(parameter.key()).stream().map(PolicyRule::id).map(Object::toString).toList();
    }

    private static Map<String, Object> json(Parameter parameter, ParameterValues values) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", parameter.key());
        json.put("value", values.get(parameter));
        json.put("unit", parameter.unit().name());
        json.put("default", parameter.initial());
        json.put("minimum", parameter.least());
        json.put("maximum", parameter.most());
        json.put("rules", rules(parameter));
        json.put("checks", parameter.users());
        return json;
    }
}
