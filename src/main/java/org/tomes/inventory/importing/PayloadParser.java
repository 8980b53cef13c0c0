package org.tomes.inventory.importing;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.inventory.resource.ResourceId;

/**
 * Finds the entries in any output of Azure's tools: a list in {@code value}, the rows or the table of a Resource Graph
 * response, a template's {@code resources}, a bare list or object, an API example or a recording that contains the
 * response at some level. An object is an envelope if one of {@link #CONTAINERS} precedes any field that only resources
 * have; every other object is an entry.
 */
final class PayloadParser {

    /** Maximum number of characters of one file. */
    static final long MAX_CHARACTERS = 256L * 1024 * 1024;
    private static final Set<String> CONTAINERS = Set.of("value", "data", "resources", "responses", "response", "body",
            "interactions", "tables", "columns", "rows");

    /**
     * Maximum number of characters of an object whose resources are buffered until its kind is known. Azure limits
     * templates to 4 MB.
     */
    private static final int TEMPLATE_CHARACTERS = 16_000_000;
    private static final int MAX_COLUMNS = 1_000;

    private final SlicingReader slices;
    private final JsonParser parser;
    private final Entries entries;
    private List<String> columns = List.of();
    private long seenEntries;
    private int depthOfLists;
    private Envelope envelope = Envelope.NONE;

    /** The context of an entry, which determines which parts may be missing. */
    enum Shape {
        PLAIN,
        /** A row of a Resource Graph response. It has {@code properties} unless the query omitted them. */
        ROW,
        /** A resource from the ARM template that defines it. Its texts may still be template expressions. */
        TEMPLATE
    }

    /** The structure that contains a list, which shows its source. */
    enum Envelope {
        /** A bare list, as commands print it. */
        NONE,
        /** {@code value}, as in responses of Azure's API. */
        API,
        /** {@code data}, as in results of Resource Graph. */
        GRAPH
    }

    /** Receives the entries that the parser finds, in the order of the file. */
    interface Entries {

        /**
         * @param listed whether the entry is an element of a list
         */
        void entry(String json, Shape shape, boolean listed);

        /** Receives a complete template, or another object that has {@code resources} but is not a resource. */
        void template(String json);

        /** Called with the id of each entry that has more than {@link JsonLimits#RESOURCE_CHARACTERS} characters. */
        void tooLarge(String id);

        /** Called for an element of a list that is not an object. */
        void stray();

        /** Called if the list has further pages elsewhere. */
        void furtherPages();
    }

    PayloadParser(Reader source, Entries entries) throws IOException {
        this.slices = new SlicingReader(source, MAX_CHARACTERS);
        this.parser = JsonLimits.FACTORY.createParser(slices);
        this.entries = entries;
    }

    /**
     * @return whether the file contains anything except whitespace
     * @throws JsonEOFException if it is truncated
     * @throws JsonParseException if it is not JSON
     */
    boolean parse() throws IOException {
        boolean hasContent = false;
        try {
            while (parser.nextToken() != null) {
                hasContent = true;
                value(Shape.PLAIN);
            }
        } catch (JsonParseException e) {
            // If a file is truncated after a comma, Jackson reports only a missing character.
            throw slices.ended() ? new JsonEOFException(parser, null, e.getMessage()) : e;
        }
        return hasContent;
    }

    /** Returns the structure that contained the list. */
    Envelope envelope() {
        return envelope;
    }

