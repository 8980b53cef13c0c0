package org.tomes.desktop.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a paragraph in one style.
 *
 * @param target address or anchor that the text links to; empty for other text
 */
record GuideSpan(String text, Style style, String target) {

    enum Style {
        PLAIN,
        LABEL,
        STRONG,
        CODE
    }

    private static final Pattern MARKED = Pattern.compile(
            "`` (.+?) ``|`([^`]+)`|\\*\\*(.+?)\\*\\*|(?<![*\\p{L}])\\*([^*\\s][^*]*)\\*|\\[([^]]+)]\\(([^)]+)\\)");

    static List<GuideSpan> parse(String text) {
        List<GuideSpan> spans = new ArrayList<>();
        Matcher mark = MARKED.matcher(text);
        int end = 0;
        while (mark.find()) {
            addPlain(spans, text.substring(end, mark.start()));
            end = mark.end();
            if (mark.group(1) != null || mark.group(2) != null) {
                spans.add(new GuideSpan(mark.group(1) == null ? mark.group(2) : mark.group(1), Style.CODE, ""));
            } else if (mark.group(3) != null) {
                spans.add(new GuideSpan(withoutEscapes(mark.group(3)).replace("`", ""), Style.STRONG, ""));
            } else if (mark.group(4) != null) {
                spans.add(new GuideSpan(withoutEscapes(mark.group(4)), Style.LABEL, ""));
            } else {
                spans.add(new GuideSpan(withoutEscapes(mark.group(5)).replaceAll("[`*]", ""), Style.PLAIN,
                        mark.group(6)));
            }
        }
        addPlain(spans, text.substring(end));
        return List.copyOf(spans);
    }

    private static void addPlain(List<GuideSpan> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new GuideSpan(withoutEscapes(text), Style.PLAIN, ""));
        }
    }

    private static String withoutEscapes(String text) {
        return text.replaceAll("\\\\(\\p{Punct})", "$1");
    }
}
