package org.tomes.inventory.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.armtemplate.Expression;

/**
 * A lenient view of a node in a resource's JSON. A value that is missing, null or empty is absent, and so is a text or
 * number of another kind than requested. {@link MalformedValue} is thrown for a list instead of an object, an object
 * instead of a list, and a flag that is neither true nor false, because checks take absence for Azure's default. If no
 * name matches exactly, names match regardless of case. {@link #properties()} hides the differences between the formats
 * of the API and of the command line {@code az}.
 */
public final class JsonNodeView {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNodeView ABSENT = new JsonNodeView(MissingNode.getInstance(), false);
    /** Field in an object of a template for lists whose length only a deployment determines. */
    private static final String LOOP = "copy";
    /**
     * The text that PowerShell writes instead of an object or list below the depth of {@code ConvertTo-Json}, by
     * default 2 (PowerShell reference, "ConvertTo-Json").
     */
    private static final Pattern CUT_OFF = Pattern.compile("@\\{.*}|System\\.(Object\\[]|Collections\\.\\S*)",
            Pattern.DOTALL);
    /** Maximum for whole numbers; larger numbers are not settings made by a person. */
    private static final BigDecimal MAX_NUMBER = BigDecimal.valueOf(Integer.MAX_VALUE);

    /**
     * API names, and the names that {@code az … list} and {@code az … show} print instead; from the models of Azure's
     * Python library that the commands print (azure-mgmt-storage, {@code StorageAccount}). Other names differ only in
     * case.
     */
    private static final Map<String, String> NAMES_OF_CLI = Map.of("supportsHttpsTrafficOnly", "enableHttpsTrafficOnly",
            "isNfsV3Enabled", "enableNfsV3", "networkAcls", "networkRuleSet");

    private final JsonNode json;
    private final boolean reportsOpenValues;

    private JsonNodeView(JsonNode json, boolean reportsOpenValues) {
        this.json = json;
        this.reportsOpenValues = reportsOpenValues;
    }

    /**
     * @throws IllegalArgumentException if the text is not JSON or exceeds {@link JsonLimits}
     */
    public static JsonNodeView read(String text) {
        return new JsonNodeView(tree(text), false);
    }

    /** Reads a resource of a template; values that are expressions throw {@link UndeployedValue}. */
    static JsonNodeView declared(String text) {
        return new JsonNodeView(tree(text), true);
    }

    /**
     * @throws IllegalArgumentException if the text is not JSON or exceeds {@link JsonLimits}
     */
    public static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    public boolean isObject() {
        return json.isObject();
    }

    /**
     * @throws MalformedValue if the resource has this child, a single value, also under its CLI name with another value
     */
    public JsonNodeView child(String name) {
        JsonNodeView named = named(name);
        String ofCli = NAMES_OF_CLI.get(name);
        if (ofCli == null) {
            return named;
        }
        JsonNodeView other = named(ofCli);
        if (named.json.isValueNode() && other != ABSENT && !named.json.equals(other.json)) {
            throw new MalformedValue(name + ", " + ofCli);
        }
        return named == ABSENT ? other : named;
    }

    /**
     * Returns the child if it is an object or absent.
     *
     * @throws MalformedValue if the child is a list with elements or a text
     */
    public JsonNodeView object(String name) {
        JsonNodeView object = child(name);
        if (object.json.isArray() && !object.json.isEmpty() || object.text().isPresent()) {
            throw new MalformedValue(name);
        }
        return object;
    }

