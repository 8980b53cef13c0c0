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
import java.util.stream.Stream;

/**
 * A place in the JSON of a resource, read without faith: a value that is missing, null, empty or of another kind than
 * asked for is absent. Names match without regard to case where no name matches exactly, and {@link #properties()}
 * makes the shapes of the API and of the command line {@code az} look the same.
 */
public final class JsonNodeView {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNodeView ABSENT = new JsonNodeView(MissingNode.getInstance());
    /** Whole numbers beyond this are nothing that a person set. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final JsonNode json;

    private JsonNodeView(JsonNode json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException where the text is not JSON or is beyond {@link JsonLimits} */
    public static JsonNodeView read(String text) {
        try {
            return new JsonNodeView(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    public boolean isObject() {
        return json.isObject();
    }

    public JsonNodeView child(String name) {
        JsonNode exact = json.path(name);
        if (!exact.isMissingNode() || !json.isObject()) {
            return exact.isMissingNode() ? ABSENT : new JsonNodeView(exact);
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return new JsonNodeView(field.getValue());
            }
        }
        return ABSENT;
    }

    /**
     * The object {@code properties} where there is one, and this object itself where {@code az} left that level out.
     */
    public JsonNodeView properties() {
        JsonNodeView properties = child("properties");
        return properties.isObject() ? properties : this;
    }

    /** A text that is not blank; numbers and booleans as they are written. */
    public Optional<String> text(String name) {
        return child(name).text();
    }

    public Optional<String> text() {
        return json.isValueNode() && !json.isNull() ? Optional.of(json.asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** A boolean, also one written as a text. */
    public Optional<Boolean> flag(String name) {
        return text(name).map(text -> text.strip().toLowerCase(Locale.ROOT)).flatMap(text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** A number, also one written as a text. */
    public Optional<BigDecimal> amount(String name) {
        return text(name).filter(text -> text.length() <= 40).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** A whole number, also one written as {@code 14.0} or as a text. */
    public Optional<Integer> number(String name) {
        return amount(name).filter(
                amount -> amount.abs().compareTo(LARGEST) <= 0 && amount.remainder(BigDecimal.ONE).signum() == 0)
                .map(BigDecimal::intValue);
    }

    public boolean isList(String name) {
        return child(name).json.isArray();
    }

    /** The objects of a list; whatever else is among them is passed over. */
    public List<JsonNodeView> objects(String name) {
        return elements(name).filter(JsonNodeView::isObject).toList();
    }

    /** The texts of a list, or the one text where a single one stands in the list's place. */
    public List<String> texts(String name) {
        return Stream.concat(child(name).text().stream(), elements(name).flatMap(element -> element.text().stream()))
                .toList();
    }

    /** Azure's two ways to say "these": a singular field, a plural one, or both; each value once. */
    public List<String> texts(String singular, String plural) {
        Set<String> all = new LinkedHashSet<>(texts(singular));
        all.addAll(texts(plural));
        return List.copyOf(all);
    }

    /** The fields of an object whose values are objects, in their order. */
    public Map<String, JsonNodeView> fields(String name) {
        Map<String, JsonNodeView> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : child(name).json.properties()) {
            if (field.getValue().isObject()) {
                fields.put(field.getKey(), new JsonNodeView(field.getValue()));
            }
        }
        return fields;
    }

    /** The values of an object as texts, such as tags. */
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

    /** A reference: an id, or an object that holds one. */
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

    private Stream<JsonNodeView> elements(String name) {
        JsonNode list = child(name).json;
        return list.isArray() ? list.valueStream().map(JsonNodeView::new) : Stream.empty();
    }
}
