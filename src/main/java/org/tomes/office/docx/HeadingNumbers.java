package org.tomes.office.docx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;

/**
 * Decides whether Word may number the headings itself. It may if that yields exactly the numbers in the content;
 * headings without a number are excluded from the numbering. Otherwise the numbers are written as text.
 */
final class HeadingNumbers {

    private HeadingNumbers() {
    }

    static boolean countedByWord(List<Block> blocks) {
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
