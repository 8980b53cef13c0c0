package org.tomes.desktop.document;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

/**
 * Shows each line of a text as its markup means: headings larger, bold words bold, placeholders on a coloured ground,
 * and the markup itself in a quiet colour. Markup that continues on the next line is not recognised.
 */
final class MarkupHighlighter implements SyntaxDecorator {

    private static final Pattern HEADING = Pattern.compile("(#{1,6} +)(.*)");
    private static final Pattern MARKED = Pattern.compile("(\\s*(?:- |\\d{1,4}\\. )|>!? ?)(.*)");
    private static final Pattern INLINE = Pattern.compile(
            "\\\\\\p{Punct}|\\*\\*(?=.+?\\*\\*)(.+?)\\*\\*|`([^`]+)`" + "|\\[([^\\[\\]()]+)]\\(([^()\\[\\]]*)\\)|\\|");
    private static final String MARK = "markup-mark";

    private final Function<String, List<MatchResult>> placeholders;

    /** @param placeholders finds the placeholders of a line */
    MarkupHighlighter(Function<String, List<MatchResult>> placeholders) {
        this.placeholders = placeholders;
    }

    @Override
    public void handleChange(CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded,
            int charsBottom) {
        // Each line is shown independently of the others.
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        String line = model.getPlainText(index);
        RichParagraph.Builder shown = RichParagraph.builder();
        Matcher heading = HEADING.matcher(line);
        Matcher marked = MARKED.matcher(line);
        if (heading.matches()) {
            shown.addWithStyleNames(heading.group(1), MARK);
            add(shown, heading.group(2), "markup-heading");
        } else if (marked.matches()) {
            shown.addWithStyleNames(marked.group(1), MARK);
            add(shown, marked.group(2), "markup-plain");
        } else {
            add(shown, line, "markup-plain");
        }
        placeholders.apply(line)
                .forEach(placeholder -> shown.addHighlight(placeholder.start(), placeholder.end() - placeholder.start(),
                        "markup-placeholder"));
        return shown.build();
    }

    private static void add(RichParagraph.Builder shown, String words, String style) {
        Matcher inline = INLINE.matcher(words);
        int end = 0;
        while (inline.find()) {
            plain(shown, words.substring(end, inline.start()), style);
            end = inline.end();
            String found = inline.group();
            if (inline.group(1) != null) {
                delimited(shown, found, inline.start(1) - inline.start(), inline.group(1), style, "markup-strong");
            } else if (inline.group(2) != null) {
                delimited(shown, found, inline.start(2) - inline.start(), inline.group(2), style, "markup-code");
            } else if (inline.group(3) != null) {
                delimited(shown, found, inline.start(3) - inline.start(), inline.group(3), style, "markup-link");
            } else {
                shown.addWithStyleNames(found, MARK);
            }
        }
        plain(shown, words.substring(end), style);
    }

    private static void delimited(RichParagraph.Builder shown, String found, int before, String inner, String style,
            String innerStyle) {
        shown.addWithStyleNames(found.substring(0, before), MARK);
        shown.addWithStyleNames(inner, style, innerStyle);
        shown.addWithStyleNames(found.substring(before + inner.length()), MARK);
    }

    private static void plain(RichParagraph.Builder shown, String words, String style) {
        if (!words.isEmpty()) {
            shown.addWithStyleNames(words, style);
        }
    }
}
