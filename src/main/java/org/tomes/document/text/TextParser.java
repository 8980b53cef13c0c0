package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.text.TextBlock.Heading;
import org.tomes.document.text.TextBlock.Paragraph;
import org.tomes.document.text.TextBlock.Part;

/**
 * Reads the markup of sections. Every text can be read: markup that is not understood remains as plain words and is
 * reported as a fault.
 */
public final class TextParser {

    static final Pattern PART = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)(?::([A-Za-z0-9][A-Za-z0-9., -]*))?}}");
    static final Pattern HEADING = Pattern.compile("(#{1,6})(?: (.*)|)");
    /** Maximum number of columns of a table. */
    public static final int MAX_TABLE_COLUMNS = TableReader.MAX_COLUMNS;
    private static final int DEEPEST = 4;

    private final Lines lines;
    private final List<TextFault> faults = new ArrayList<>();
    private final List<PlaceholderUse> uses = new ArrayList<>();
    private final List<TextBlock> pieces = new ArrayList<>();
    private int level = 1;

    private TextParser(String text) {
        lines = new Lines(text);
    }

    public static ParseResult parse(String text) {
        TextParser parser = new TextParser(text);
        while (parser.lines.hasMore()) {
            parser.piece();
        }
        return new ParseResult(new ParsedText(parser.pieces), parser.faults, parser.uses);
    }

    private void piece() {
        String line = lines.current();
        if (line.isBlank()) {
            lines.next();
        } else if (HEADING.matcher(line).matches()) {
            heading(line);
        } else if (PART.matcher(line).matches()) {
            part(line);
        } else if (ListReader.isItem(line)) {
            pieces.addAll(new ListReader(lines, this::spans, faults).read());
        } else if (TableReader.isRow(line)) {
            pieces.addAll(new TableReader(lines, this::spans, faults).read());
        } else if (line.startsWith(">")) {
            remark();
        } else {
            paragraph();
        }
    }

    private void heading(String line) {
        Matcher heading = HEADING.matcher(line);
        heading.matches();
        int number = lines.number();
        lines.next();
        String words = Optional.ofNullable(heading.group(2)).orElse("").strip();
        int requestedLevel = heading.group(1).length();
        if (words.isEmpty()) {
            faults.add(TextFault.at(number, "headingEmpty"));
            pieces.add(new Paragraph(Style.BODY, List.of(new Span.Words(heading.group(1), Look.PLAIN))));
            return;
        }
        int allowed = Math.clamp(requestedLevel, 2, Math.min(DEEPEST, level + 1));
        if (requestedLevel == 1) {
            faults.add(TextFault.at(number, "headingOfTitle"));
        } else if (requestedLevel > DEEPEST) {
            faults.add(TextFault.at(number, "headingTooDeep", DEEPEST));
        } else if (allowed != requestedLevel) {
            faults.add(TextFault.at(number, "headingSkips"));
        }
        level = allowed;
        pieces.add(new Heading(allowed, spans(words, number)));
    }

    private void part(String line) {
        Matcher part = PART.matcher(line);
        part.matches();
        String argument = Optional.ofNullable(part.group(2)).orElse("").strip();
        uses.add(new PlaceholderUse(lines.number(), part.group(1), argument, true));
        pieces.add(new Part(part.group(1), argument));
        lines.next();
    }

    /** Reads a note or a warning from consecutive lines. */
    private void remark() {
        boolean warning = isWarning(lines.current());
        int number = lines.number();
        List<String> textLines = new ArrayList<>();
        while (lines.hasMore() && lines.current().startsWith(">") && isWarning(lines.current()) == warning) {
            textLines.add(lines.current().substring(warning ? 2 : 1).strip());
            lines.next();
        }
        add(warning ? Style.WARNING : Style.NOTE, textLines, number);
    }

    private static boolean isWarning(String line) {
        return line.startsWith(">!");
    }

    private void paragraph() {
        int number = lines.number();
        List<String> textLines = new ArrayList<>();
        do {
            textLines.add(lines.current());
            lines.next();
        } while (lines.hasMore() && !begins(lines.current()));
        add(Style.BODY, textLines, number);
    }

    private void add(Style style, List<String> textLines, int number) {
        String text = String.join("\n", textLines).strip();
        if (text.isBlank()) {
            faults.add(TextFault.at(number, "remarkEmpty"));
            text = style == Style.WARNING ? ">!" : ">";
            pieces.add(new Paragraph(Style.BODY, List.of(new Span.Words(text, Look.PLAIN))));
            return;
        }
        pieces.add(new Paragraph(style, spans(text, number)));
    }

    /** Whether another block than the current paragraph begins here. */
    static boolean begins(String line) {
        return line.isBlank() || line.startsWith(">") || HEADING.matcher(line).matches() || PART.matcher(line).matches()
                || ListReader.isItem(line) || TableReader.isRow(line);
    }

    private List<Span> spans(String text, int line) {
        return new SpanParser(text, line, faults, uses).parse();
    }

    /** Reads the spans of a text that starts in the given line. */
    @FunctionalInterface
    interface Spans {
        List<Span> of(String text, int line);
    }
}
