package org.tomes.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.tomes.text.Message;

/** A message as stored in rows: its key, and its arguments as a JSON list of texts. */
final class StoredMessage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredMessage() {
    }

    static String arguments(Message message) {
        try {
            return JSON.writeValueAsString(message.arguments().stream().map(Object::toString).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts is always JSON", e);
        }
    }

    static Message message(String key, String arguments) {
        try {
            return new Message(key, List.copyOf(JSON.readValue(arguments, new TypeReference<List<String>>() {
            })));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the reason of a gap is damaged", e);
        }
    }
}
