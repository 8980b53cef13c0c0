package org.tomes.score.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.tomes.inventory.importing.IncompletePages;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Finds the objects in a JSON file, in any known wrapper. */
final class JsonRows {

    /**
     * Accepts NaN, which is not valid JSON but occurs in some files. A NaN therefore invalidates only its row, not the
     * complete file.
     */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final List<String> WRAPPERS = List.of("value", "data", "body", "tables");

    private JsonRows() {
    }

    /** Azure returned an error instead of rows. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;
        private static final Pattern NOT_SET_UP = Pattern.compile("(?i)not.?registered|not.?found|not.?onboarded");

        private final String code;

        Refused(String code) {
            super("refused");
            this.code = code;
        }

        String code() {
            return code;
        }

        /**
         * Whether the error is the response, 404 or 409, that Azure returns for a subscription without Defender for
         * Cloud.
         */
        boolean meansNotOnboarded() {
            return NOT_SET_UP.matcher(code).find();
        }
    }

    static ArrayNode of(String text) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        collect(parse(text), rows);
        return rows;
    }

    /** Whether the file is one page of several. */
    static boolean haveFurtherPages(String text) {
        return IncompletePages.existFor(parse(text));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.file.tooDeep"));
        } catch (JsonProcessingException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.file.noJson",
                    String.valueOf(e.getLocation() == null ? 1 : e.getLocation().getLineNr())));
        }
    }

    private static void collect(JsonNode node, ArrayNode rows) {
        if (node.isArray()) {
            node.forEach(element -> collectElement(element, rows));
            return;
        }
        if (node.path("columns").isArray() && node.path("rows").isArray()) {
            collectTable(node, rows);
            return;
        }
        JsonNode example = node.path("responses").path("200");
        if (example.isObject()) {
            collect(example, rows);
            return;
        }
        if (node.path("error").isObject()) {
            throw new Refused(node.path("error").path("code").asText("?"));
        }
        for (String wrapper : WRAPPERS) {
            if (node.path(wrapper).isContainerNode() && !node.has("id")) {
                collect(node.get(wrapper), rows);
                return;
            }
        }
        rows.add(node);
    }

    /**
     * Collects an element of a list. A table of a query response contains a further list; any other element is a row.
     */
    private static void collectElement(JsonNode element, ArrayNode rows) {
        if (element.path("columns").isArray() && element.path("rows").isArray()) {
            collectTable(element, rows);
        } else {
            rows.add(element);
        }
    }

    private static void collectTable(JsonNode table, ArrayNode rows) {
        JsonNode columns = table.get("columns");
        for (JsonNode cells : table.get("rows")) {
            ObjectNode row = rows.addObject();
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                row.set(columns.get(i).path("name").asText(), cells.get(i));
            }
        }
    }
}