    private void value(Shape shape) throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                depthOfLists++;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(shape);
                }
                depthOfLists--;
            }
            case START_OBJECT -> object(shape);
            default -> {
                slices.release(tokenStart());
                seenEntries++;
                entries.stray();
            }
        }
    }

    /**
     * Parses an object. If the object is a resource, the elements of its {@code resources} are its children, whatever
     * the order of the fields. Otherwise, they are resources of a template.
     */
    private void object(Shape shape) throws IOException {
        long start = tokenStart();
        slices.release(start);
        String id = "";
        boolean resource = false;
        boolean envelope = false;
        boolean template = false;
        boolean large = false;
        IncompletePages pages = new IncompletePages();
        long before = seenEntries;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean resources = field.equals("resources") && token.isStructStart() && !envelope;
            template |= resources;
            if (token.isStructStart() && !resource && !template && CONTAINERS.contains(field)) {
                envelope = true;
                around(field, token);
                container(field);
                continue;
            }
            pages.object(field, token == JsonToken.START_OBJECT);
            large |= skip(start, envelope || large, template ? TEMPLATE_CHARACTERS : JsonLimits.RESOURCE_CHARACTERS);
            if (token.isScalarValue()) {
                pages.field(field, parser.getText());
            }
            if (token == JsonToken.VALUE_STRING) {
                String text = parser.getText();
                id = field.equals("id") || field.equals("kid") ? text : id;
                resource |= identifiesResource(field, text);
                template |= field.equals("$schema") && text.contains("eploymentTemplate");
            }
        }
        if (envelope && pages.existBeyond(seenEntries - before)) {
            entries.furtherPages();
        }
        seenEntries += envelope ? 0 : 1;
        long length = end() - start;
        if (large || resource && length > JsonLimits.RESOURCE_CHARACTERS) {
            entries.tooLarge(id);
        } else if (template && !resource) {
            entries.template(slices.slice(start, end()));
        } else if (!envelope) {
            entries.entry(slices.slice(start, end()), shape, depthOfLists > 0 || shape != Shape.PLAIN);
        }
    }

    private void around(String field, JsonToken token) {
        if (field.equals("data")) {
            envelope = Envelope.GRAPH;
        } else if (field.equals("value") && token == JsonToken.START_ARRAY && envelope == Envelope.NONE) {
            envelope = Envelope.API;
        }
    }

    private static boolean identifiesResource(String field, String text) {
        return switch (field) {
            case "id", "kid" -> ResourceId.parse(text).isPresent();
            case "type" -> text.contains("/");
            default -> false;
        };
    }

    private void container(String field) throws IOException {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        switch (field) {
            case "responses" -> parseResponse("200");
            case "resources" -> parseTemplateResources();
            case "columns" -> columns = columnNames();
            case "rows" -> rows();
            case "data" -> value(object ? Shape.PLAIN : Shape.ROW);
            default -> value(Shape.PLAIN);
        }
    }

    private void parseResponse(String status) throws IOException {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        while (object && parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals(status)) {
                value(Shape.PLAIN);
            } else {
                skip(tokenStart(), true, 0);
            }
        }
        if (!object) {
            value(Shape.PLAIN);
        }
    }

    /**
     * Parses the resources of a template. Newer templates declare them as an object with names as keys instead of an
     * array.
     */
    private void parseTemplateResources() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            value(Shape.TEMPLATE);
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            parser.nextToken();
            value(Shape.TEMPLATE);
        }
    }

    private List<String> columnNames() throws IOException {
        List<String> names = new ArrayList<>();
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            slices.release(tokenStart());
            if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName()) && names.size() < MAX_COLUMNS) {
                names.add(parser.getText());
            }
        } while (depth > 0 && parser.nextToken() != null);
        return names;
    }

    private void rows() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            skip(tokenStart(), true, 0);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                row();
            } else {
                value(Shape.ROW);
            }
        }
    }

    /** Converts a row of a table to an object, with the names of the columns as field names. */
    private void row() throws IOException {
        long start = tokenStart();
        slices.release(start);
        seenEntries++;
        StringJoiner object = new StringJoiner(",", "{", "}");
        boolean large = false;
        for (int column = 0; parser.nextToken() != JsonToken.END_ARRAY; column++) {
            long cell = tokenStart();
            large |= skip(start, large, JsonLimits.RESOURCE_CHARACTERS);
            if (!large && column < columns.size()) {
                parser.finishToken();
                object.add(TextNode.valueOf(columns.get(column)) + ":" + slices.slice(cell, end()));
            }
        }
        if (large) {
            entries.tooLarge("");
        } else {
            entries.entry(object.toString(), Shape.ROW, true);
        }
    }

    /**
     * Skips the current value.
     *
     * @param forget whether the characters of the value are not needed
     * @param maxCharacters maximum number of characters of the entry
     * @return whether the entry that began at {@code start} has become too large, so that its characters are discarded
     */
    private boolean skip(long start, boolean forget, int maxCharacters) throws IOException {
        boolean large = forget;
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (large) {
                slices.release(tokenStart());
            } else {
                large = tokenStart() - start > maxCharacters;
            }
        } while (depth > 0 && parser.nextToken() != null);
        return large && !forget;
    }

    private long tokenStart() {
        return parser.currentTokenLocation().getCharOffset();
    }

    private long end() {
        return parser.currentLocation().getCharOffset();
    }
}
