package org.tomes.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as maps, lists, texts, numbers and booleans. Settings are read before the window can be shown. Jackson's data
 * binding is not used, because it would load some 800 more classes.
 */
final class JsonTree {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {
    }

    /**
     * @throws IOException if the text is not exactly one JSON value
     */
    static Object read(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return value;
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw new JsonParseException(parser, "no value");
        };
    }

    /** Omits fields without a value. */
    static String write(Map<String, ?> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            write(generator, fields);
        } catch (IOException e) {
            throw new IllegalStateException("nothing can fail in memory", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Map<?, ?> fields) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            if (field.getValue() != null) {
                generator.writeFieldName((String) field.getKey());
                value(generator, field.getValue());
            }
        }
        generator.writeEndObject();
    }

    private static void value(JsonGenerator generator, Object value) throws IOException {
        switch (value) {
            case Map<?, ?> inner -> write(generator, inner);
            case List<?> items -> {
                generator.writeStartArray();
                for (Object item : items) {
                    value(generator, item);
                }
                generator.writeEndArray();
            }
            case String string -> generator.writeString(string);
            case Boolean truth -> generator.writeBoolean(truth);
            case Double number -> generator.writeNumber(number);
            case Number number -> generator.writeNumber(number.longValue());
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }
}
