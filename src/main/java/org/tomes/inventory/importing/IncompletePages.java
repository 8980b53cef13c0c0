package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * Detects that a list has further pages or is incomplete, by the fields next to the list: a link or token for the next
 * page, a note that the list is truncated, a total that is greater than the number of entries, or an error that ended
 * the list early. Source: Microsoft's pages “Async operations and paging” and “Resource Graph: guidance for large data
 * sets”.
 */
public final class IncompletePages {

    private static final Set<String> TOTALS = Set.of("count", "total", "totalcount", "totalrecords", "odatacount");

    private boolean link;
    private long total;

    /** Whether a file that contains one list has further pages. */
    public static boolean existFor(JsonNode root) {
        IncompletePages pages = new IncompletePages();
        root.properties()
                .stream()
                .filter(field -> field.getValue().isValueNode())
                .forEach(field -> pages.field(field.getKey(), field.getValue().asText()));
        root.properties().forEach(field -> pages.object(field.getKey(), field.getValue().isObject()));
        JsonNode list = root.path("value").isArray() ? root.path("value") : root.path("data");
        return list.isArray() && pages.existBeyond(list.size())
                || list.path("rows").isArray() && pages.existBeyond(list.path("rows").size());
    }

    /**
     * @param name name of the field, which tools spell differently
     * @param text text of a number, a string or a boolean
     */
    void field(String name, String text) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (letters.endsWith("nextlink") || letters.endsWith("skiptoken") || letters.endsWith("continuationtoken")) {
            // Examples in the API documentation contain “...”.
            link |= text.chars().anyMatch(Character::isLetterOrDigit) && !text.equals("null");
        } else if (letters.endsWith("truncated")) {
            link |= text.equalsIgnoreCase("true");
        } else if (TOTALS.contains(letters) && text.matches("[0-9]{1,12}")) {
            total = Math.max(total, Long.parseLong(text));
        }
    }

    /** Notes an error. Azure reports it as an object, possibly next to the part of a list that could be read. */
    void object(String name, boolean isObject) {
        link |= isObject && name.equalsIgnoreCase("error");
    }

    /**
     * @param entries number of entries in the list
     */
    boolean existBeyond(long entries) {
        return link || total > entries;
    }
}
