package org.tomes.office.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline.Reference;
import org.tomes.text.Language;

/**
 * The bookmarks of the headings, named like those that Word creates. Each heading has a bookmark for the table of
 * contents, which Word replaces when it updates the table. A heading with references has a second bookmark for them.
 */
final class HeadingBookmarks {

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> referenced;
    private final Map<String, String> titles = new HashMap<>();
    private final ReferenceField field;
    private final String[] quotes;
    private final int usedIds;

    /**
     * A reference split into its parts, and the instruction of the field that yields the number or, in its place, the
     * title.
     */
    record Numbered(String before, String number, String after, String instruction) {
    }

    /**
     * @param usedIds highest bookmark number already used in the file
     * @param fields whether references contain fields
     */
    HeadingBookmarks(DocumentContent content, int usedIds, ReferenceField field, boolean fields) {
        this.field = field;
        this.usedIds = usedIds;
        this.quotes = content.info().language() == Language.DE ? new String[]{"„", "“"} : new String[]{"“", "”"};
        this.referenced = content.referenced();
        for (Block block : content.blocks()) {
            if (block instanceof Heading heading) {
                ids.put(heading.anchor(), usedIds + 2 * ids.size() + 1);
                numbers.put(heading.anchor(), fields ? heading.number() : "");
                titles.put(heading.anchor(), heading.text());
            }
        }
    }

    /**
     * Returns a bookmark number that is unique within the document; the next number belongs to the bookmark for
     * references.
     */
    int id(String anchor) {
        return ids.get(anchor);
    }

    String bookmark(String anchor) {
        return String.format(Locale.ROOT, "_Toc%09d", ids.get(anchor));
    }

    boolean isReferenced(String anchor) {
        return referenced.contains(anchor);
    }

    String reference(String anchor) {
        return String.format(Locale.ROOT, "_Ref%09d", ids.get(anchor));
    }

    /**
     * Returns the number of the bookmark at the end of a part, counted from 0; it follows the bookmark numbers of the
     * headings.
     */
    int idOfEnd(int part) {
        return usedIds + 2 * ids.size() + 1 + part;
    }

    /** Returns the name of the bookmark at the end of a part, counted from 0. */
    static String end(int part) {
        return "_PartEnd" + (part + 1);
    }

    /** Returns the parts of a reference; empty if the reference does not contain the number of its heading. */
    Optional<Numbered> numbered(Reference reference) {
        String number = numbers.get(reference.anchor());
        String text = reference.text();
        int at = number.isEmpty() ? -1 : text.indexOf(number);
        while (at >= 0 && !isWhole(text, at, at + number.length())) {
            at = text.indexOf(number, at + 1);
        }
        if (at < 0) {
            return Optional.empty();
        }
        String before = text.substring(0, at);
        String after = text.substring(at + number.length());
        String instruction = field.instruction(reference(reference.anchor()));
        return Optional.of(field != ReferenceField.TITLE ? new Numbered(before, number, after, instruction)
                : new Numbered(before + quotes[0], titles.get(reference.anchor()), quotes[1] + after, instruction));
    }

    /** Whether the number is not part of a longer number, such as 1.2 of 1.2.3. */
    private static boolean isWhole(String text, int start, int end) {
        boolean continues = end + 1 < text.length() && text.charAt(end) == '.'
                && Character.isDigit(text.charAt(end + 1));
        return !continues && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)) && text.charAt(start - 1) != '.');
    }
}
