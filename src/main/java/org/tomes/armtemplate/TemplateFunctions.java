package org.tomes.armtemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The template functions whose result depends only on their arguments; from Microsoft's page “ARM template functions”.
 * Functions that query the deployment, such as {@code uniqueString} or {@code resourceGroup}, have no result.
 */
final class TemplateFunctions {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d{1,2})\\}");

    private TemplateFunctions() {
    }

    /** Calls a function; empty if the function is unknown or does not accept the arguments. */
    static Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return switch (function) {
            case "true" -> Optional.of(BooleanNode.TRUE);
            case "false" -> Optional.of(BooleanNode.FALSE);
            case "null" -> Optional.of(NullNode.instance);
            case "createarray" -> Optional.of(NODES.arrayNode().addAll(arguments));
            case "createobject" -> object(arguments);
            case "coalesce" ->
                Optional.of(arguments.stream().filter(value -> !value.isNull()).findFirst().orElse(NullNode.instance));
            case "union" -> union(arguments);
            case "concat" -> concat(arguments);
            case "and" -> Optional.of(BooleanNode.valueOf(arguments.stream().allMatch(JsonNode::asBoolean)));
            case "or" -> Optional.of(BooleanNode.valueOf(arguments.stream().anyMatch(JsonNode::asBoolean)));
            case "min" -> numbers(arguments).boxed().min(Long::compare).flatMap(TemplateFunctions::number);
            case "max" -> numbers(arguments).boxed().max(Long::compare).flatMap(TemplateFunctions::number);
            case "resourceid", "subscriptionresourceid", "tenantresourceid" -> resourceId(texts(arguments));
            case "format" -> arguments.isEmpty() ? Optional.empty() : format(texts(arguments));
            default -> switch (arguments.size()) {
                case 1 -> evaluateUnary(function, arguments.getFirst());
                case 2 -> evaluateBinary(function, arguments.getFirst(), arguments.get(1));
                case 3 -> evaluateTernary(function, arguments.getFirst(), arguments.get(1), arguments.get(2));
                default -> Optional.empty();
            };
        };
    }

    private static Optional<JsonNode> evaluateUnary(String function, JsonNode value) {
        return switch (function) {
            case "tolower" -> text(value.asText().toLowerCase(Locale.ROOT));
            case "toupper" -> text(value.asText().toUpperCase(Locale.ROOT));
            case "trim" -> text(value.asText().strip());
            case "length" -> number(value.isTextual() ? value.asText().length() : value.size());
            case "empty" -> bool(value.isNull() || (value.isTextual() ? value.asText().isEmpty() : value.isEmpty()));
            case "not" -> bool(!value.asBoolean());
            case "bool" -> bool(value.isNumber() ? value.asLong() != 0 : value.asText().equalsIgnoreCase("true"));
            case "int" ->
                value.asText().matches("-?[0-9]{1,15}") ? number(Long.parseLong(value.asText())) : Optional.empty();
            case "string" -> text(value.isValueNode() ? value.asText() : value.toString());
            case "array" -> Optional.of(value.isArray() ? value : NODES.arrayNode().add(value));
            case "first" -> end(value, 0);
            case "last" -> end(value, (value.isTextual() ? value.asText().length() : value.size()) - 1);
            case "json" -> json(value.asText());
            case "items" -> items(value);
            case "flatten" -> flatten(value);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> evaluateBinary(String function, JsonNode one, JsonNode other) {
        return switch (function) {
            case "equals" -> bool(isEqual(one, other));
            case "greater" -> bool(compare(one, other) > 0);
            case "greaterorequals" -> bool(compare(one, other) >= 0);
            case "less" -> bool(compare(one, other) < 0);
            case "lessorequals" -> bool(compare(one, other) <= 0);
            case "add" -> number(one.asLong() + other.asLong());
            case "sub" -> number(one.asLong() - other.asLong());
            case "mul" -> number(one.asLong() * other.asLong());
            case "div" -> other.asLong() == 0 ? Optional.empty() : number(one.asLong() / other.asLong());
            case "mod" -> other.asLong() == 0 ? Optional.empty() : number(one.asLong() % other.asLong());
            case "contains" -> bool(contains(one, other));
            case "startswith" -> bool(lower(one).startsWith(lower(other)));
            case "endswith" -> bool(lower(one).endsWith(lower(other)));
            case "indexof" -> number(lower(one).indexOf(lower(other)));
            case "split" -> split(one.asText(), other);
            case "join" -> text(String.join(other.asText(), texts(elements(one))));
            case "skip" -> part(one, other.asInt(), Integer.MAX_VALUE);
            case "take" -> part(one, 0, other.asInt());
            case "substring" -> part(one, other.asInt(), Integer.MAX_VALUE);
            case "range" -> range(one.asLong(), other.asInt());
            case "tryget" -> Optional.of(property(one, other).orElse(NullNode.instance));
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> evaluateTernary(String function, JsonNode one, JsonNode two, JsonNode three) {
        return switch (function) {
            case "replace" ->
                two.asText().isEmpty() ? Optional.empty() : text(one.asText().replace(two.asText(), three.asText()));
            case "substring" -> part(one, two.asInt(), three.asInt());
            case "padleft" -> three.asText().length() != 1 || two.asInt() > 1_000 ? Optional.empty()
                    : text(three.asText().repeat(Math.max(0, two.asInt() - one.asText().length())) + one.asText());
            case "cidrsubnet" ->
                CidrSubnetFunction.of(one.asText(), two.asInt(), three.asLong()).flatMap(TemplateFunctions::text);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> text(String text) {
        return text.length() > ExpansionLimit.LARGEST_VALUE ? Optional.empty() : Optional.of(TextNode.valueOf(text));
    }

    private static Optional<JsonNode> number(long number) {
        return Optional.of(LongNode.valueOf(number));
    }

    private static Optional<JsonNode> bool(boolean value) {
        return Optional.of(BooleanNode.valueOf(value));
    }

    private static List<String> texts(List<JsonNode> values) {
        return values.stream().map(value -> value.isValueNode() ? value.asText() : value.toString()).toList();
    }

    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    private static String lower(JsonNode text) {
        return text.asText().toLowerCase(Locale.ROOT);
    }

    private static boolean isEqual(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? one.asLong() == other.asLong() : one.equals(other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() ? Long.compare(one.asLong(), other.asLong()) : one.asText().compareTo(other.asText());
    }

    private static boolean contains(JsonNode in, JsonNode element) {
        return in.isTextual() ? in.asText().contains(element.asText())
                : in.isArray() ? elements(in).stream().anyMatch(value -> isEqual(value, element))
                        : property(in, element).isPresent();
    }

    /** Returns a property by its name, ignoring case, or an element by its index. */
    static Optional<JsonNode> property(JsonNode of, JsonNode key) {
        if (of.isArray()) {
            return key.isNumber() ? Optional.ofNullable(of.get(key.asInt())) : Optional.empty();
        }
        JsonNode exact = of.get(key.asText());
        return exact != null ? Optional.of(exact)
                : of.properties()
                        .stream()
                        .filter(field -> field.getKey().equalsIgnoreCase(key.asText()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static Optional<JsonNode> object(List<JsonNode> keysAndValues) {
        if (keysAndValues.size() % 2 != 0) {
            return Optional.empty();
        }
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            object.set(keysAndValues.get(i).asText(), keysAndValues.get(i + 1));
        }
        return Optional.of(object);
    }

    private static Optional<JsonNode> concat(List<JsonNode> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return values.getFirst().isArray() ? list(values.stream().flatMap(value -> elements(value).stream()).toList())
                : text(String.join("", texts(values)));
    }

    private static Optional<JsonNode> union(List<JsonNode> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.getFirst().isArray()) {
            return list(values.stream().flatMap(value -> elements(value).stream()).distinct().toList());
        }
        ObjectNode merged = NODES.objectNode();
        values.forEach(value -> merge(merged, value));
        return Optional.of(merged);
    }

    /** Merges nested objects as well. Lists and other values are replaced by those of the later object. */
    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(field -> {
            if (field.getValue().isObject() && into.path(field.getKey()) instanceof ObjectNode existing) {
                ObjectNode both = existing.deepCopy();
                merge(both, field.getValue());
                into.set(field.getKey(), both);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    /** Returns the numbers in the arguments; if the only argument is a list, the numbers in the list. */
    private static LongStream numbers(List<JsonNode> arguments) {
        return (arguments.size() == 1 && arguments.getFirst().isArray() ? elements(arguments.getFirst()) : arguments)
                .stream()
                .mapToLong(JsonNode::asLong);
    }

    private static Optional<JsonNode> list(List<JsonNode> elements) {
        return elements.size() > ExpansionLimit.LARGEST_VALUE ? Optional.empty()
                : Optional.of(NODES.arrayNode().addAll(elements));
    }

    private static Optional<JsonNode> end(JsonNode value, int at) {
        boolean within = at >= 0 && at < (value.isTextual() ? value.asText().length() : value.size());
        return !within ? Optional.empty()
                : value.isTextual() ? text(value.asText().substring(at, at + 1)) : Optional.of(value.get(at));
    }

    private static Optional<JsonNode> part(JsonNode value, int from, int length) {
        int size = value.isTextual() ? value.asText().length() : value.size();
        int start = Math.clamp(from, 0, size);
        int end = (int) Math.min(size, (long) start + Math.max(0, length));
        return value.isTextual() ? text(value.asText().substring(start, end))
                : value.isArray() ? list(elements(value).subList(start, end)) : Optional.empty();
    }

    private static Optional<JsonNode> split(String text, JsonNode separators) {
        List<String> all = separators.isArray() ? texts(elements(separators)) : List.of(separators.asText());
        if (all.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        String pattern = String.join("|", all.stream().map(Pattern::quote).toList());
        return list(Arrays.stream(text.split(pattern, -1)).<JsonNode>map(TextNode::valueOf).toList());
    }

    private static Optional<JsonNode> range(long from, int count) {
        if (count < 0 || count > ExpansionLimit.LARGEST_VALUE) {
            return Optional.empty();
        }
        ArrayNode range = NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            range.add(from + i);
        }
        return Optional.of(range);
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return text.length() > ExpansionLimit.LARGEST_VALUE ? Optional.empty()
                    : Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> items(JsonNode object) {
        ArrayNode items = NODES.arrayNode();
        object.properties()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> items.addObject().put("key", field.getKey()).set("value", field.getValue()));
        return Optional.of(items);
    }

    private static Optional<JsonNode> flatten(JsonNode lists) {
        return list(elements(lists).stream().flatMap(inner -> elements(inner).stream()).toList());
    }

    /** Formats a text; empty for special formats such as {@code {0:D3}}, and if arguments are missing. */
    private static Optional<JsonNode> format(List<String> arguments) {
        boolean isPlain = PLACEHOLDER.matcher(arguments.getFirst())
                .replaceAll("")
                .chars()
                .noneMatch(c -> c == '{' || c == '}')
                && PLACEHOLDER.matcher(arguments.getFirst())
                        .results()
                        .allMatch(match -> Integer.parseInt(match.group(1)) < arguments.size() - 1);
        return !isPlain ? Optional.empty()
                : text(PLACEHOLDER.matcher(arguments.getFirst())
                        .replaceAll(match -> Matcher
                                .quoteReplacement(arguments.get(1 + Integer.parseInt(match.group(1))))));
    }

    /** Evaluates {@code resourceId([subscription], [resource group], type, name, …)}. */
    private static Optional<JsonNode> resourceId(List<String> arguments) {
        int type = 0;
        while (type < arguments.size() && !arguments.get(type).contains("/")) {
            type++;
        }
        if (type > 2 || type >= arguments.size() - 1) {
            return Optional.empty();
        }
        String scope = type < 2 ? "" : "/subscriptions/" + arguments.get(0) + "/resourceGroups/" + arguments.get(1);
        return text(scope + id(arguments.get(type), String.join("/", arguments.subList(type + 1, arguments.size()))));
    }

    /** Returns {@code /providers/A.B/c/x/d/y} for type {@code A.B/c/d} and name {@code x/y}. */
    static String id(String type, String name) {
        String[] types = type.split("/");
        String[] names = name.split("/");
        StringBuilder id = new StringBuilder("/providers/").append(types[0]);
        for (int i = 1; i < types.length; i++) {
            id.append('/').append(types[i]).append('/').append(i - 1 < names.length ? names[i - 1] : "?");
        }
        return id.toString();
    }
}
