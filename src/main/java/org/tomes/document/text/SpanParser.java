package org.tomes.document.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.text.Span.Blank;
import org.tomes.document.text.Span.Link;
import org.tomes.document.text.Span.Words;

/**
 * Reads the markup within a paragraph: {@code **bold**}, {@code `code`}, {@code [text](https://…)},
 * {@code {placeholder}}, and a backslash before a literal character. Everything else remains as written.
 */
final class SpanParser {

    static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9-]*)(?::([A-Za-z0-9][A-Za-z0-9., -]*))?}");
    private static final String STRONG = "**";

    private final String text;
    private final int firstLine;
    private final List<TextFault> faults;
    private final List<PlaceholderUse> uses;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;
    private int counted;
    private int breaks;
    private boolean strong;

    /**
     * @param firstLine number of the line in which the text begins
     */
    SpanParser(String text, int firstLine, List<TextFault> faults, List<PlaceholderUse> uses) {
        this.text = text;
        this.firstLine = firstLine;
        this.faults = faults;
        this.uses = uses;
    }

    List<Span> parse() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            switch (sign) {
                case '\\' -> escaped();
                case '*' -> star();
                case '`' -> code();
                case '[' -> link();
                case '{' -> blank();
                default -> word();
            }
        }
        flush();
        return spans;
    }

    private void word() {
        words.append(text.charAt(at++));
    }

    private void escaped() {
        if (at + 1 < text.length() && isPunctuation(text.charAt(at + 1))) {
            at++;
        }
        word();
    }

    static boolean isPunctuation(char sign) {
        return sign > ' ' && sign < 127 && !Character.isLetterOrDigit(sign);
    }

    private void star() {
        if (!text.startsWith(STRONG, at)) {
            word();
        } else if (strong) {
            flush();
            strong = false;
            at += STRONG.length();
        } else if (closes(at + STRONG.length())) {
            flush();
            strong = true;
            at += STRONG.length();
        } else {
            fault("strongNotClosed");
            words.append(STRONG);
            at += STRONG.length();
        }
    }

    /**
     * Whether the bold text that starts here is closed and is not empty. Asterisks within code or after a backslash do
     * not count.
     */
    private boolean closes(int start) {
        for (int i = start; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (sign == '`') {
                int end = codeEnd(i);
                i = end < 0 ? i : end;
            } else if (text.startsWith(STRONG, i)) {
                return i > start;
            }
        }
        return false;
    }

    private int codeEnd(int start) {
        int end = text.indexOf('`', start + 1);
        int lineEnd = text.indexOf('\n', start);
        return end <= start + 1 || lineEnd >= 0 && lineEnd < end ? -1 : end;
    }

    private void code() {
        int end = codeEnd(at);
        if (end < 0) {
            fault("codeNotClosed");
            word();
            return;
        }
        flush();
        add(new Words(text.substring(at + 1, end), Look.CODE));
        at = end + 1;
    }

    private void link() {
        int textEnd = end(at + 1, ']');
        int targetEnd = textEnd > 0 && text.startsWith("(", textEnd + 1) ? end(textEnd + 2, ')') : -1;
        if (targetEnd < 0) {
            word();
            return;
        }
        String label = unescaped(text.substring(at + 1, textEnd)).strip();
        String written = text.substring(textEnd + 2, targetEnd).strip();
        Optional<URI> target = target(written);
        if (label.isEmpty() || target.isEmpty()) {
            fault(label.isEmpty() ? "linkWithoutText" : "linkTarget", written);
            word();
            return;
        }
        flush();
        spans.add(new Link(label, target.get()));
        at = targetEnd + 1;
    }

    /**
     * Finds the next occurrence of the character in the line that precedes another opening bracket. Characters after a
     * backslash do not count.
     */
    private int end(int start, char sign) {
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '\n', '[', '(' -> {
                    return -1;
                }
                default -> {
                    if (text.charAt(i) == sign) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    private static Optional<URI> target(String written) {
        try {
            URI uri = new URI(written);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String unescaped(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            boolean escape = written.charAt(i) == '\\' && i + 1 < written.length()
                    && isPunctuation(written.charAt(i + 1));
            plain.append(written.charAt(escape ? ++i : i));
        }
        return plain.toString();
    }

    private void blank() {
        Matcher blank = BLANK.matcher(text).region(at, text.length());
        if (blank.lookingAt()) {
            flush();
            String argument = Optional.ofNullable(blank.group(2)).orElse("").strip();
            uses.add(new PlaceholderUse(line(), blank.group(1), argument, false));
            spans.add(new Blank(blank.group(1), argument, strong));
            at = blank.end();
        } else {
            if (text.startsWith("{{", at)) {
                fault("partInSentence");
                words.append('{');
                at++;
            } else {
                fault("braceNotClosed");
            }
            word();
        }
    }

    private void flush() {
        if (!words.isEmpty()) {
            add(new Words(words.toString(), strong ? Look.STRONG : Look.PLAIN));
            words.setLength(0);
        }
    }

    private void add(Words next) {
        if (!spans.isEmpty() && spans.getLast() instanceof Words last && last.look() == next.look()) {
            spans.set(spans.size() - 1, new Words(last.text() + next.text(), next.look()));
        } else {
            spans.add(next);
        }
    }

    private void fault(String key, Object... arguments) {
        faults.add(TextFault.at(line(), key, arguments));
    }

    private int line() {
        for (; counted < at; counted++) {
            breaks += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return firstLine + breaks;
    }
}
