package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * What the fields beside a list tell of its further pages: a link or token for the next one, a note that the list was
 * cut off, or a total above the number of its entries. From Microsoft's pages “Async operations and paging” and
 * “Resource Graph: guidance for large data sets”.
 */
public final class FurtherPages {

    private static final Set<String> TOTALS = Set.of("count", "total", "totalcount", "totalrecords", "odatacount");

    private boolean link;
    private long total;

    /** Whether a file that contains one list tells of further pages. */
    public static boolean areNamedIn(JsonNode root) {
        FurtherPages pages = new FurtherPages();
        root.properties()
                .stream()
                .filter(field -> field.getValue().isValueNode())
                .forEach(field -> pages.field(field.getKey(), field.getValue().asText()));
        JsonNode list = root.path("value").isArray() ? root.path("value") : root.path("data");
        return list.isArray() && pages.existBeyond(list.size())
                || list.path("rows").isArray() && pages.existBeyond(list.path("rows").size());
    }

    /** @param text of a number, a string or a truth value; tools differ in the spelling of names */
    void field(String name, String text) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (plain.endsWith("nextlink") || plain.endsWith("skiptoken") || plain.endsWith("continuationtoken")) {
            // Examples of the API write “...”.
            link |= text.chars().anyMatch(Character::isLetterOrDigit) && !text.equals("null");
        } else if (plain.endsWith("truncated")) {
            link |= text.equalsIgnoreCase("true");
        } else if (TOTALS.contains(plain) && text.matches("[0-9]{1,12}")) {
            total = Math.max(total, Long.parseLong(text));
        }
    }

    /** @param entries how many the list has itself */
    boolean existBeyond(long entries) {
        return link || total > entries;
    }
}
