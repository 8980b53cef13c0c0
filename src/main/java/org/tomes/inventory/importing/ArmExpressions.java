package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Works out the expressions of a template of Azure Resource Manager as far as the template itself tells them:
 * parameters with a default value, variables, and the few functions that exported templates put names and ids together
 * with.
 */
final class ArmExpressions {

    private static final Pattern EXPRESSION = Pattern.compile("\\[\\s*[A-Za-z].*\\]", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d{1,2})\\}");
    /** Variables may stand on variables; a chain longer than this goes round in a circle. */
    private static final int DEEPEST = 20;
    private static final int LONGEST_RESULT = 10_000;

    private final Map<String, JsonNode> parameters = new HashMap<>();
    private final Map<String, JsonNode> variables = new HashMap<>();

    void parameters(JsonNode values) {
        values.properties()
                .forEach(field -> parameters.put(key(field.getKey()), field.getValue().path("defaultValue")));
    }

    void variables(JsonNode values) {
        values.properties().forEach(field -> variables.put(key(field.getKey()), field.getValue()));
    }

    static boolean isExpression(String text) {
        return EXPRESSION.matcher(text).matches();
    }

    /** Empty where the answer hangs on something that only a deployment knows. */
    Optional<JsonNode> value(String expression) {
        return value(expression, 0);
    }

    private Optional<JsonNode> value(String expression, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Words words = new Words(expression.substring(1, expression.length() - 1));
        Optional<JsonNode> value = term(words, depth);
        return words.atEnd() ? value : Optional.empty();
    }

    private Optional<JsonNode> term(Words words, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<String> literal = words.literal();
        if (literal.isPresent()) {
            return literal.map(TextNode::valueOf);
        }
        String function = words.name();
        if (function.isEmpty() || !words.take('(')) {
            return Optional.empty();
        }
        List<Optional<JsonNode>> arguments = new ArrayList<>();
        while (!words.take(')')) {
            arguments.add(term(words, depth + 1));
            if (!words.take(',') && !words.isNext(')')) {
                return Optional.empty();
            }
        }
        return arguments.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                : call(function, arguments.stream().map(Optional::get).toList(), depth);
    }

    private Optional<JsonNode> call(String function, List<JsonNode> arguments, int depth) {
        List<String> texts = arguments.stream().map(JsonNode::asText).toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return switch (function) {
            case "parameters" -> resolved(parameters.get(key(texts.getFirst())), depth);
            case "variables" -> resolved(variables.get(key(texts.getFirst())), depth);
            case "concat" -> text(String.join("", texts));
            case "format" -> text(PLACEHOLDER.matcher(texts.getFirst()).replaceAll(found -> {
                int at = 1 + Integer.parseInt(found.group(1));
                return Matcher.quoteReplacement(at < texts.size() ? texts.get(at) : found.group());
            }));
            case "tolower" -> text(texts.getFirst().toLowerCase(Locale.ROOT));
            case "toupper" -> text(texts.getFirst().toUpperCase(Locale.ROOT));
            case "resourceid" -> resourceId(texts);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> text(String text) {
        return text.length() > LONGEST_RESULT ? Optional.empty() : Optional.of(TextNode.valueOf(text));
    }

    private Optional<JsonNode> resolved(JsonNode value, int depth) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return value.isTextual() && isExpression(value.asText()) ? value(value.asText(), depth + 1)
                : Optional.of(value);
    }

    /** {@code resourceId([subscription], [resource group], type, name, …)}. */
    private static Optional<JsonNode> resourceId(List<String> arguments) {
        int type = 0;
        while (type < arguments.size() && !arguments.get(type).contains("/")) {
            type++;
        }
        if (type > 2 || type >= arguments.size() - 1) {
            return Optional.empty();
        }
        String scope = type < 2 ? "" : "/subscriptions/" + arguments.get(0) + "/resourceGroups/" + arguments.get(1);
        return ResourceId
                .ofTypeAndName(ResourceType.of(arguments.get(type)),
                        String.join("/", arguments.subList(type + 1, arguments.size())))
                .flatMap(below -> text(scope + below));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The characters of an expression, taken from the left. */
    private static final class Words {

        private final String text;
        private int at;

        Words(String text) {
            this.text = text;
        }

        boolean atEnd() {
            skipBlanks();
            return at == text.length();
        }

        boolean isNext(char wanted) {
            skipBlanks();
            return at < text.length() && text.charAt(at) == wanted;
        }

        boolean take(char wanted) {
            boolean next = isNext(wanted);
            at += next ? 1 : 0;
            return next;
        }

        /** A text in single quotes, in which two of them stand for one. */
        Optional<String> literal() {
            if (!take('\'')) {
                return Optional.empty();
            }
            StringBuilder literal = new StringBuilder();
            while (at < text.length()) {
                char next = text.charAt(at++);
                if (next != '\'') {
                    literal.append(next);
                } else if (at < text.length() && text.charAt(at) == '\'') {
                    literal.append(next);
                    at++;
                } else {
                    break;
                }
            }
            return Optional.of(literal.toString());
        }

        String name() {
            skipBlanks();
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at).toLowerCase(Locale.ROOT);
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
