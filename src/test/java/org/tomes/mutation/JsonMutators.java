package org.tomes.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Damage that keeps JSON valid: values of other types, missing or duplicate keys, deep nesting, huge numbers. */
final class JsonMutators {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final List<Integer> DEPTHS = List.of(3, 40, 99, 101, 2_000);

    /** Each of them once; an input that is no longer valid JSON is damaged as bytes. */
    static final List<Mutator> ALL = List.of(value(JsonMutators::otherType), value(JsonMutators::oddText),
            value(JsonMutators::hugeNumber), value(JsonMutators::nested), removed(), doubled(), renamed(), exchanged(),
            repeated(), Encodings::other, inText(JsonMutators::cutWithin));

    private JsonMutators() {
    }

    /** The position of a value in a tree. */
    private record Place(ContainerNode<?> holder, String key, int index) {

        JsonNode value() {
            return holder instanceof ObjectNode object ? object.get(key) : holder.get(index);
        }

        void put(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(key, value);
            } else {
                ((ArrayNode) holder).set(index, value);
            }
        }

        void remove() {
            if (holder instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) holder).remove(index);
            }
        }
    }

    private interface Change {

        void apply(List<Place> places, Place place, Random random);
    }

    private static Mutator change(Change change) {
        return (input, random) -> {
            try {
                JsonNode root = JSON.readTree(input);
                List<Place> places = new ArrayList<>();
                collect(root, places);
                if (places.isEmpty()) {
                    return ByteMutators.flipBits(input, random);
                }
                change.apply(places, Mutator.pick(places, random), random);
                return JSON.writeValueAsBytes(root);
            } catch (IOException e) {
                return ByteMutators.flipBits(input, random);
            }
        };
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                places.add(new Place(object, field.getKey(), 0));
                collect(field.getValue(), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                places.add(new Place(array, "", index));
                collect(array.get(index), places);
            }
        }
    }

    private interface Value {

        JsonNode of(JsonNode before, Random random);
    }

    private static Mutator value(Value value) {
        return change((places, place, random) -> place.put(value.of(place.value(), random)));
    }

    private static JsonNode otherType(JsonNode before, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2 -> MAKE.numberNode(random.nextInt());
            case 3 -> MAKE.textNode(before.isValueNode() ? before.asText() : before.toString());
            case 4 -> MAKE.arrayNode();
            case 5 -> MAKE.objectNode();
            case 6 -> MAKE.arrayNode().add(before);
            default -> MAKE.objectNode().set("value", before);
        };
    }

    private static JsonNode oddText(JsonNode before, Random random) {
        return MAKE.textNode(random.nextBoolean() ? OddValues.text(random) : before.asText() + OddValues.text(random));
    }

    private static JsonNode hugeNumber(JsonNode before, Random random) {
        return raw(Mutator.pick(OddValues.NUMBERS, random));
    }

    private static JsonNode nested(JsonNode before, Random random) {
        int depth = Mutator.pick(DEPTHS, random);
        return random.nextBoolean() ? raw("[".repeat(depth) + before + "]".repeat(depth))
                : raw("{\"a\":".repeat(depth) + before + "}".repeat(depth));
    }

    private static JsonNode raw(String json) {
        return MAKE.rawValueNode(new RawValue(json));
    }

    private static Mutator removed() {
        return change((places, place, random) -> place.remove());
    }

    private static Mutator doubled() {
        return change((places, place, random) -> {
            String value = (random.nextBoolean() ? place.value() : Mutator.pick(places, random).value()).toString();
            place.put(raw(place.holder() instanceof ObjectNode ? place.value() + "," + text(place.key()) + ":" + value
                    : place.value() + "," + value));
        });
    }

    private static Mutator renamed() {
        return change((places, place, random) -> {
            if (place.holder() instanceof ObjectNode object) {
                JsonNode value = object.remove(place.key());
                List<UnaryOperator<String>> names = List.of(String::toUpperCase, String::toLowerCase,
                        name -> name + " ", name -> OddValues.text(random), name -> Mutator.pick(places, random).key());
                object.set(Mutator.pick(names, random).apply(place.key()), value);
            } else {
                place.remove();
            }
        });
    }

    private static Mutator exchanged() {
        return change((places, place, random) -> place.put(Mutator.pick(places, random).value().deepCopy()));
    }

    private static Mutator repeated() {
        return change((places, place, random) -> {
            ArrayNode many = MAKE.arrayNode();
            for (int times = random.nextInt(200); times > 0; times--) {
                many.add(place.value().deepCopy());
            }
            place.put(many);
        });
    }

    private static String text(String value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text is always JSON", e);
        }
    }

    private interface TextChange {

        byte[] of(String text, Random random);
    }

    private static Mutator inText(TextChange change) {
        return (input, random) -> change.of(new String(input, StandardCharsets.UTF_8), random);
    }

    /** Deletes from one bracket, quotation mark or comma to another, as a mistake in an editor does. */
    private static byte[] cutWithin(String text, Random random) {
        int from = text.isEmpty() ? 0 : random.nextInt(text.length());
        int to = text.indexOf(Mutator.pick(List.of("}", "]", "\"", ",", ":"), random), from);
        return (text.substring(0, from) + (to < 0 ? "" : text.substring(to))).getBytes(StandardCharsets.UTF_8);
    }
}
