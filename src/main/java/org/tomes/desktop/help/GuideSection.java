package org.tomes.desktop.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A heading of the user guide and the text below it, up to the next heading of any level.
 *
 * @param level 1 for the title of the guide, 2 for a chapter
 */
record GuideSection(int level, String title, List<GuideBlock> blocks) {

    GuideSection withBlocks(List<GuideBlock> read) {
        return new GuideSection(level, title, read);
    }

    /** Returns the anchor of the heading in links, as on GitHub. */
    String anchor() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
    }

    /** Returns the text without markup, for the search. */
    String plainText() {
        return title + " " + blocks.stream().map(GuideSection::plain).collect(Collectors.joining(" "));
    }

    private static String plain(GuideBlock block) {
        return switch (block) {
            case GuideBlock.Paragraph paragraph -> plain(paragraph.spans());
            case GuideBlock.Items items ->
                joined(items.items().stream().flatMap(List::stream).map(GuideSection::plain));
            case GuideBlock.Table table -> joined(table.rows().stream().flatMap(List::stream).map(cell -> plain(cell)));
            case GuideBlock.Code code -> code.text();
            case GuideBlock.Picture picture -> picture.description();
        };
    }

    private static String plain(List<GuideSpan> spans) {
        return spans.stream().map(GuideSpan::text).collect(Collectors.joining());
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(" "));
    }
}
