package org.tomes.office.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;

/** The bookmarks of the headings, named as Word names those that its contents lead to. */
final class HeadingBookmarks {

    private final Map<String, Integer> ids = new HashMap<>();

    /** @param taken up to which number the file has bookmarks already */
    HeadingBookmarks(List<Block> blocks, int taken) {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                ids.put(heading.anchor(), taken + ids.size() + 1);
            }
        }
    }

    /** A number that is the bookmark's alone within the document. */
    String id(String anchor) {
        return ids.get(anchor).toString();
    }

    String bookmark(String anchor) {
        return String.format(Locale.ROOT, "_Toc%09d", ids.get(anchor));
    }
}
