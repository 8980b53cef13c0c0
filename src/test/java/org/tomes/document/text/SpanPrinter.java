package org.tomes.document.text;

import java.util.List;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.text.Span.Blank;
import org.tomes.document.text.Span.Link;
import org.tomes.document.text.Span.Words;

/** Writes spans so that {@link SpanParser} reads equal ones. */
final class SpanPrinter {

    private static final String SIGNS = "\\*`[]{|";

    private SpanPrinter() {
    }

    static String print(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        boolean strong = false;
        for (Span span : spans) {
            if (isStrong(span) != strong) {
                out.append("**");
                strong = !strong;
            }
            switch (span) {
                case Words words when words.look() == Look.CODE -> out.append('`').append(words.text()).append('`');
                case Words words -> out.append(escaped(words.text()));
                case Link link -> out.append('[')
                        .append(escaped(link.text()).replace("(", "\\("))
                        .append("](")
                        .append(link.target())
                        .append(')');
                case Blank blank -> out.append(new PlaceholderUse(1, blank.name(), blank.argument(), false).written());
            }
        }
        return strong ? out.append("**").toString() : out.toString();
    }

    private static boolean isStrong(Span span) {
        return switch (span) {
            case Words words -> words.look() == Look.STRONG;
            case Blank blank -> blank.strong();
            case Link link -> false;
        };
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (char sign : text.toCharArray()) {
            if (SIGNS.indexOf(sign) >= 0) {
                out.append('\\');
            }
            out.append(sign);
        }
        return out.toString();
    }
}