    private JsonNodeView named(String name) {
        if (reportsOpenValues && json.has(LOOP)) {
            throw new UndeployedValue(name);
        }
        JsonNode exact = json.path(name);
        if (json.isArray() && !json.isEmpty()) {
            throw new MalformedValue(name);
        }
        if (!exact.isMissingNode() || !json.isObject()) {
            return exact.isMissingNode() ? ABSENT : within(exact, name);
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return within(field.getValue(), name);
            }
        }
        return ABSENT;
    }

    private JsonNodeView within(JsonNode value, String name) {
        if (reportsOpenValues && value.isTextual() && Expression.isExpression(value.asText())) {
            throw new UndeployedValue(name);
        }
        if (value.isTextual() && CUT_OFF.matcher(value.asText()).matches()) {
            throw new MalformedValue(name);
        }
        return new JsonNodeView(value, reportsOpenValues);
    }

    /** Returns the object {@code properties}; if it does not exist, this object, because {@code az} omits the level. */
    public JsonNodeView properties() {
        JsonNodeView properties = child("properties");
        return properties.isObject() ? properties : this;
    }

    /** Whether there is a value of any kind. Null and blank texts do not count. */
    public boolean has(String name) {
        return child(name).json.isContainerNode() || text(name).isPresent();
    }

    /** Returns a non-blank text; numbers and booleans are returned as written. */
    public Optional<String> text(String name) {
        return child(name).text();
    }

    public Optional<String> text() {
        return json.isValueNode() && !json.isNull() ? Optional.of(json.asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /**
     * Returns a boolean, which may be written as a text.
     *
     * @throws MalformedValue if the value is not a boolean
     */
    public Optional<Boolean> flag(String name) {
        if (child(name).json.isContainerNode()) {
            throw new MalformedValue(name);
        }
        return text(name).map(text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedValue(name);
        });
    }

    /** Returns a number, which may be written as a text. */
    public Optional<BigDecimal> amount(String name) {
        return text(name).filter(text -> text.length() <= 40).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** Returns a whole number, which may be written as {@code 14.0} or as a text. */
    public Optional<Integer> number(String name) {
        return amount(name).filter(
                amount -> amount.abs().compareTo(MAX_NUMBER) <= 0 && amount.remainder(BigDecimal.ONE).signum() == 0)
                .map(BigDecimal::intValue);
    }

    public boolean isList(String name) {
        return child(name).json.isArray();
    }

    /** Returns the elements of a list, of any kind. */
    public List<JsonNodeView> list(String name) {
        return elements(name).toList();
    }

    /** Returns the objects of a list; other elements are skipped. */
    public List<JsonNodeView> objects(String name) {
        if (child(name).text().isPresent()) {
            throw new MalformedValue(name);
        }
        return elements(name).filter(JsonNodeView::isObject).toList();
    }

    /** Returns the texts of a list, or a single text given instead of a list. */
    public List<String> texts(String name) {
        return Stream.concat(child(name).text().stream(), elements(name).flatMap(element -> element.text().stream()))
                .toList();
    }

    /**
     * Returns the values of a singular field, of a plural field, or of both, without duplicates. Azure uses both forms.
     */
    public List<String> texts(String singular, String plural) {
        Set<String> all = new LinkedHashSet<>(texts(singular));
        all.addAll(texts(plural));
        return List.copyOf(all);
    }

    /** Returns the fields of an object whose values are objects, in their order. */
    public Map<String, JsonNodeView> fields(String name) {
        Map<String, JsonNodeView> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object(name).json.properties()) {
            if (field.getValue().isObject()) {
                fields.put(field.getKey(), new JsonNodeView(field.getValue(), reportsOpenValues));
            }
        }
        return fields;
    }

    /** Returns the values of an object as texts, such as tags. */
    public Map<String, String> textFields(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : child(name).json.properties()) {
            texts.put(field.getKey(),
                    field.getValue().isValueNode() ? field.getValue().asText("") : field.getValue().toString());
        }
        return texts;
    }

    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns a reference: an id, or an object that contains one. */
    public Optional<ResourceId> reference(String name) {
        JsonNodeView child = child(name);
        return (child.isObject() ? child.text("id") : child.text()).flatMap(ResourceId::parse);
    }

    public List<ResourceId> references(String name) {
        List<ResourceId> references = new ArrayList<>();
        elements(name).map(element -> element.isObject() ? element.text("id") : element.text())
                .forEach(text -> text.flatMap(ResourceId::parse).ifPresent(references::add));
        return references;
    }

    /** Returns the values of all fields {@code id} in this node, at any depth. */
    public Set<ResourceId> ids() {
        Set<ResourceId> ids = new LinkedHashSet<>();
        json.findValues("id")
                .forEach(id -> new JsonNodeView(id, false).text().flatMap(ResourceId::parse).ifPresent(ids::add));
        return ids;
    }

    private Stream<JsonNodeView> elements(String name) {
        JsonNode list = child(name).json;
        if (list.isObject() && !list.isEmpty()) {
            throw new MalformedValue(name);
        }
        return list.isArray() ? list.valueStream().map(element -> within(element, name)) : Stream.empty();
    }
}
