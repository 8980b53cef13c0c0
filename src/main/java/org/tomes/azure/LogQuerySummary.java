package org.tomes.azure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.tomes.inventory.resource.JsonLimits;

/**
 * Metadata of a Log Analytics response, parsed as a stream.
 *
 * @param cutOff whether the result is incomplete because it exceeded a limit
 * @param count number of rows in the first table
 */
record LogQuerySummary(boolean cutOff, int count) {

    /**
     * @throws CallFailed if the body is not JSON or contains no table
     */
    static LogQuerySummary of(byte[] body) throws CallFailed {
        boolean cutOff = false;
        int count = -1;
        try (JsonParser json = JsonLimits.FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw CallFailed.failed("pull.noJson");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("error")) {
                    cutOff = value == JsonToken.START_OBJECT;
                } else if (name.equals("tables") && value == JsonToken.START_ARRAY) {
                    count = countFirstTableRows(json);
                }
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                throw CallFailed.failed("pull.noJson");
            }
        } catch (IOException e) {
            throw CallFailed.failed("pull.noJson");
        }
        if (!cutOff && count < 0) {
            throw CallFailed.failed("pull.noList");
        }
        return new LogQuerySummary(cutOff, Math.max(count, 0));
    }

    /** Returns the number of rows in the first table, or -1. Afterwards, the parser is at the end of all tables. */
    private static int countFirstTableRows(JsonParser json) throws IOException {
        int count = -1;
        boolean first = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (first && json.currentToken() == JsonToken.START_OBJECT) {
                count = rows(json);
            }
            json.skipChildren();
            first = false;
        }
        return count;
    }

    private static int rows(JsonParser json) throws IOException {
        int count = -1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean rows = json.currentName().equals("rows");
            if (json.nextToken() == JsonToken.START_ARRAY && rows) {
                count = 0;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    count++;
                    json.skipChildren();
                }
            }
            json.skipChildren();
        }
        return count;
    }
}
