package org.tomes.azure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Metadata of a page of a response. It is parsed as a stream, because the tree of a large response would take many
 * times the size of the response.
 *
 * @param next reference to the next page: a URL for Azure Resource Manager, a token for Resource Graph
 * @param truncated whether Resource Graph reports more rows than those of this page (Microsoft Learn, "Work with large
 * Azure resource data sets": {@code resultTruncated})
 */
record ResponsePageSummary(List<Entry> entries, Optional<String> next, boolean truncated) {

    /**
     * @param type type from the entry or its id; empty if neither contains it
     * @param definitions policy and role definitions to which the entry refers
     */
    record Entry(Optional<ResourceId> id, Optional<ResourceType> type, List<ResourceId> definitions) {
    }

    /**
     * @throws CallFailed if the body is not JSON, or is neither a list nor an object
     */
    static ResponsePageSummary of(byte[] body, String list, String next) throws CallFailed {
        try (JsonParser json = JsonLimits.FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw CallFailed.failed("pull.noJson");
            }
            Root root = new Root(list, next);
            root.read(json);
            if (json.nextToken() != null) {
                throw CallFailed.failed("pull.noJson");
            }
            return root.page();
        } catch (JsonProcessingException e) {
            throw CallFailed.failed("pull.noJson");
        } catch (IOException e) {
            throw new CallFailed.NoConnection();
        }
    }

    /** Receives one field of an object. The parser is positioned at the value of the field. */
    private interface Field {

        void take(String name, JsonParser json) throws IOException;
    }

    /** Passes each field of the current object to the receiver, and skips values that the receiver does not consume. */
    private static void fields(JsonParser json, Field taker) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            taker.take(name, json);
            json.skipChildren();
        }
    }

    private static Optional<String> text(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING ? Optional.of(json.getText()) : Optional.empty();
    }

    /** An object that is being parsed and may be a resource. */
    private static class Open {

        private Optional<String> id = Optional.empty();
        private Optional<String> type = Optional.empty();
        private final List<ResourceId> definitions = new ArrayList<>();

        void take(String name, JsonParser json) throws IOException {
            switch (name) {
                case "id" -> id = text(json);
                case "type" -> type = text(json);
                case "properties" -> object(json, this::property);
                default -> {
                }
            }
        }

        /** Collects references to definitions. An assignment refers to one definition, an initiative to its members. */
        private void property(String name, JsonParser json) throws IOException {
            if (name.equals("policyDefinitionId") || name.equals("roleDefinitionId")) {
                text(json).flatMap(ResourceId::parse).ifPresent(definitions::add);
            } else if (name.equals("policyDefinitions") && json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    object(json, (member, value) -> {
                        if (member.equals("policyDefinitionId")) {
                            text(value).flatMap(ResourceId::parse).ifPresent(definitions::add);
                        }
                    });
                    json.skipChildren();
                }
            }
        }

        private static void object(JsonParser json, Field taker) throws IOException {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                fields(json, taker);
            }
        }

        boolean hasId() {
            return id.isPresent();
        }

        Entry entry() {
            Optional<ResourceId> parsed = id.flatMap(ResourceId::parse);
            return new Entry(parsed,
                    type.filter(text -> text.contains("/"))
                            .map(ResourceType::of)
                            .or(() -> parsed.flatMap(ResourceId::type)),
                    List.copyOf(definitions));
        }
    }

    /** The complete response: a list of resources with a link to the next page, or a single resource. */
    private static final class Root extends Open {

        /** Prefix of fields in responses of Microsoft Graph. */
        private static final String ODATA = "@odata.";

        private final String list;
        private final String next;
        private final List<Entry> entries = new ArrayList<>();
        private boolean isList;
        private Optional<String> more = Optional.empty();
        private boolean truncated;

        Root(String list, String next) {
            this.list = list;
            this.next = next;
        }

        void read(JsonParser json) throws IOException {
            fields(json, (name, value) -> {
                if (name.equals(list)) {
                    list(value);
                } else if (name.equals(next) || name.equals(ODATA + next)) {
                    more = text(value).filter(text -> !text.isBlank());
                } else if (name.equals("resultTruncated")) {
                    truncated = "true".equalsIgnoreCase(value.getValueAsString());
                } else {
                    take(name, value);
                }
            });
        }

        private void list(JsonParser json) throws IOException {
            isList = json.currentToken() == JsonToken.START_ARRAY;
            entries.clear();
            while (isList && json.nextToken() != JsonToken.END_ARRAY) {
                Open open = new Open();
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    fields(json, open::take);
                }
                json.skipChildren();
                entries.add(open.entry());
            }
        }

        ResponsePageSummary page() throws CallFailed {
            if (!isList && !hasId()) {
                throw CallFailed.failed("pull.noList");
            }
            return new ResponsePageSummary(isList ? List.copyOf(entries) : List.of(entry()), more, truncated);
        }
    }
}
