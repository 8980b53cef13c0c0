package org.tomes.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.tomes.text.Message;

/**
 * The arguments of a reason as stored in rows: a JSON list of texts, numbers and further messages. Numbers are not
 * stored as texts, so that they can be formatted for each language.
 */
final class MessageArgumentsJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 5;

    private MessageArgumentsJson() {
    }

    static String arguments(Message message) {
        return list(message).toString();
    }

    private static ArrayNode list(Message message) {
        ArrayNode list = JSON.createArrayNode();
        for (Object argument : message.arguments()) {
            switch (argument) {
                case Message inner -> list.addObject().put("key", inner.key()).set("arguments", list(inner));
                case Integer number -> list.add(number);
                case Long number -> list.add(number);
                case Number number -> list.add(number.doubleValue());
                default -> list.add(argument.toString());
            }
        }
        return list;
    }

    static Message message(String key, String arguments) {
        try {
            return message(key, JSON.readTree(arguments), 0);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the reason of a finding or a gap is damaged", e);
        }
    }

    private static Message message(String key, JsonNode list, int depth) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : list) {
            arguments.add(switch (argument) {
                case ObjectNode inner when depth < DEEPEST ->
                    message(inner.path("key").asText(), inner.path("arguments"), depth + 1);
                case JsonNode number when number.isInt() -> number.intValue();
                case JsonNode number when number.isIntegralNumber() -> number.longValue();
                case JsonNode number when number.isNumber() -> number.doubleValue();
                default -> argument.asText();
            });
        }
        return new Message(key, arguments);
    }
}
