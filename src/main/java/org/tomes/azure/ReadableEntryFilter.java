package org.tomes.azure;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.text.Excerpt;

/**
 * Reduces a page of a list to the entries that a typed model can parse. The typed clients parse a page as a whole, so a
 * single malformed entry would make them reject all entries.
 */
final class ReadableEntryFilter {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.FACTORY).build();
    private static final int SHOWN_CHARACTERS = 100;

    /** The parser of a model, such as {@code SubscriptionInner::fromJson}. */
    interface Model {

        /** Returns null for a JSON null. */
        Object fromJson(JsonReader json) throws IOException;
    }

    private final Model model;
    private final Consumer<String> unreadable;

    /**
     * @param unreadable receives a short name of each entry that is left out
     */
    ReadableEntryFilter(Model model, Consumer<String> unreadable) {
        this.model = model;
        this.unreadable = unreadable;
    }

    /** @throws CallFailed if the page is not JSON within {@link JsonLimits} */
    byte[] of(byte[] page) throws CallFailed {
        try {
            JsonNode tree = JSON.readTree(page);
            for (Iterator<JsonNode> entries = tree.path("value").elements(); entries.hasNext();) {
                JsonNode entry = entries.next();
                if (!isReadable(entry)) {
                    entries.remove();
                    unreadable.accept(name(entry));
                }
            }
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw CallFailed.failed("pull.noJson");
        }
    }

    private boolean isReadable(JsonNode entry) {
        try (JsonReader json = JsonProviders.createReader(entry.toString())) {
            // If the model expects a text but finds an object, it loses its position. Remaining input indicates
            // this.
            return model.fromJson(json) != null && json.nextToken() == JsonToken.END_DOCUMENT;
        } catch (IOException | RuntimeException e) {
            // The models pass on any exception of their parser, such as ClassCastException or IllegalStateException.
            return false;
        }
    }

    private static String name(JsonNode entry) {
        return shorten(entry.path("id").isTextual() ? entry.path("id").asText() : entry.toString());
    }

    /** Returns a text of a response in a short form without control characters. */
    static String shorten(String text) {
        return Excerpt.of(text.replaceAll("\\p{Cntrl}", "?"), SHOWN_CHARACTERS);
    }
}
