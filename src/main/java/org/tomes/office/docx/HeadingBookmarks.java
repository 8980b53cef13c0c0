package org.tomes.office.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;

/** The bookmarks of the headings, named like those that Word creates for a table of contents. */
final class HeadingBookmarks {

    private final Map<String, Integer> ids = new HashMap<>();

    /** @param taken the highest bookmark number already used in the file */
    HeadingBookmarks(List<Block> blocks, int taken) {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                ids.put(heading.anchor(), taken + ids.size() + 1);
            }
        }
    }

    /** A bookmark number that is unique within the document. */
    String id(String anchor) {
        return ids.get(anchor).toString();
    }

    String bookmark(String anchor) {
        return String.format(Locale.ROOT, "_Toc%09d", ids.get(anchor));
    }
}
