package org.tomes.office.docx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;

/**
 * The existing numbering of a file's heading styles. Word may number the headings itself if that yields exactly the
 * numbers in the content; headings without a number are excluded from the numbering. Otherwise the numbers are written
 * as text.
 *
 * @param levels number of heading levels, from the first, whose styles have numbering
 * @param asOurs whether the headings are numbered 1, 1.1 and so on; if not, references use titles instead of numbers
 */
record HeadingNumbering(int levels, boolean asOurs) {

    /**
     * Whether Word numbers all headings in these blocks. The headings of an excerpt continue the numbers of the
     * template.
     */
    boolean count(List<Block> blocks) {
        return levels > 0 && (isExcerpt(blocks) || matchesWordCounts(blocks))
                && blocks.stream()
                        .allMatch(block -> !(block instanceof Heading heading) || heading.number().isEmpty()
                                || heading.level() <= levels);
    }

    /** Whether the numbers that Word displays are those in the content. */
    boolean matchesContent(List<Block> blocks) {
        return asOurs && !isExcerpt(blocks);
    }

    /** Whether the first heading is below the first level, so that the content belongs to a section of a template. */
    private static boolean isExcerpt(List<Block> blocks) {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .findFirst()
                .filter(heading -> ((Heading) heading).level() > 1)
                .isPresent();
    }

    static boolean matchesWordCounts(List<Block> blocks) {
        int[] counts = new int[5];
        for (Block block : blocks) {
            if (block instanceof Heading heading && !heading.number().isEmpty()) {
                counts[heading.level()]++;
                Arrays.fill(counts, heading.level() + 1, counts.length, 0);
                String counted = Arrays.stream(counts, 1, heading.level() + 1)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("."));
                if (!counted.equals(heading.number())) {
                    return false;
                }
            }
        }
        return true;
    }
}
