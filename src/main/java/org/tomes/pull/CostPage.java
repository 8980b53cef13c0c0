package org.tomes.pull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonLimits;

/**
 * One page of the answer to a query of Cost Management (Microsoft Learn, "Query - Usage"): column names, and rows of
 * values in the same order.
 *
 * @param rows rows, in which numbers are written as in the answer
 * @param next address of the next page
 */
public record CostPage(List<String> columns, List<List<String>> rows, Optional<String> next) {

    /**
     * @throws IOException if the content is not the answer to such a query
     */
    public static CostPage read(InputStream body) throws IOException {
        List<String> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        String next = "";
        boolean isAnswer = false;
        try (JsonParser json = JsonLimits.FACTORY.createParser(body)) {
            begin(json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean properties = json.currentName().equals("properties");
                if (json.nextToken() != JsonToken.START_OBJECT || !properties) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if (name.equals("columns") && value == JsonToken.START_ARRAY) {
                        columns(json, columns);
                    } else if (name.equals("rows") && value == JsonToken.START_ARRAY) {
                        isAnswer = true;
                        rows(json, rows);
                    } else if (name.equals("nextLink") && value == JsonToken.VALUE_STRING) {
                        next = json.getText();
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        if (!isAnswer || rows.stream().anyMatch(row -> row.size() != columns.size())) {
            throw new IOException("no answer of Cost Management");
        }
        return new CostPage(columns, rows, Optional.of(next).filter(link -> !link.isBlank()));
    }

    private static void begin(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("no object");
        }
    }

    private static void columns(JsonParser json, List<String> columns) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean name = json.currentName().equals("name");
                if (json.nextToken() == JsonToken.VALUE_STRING && name) {
                    columns.add(json.getText());
                }
                json.skipChildren();
            }
        }
    }

    private static void rows(JsonParser json, List<List<String>> rows) throws IOException {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            List<String> row = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                row.add(json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText());
                json.skipChildren();
            }
            rows.add(row);
        }
    }

    /**
     * Returns the pages as one CSV file in the layout of an export, so that one reader reads all bills.
     *
     * @throws IOException if a page has other columns than the first page
     */
    public static byte[] csv(List<CostPage> pages, String subscription, String subscriptionName) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            line(out, pages.getFirst().columns(), "SubscriptionId", "SubscriptionName");
            for (CostPage page : pages) {
                if (!page.columns().equals(pages.getFirst().columns())) {
                    throw new IOException("pages with different columns");
                }
                for (List<String> row : page.rows()) {
                    line(out, row, subscription, subscriptionName);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void line(Writer out, List<String> cells, String subscription, String name) throws IOException {
        for (String cell : cells) {
            out.append(quoted(cell)).append(',');
        }
        out.append(quoted(subscription)).append(',').append(quoted(name)).append('\n');
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"").replaceAll("\\R", " ") + '"';
    }
}
