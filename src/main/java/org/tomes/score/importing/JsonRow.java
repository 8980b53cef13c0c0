package org.tomes.score.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/**
 * One object of a JSON file. Its {@code properties} and {@code score} are expanded, because the API nests them and
 * Azure CLI does not. The case of names is ignored.
 */
final class JsonRow {

    private final Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    JsonRow(JsonNode object) {
        open(object);
        for (String level : new String[]{"properties", "score"}) {
            JsonNode nested = fields.get(level);
            if (nested != null && nested.isObject()) {
                open(nested);
            }
        }
    }

    private void open(JsonNode object) {
        object.properties().forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
    }

    boolean has(String name) {
        return fields.containsKey(name) && !fields.get(name).isNull();
    }

    /** Returns the first of these fields that is a text; empty if there is none. */
    String text(String... names) {
        for (String name : names) {
            if (has(name) && fields.get(name).isValueNode()) {
                return fields.get(name).asText().strip();
            }
        }
        return "";
    }

    /** Returns the first of these fields that exists, as a number. Log Analytics also exports numbers as texts. */
    double number(String... names) {
        JsonNode value = find(names)
                .orElseThrow(() -> new Problem(ProblemKind.INPUT, Message.of("score.bad.missing", names[0])));
        if (value.isNumber()) {
            return value.doubleValue();
        }
        try {
            return Double.parseDouble(value.asText());
        } catch (NumberFormatException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.bad.text",
                    Excerpt.quoted(value.isValueNode() ? value.asText() : value.toString()), names[0]));
        }
    }

    /** Returns a number of resources; 0 if it is missing. */
    int count(String... names) {
        return find(names).isPresent() ? (int) number(names) : 0;
    }

    private Optional<JsonNode> find(String... names) {
        for (String name : names) {
            if (has(name)) {
                return Optional.of(fields.get(name));
            }
        }
        return Optional.empty();
    }
}
