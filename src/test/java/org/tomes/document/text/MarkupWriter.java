package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.content.Block.Align;
import org.tomes.document.text.TextBlock.Column;
import org.tomes.document.text.TextBlock.Heading;
import org.tomes.document.text.TextBlock.Item;
import org.tomes.document.text.TextBlock.Listing;
import org.tomes.document.text.TextBlock.Paragraph;
import org.tomes.document.text.TextBlock.Part;
import org.tomes.document.text.TextBlock.Table;

/** Writes a draft in the normal form of the markup; {@link TextParser} reads the same draft from it without faults. */
public final class MarkupWriter {

    private MarkupWriter() {
    }

    public static String print(ParsedText draft) {
        return draft.pieces().stream().map(MarkupWriter::piece).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String piece(TextBlock piece) {
        return switch (piece) {
            case Heading heading -> "#".repeat(heading.level()) + " " + SpanPrinter.print(heading.spans());
            case Paragraph paragraph -> paragraph(paragraph);
            case Listing list -> String.join("\n", list(list, 0));
            case Table table -> String.join("\n", table(table));
            case Part part -> new PlaceholderUse(1, part.name(), part.argument(), true).written();
        };
    }

    private static String paragraph(Paragraph paragraph) {
        String before = switch (paragraph.style()) {
            case NOTE -> "> ";
            case WARNING -> ">! ";
            case BODY, LEAD -> "";
        };
        return SpanPrinter.print(paragraph.spans())
                .lines()
                .map(line -> before.isEmpty() ? asWords(line) : before + line)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> list(Listing list, int indent) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Item item : list.items()) {
            List<String> itemLines = SpanPrinter.print(item.spans()).lines().toList();
            String mark = list.numbered() ? ++number % 10_000 + "." : "-";
            lines.add((" ".repeat(indent) + mark + " " + (itemLines.isEmpty() ? "" : itemLines.getFirst()))
                    .stripTrailing());
            itemLines.stream().skip(1).forEach(line -> lines.add(" ".repeat(indent + 2) + asWords(line)));
            item.below().forEach(below -> lines.addAll(list(below, indent + 2)));
        }
        return lines;
    }

    private static List<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        if (!table.caption().isEmpty()) {
            lines.add("|= " + table.caption());
        }
        lines.add(row(table.columns().stream().map(Column::head).toList()));
        if (table.columns().stream().anyMatch(column -> column.weight() > 0)) {
            lines.add(
                    table.columns().stream().map(MarkupWriter::dashes).collect(Collectors.joining(" | ", "| ", " |")));
        }
        table.rows().forEach(row -> lines.add(row(row)));
        return lines;
    }

    private static String dashes(Column column) {
        String dashes = "-".repeat(column.weight());
        return (column.align() == Align.CENTRE ? ":" : "") + dashes + (column.align() == Align.START ? "" : ":");
    }

    private static String row(List<List<Span>> cells) {
        return cells.stream().map(cell -> {
            String words = SpanPrinter.print(cell);
            return TableReader.DASHES.matcher(words).matches() ? "\\" + words : words;
        }).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Escapes a line that would otherwise be read as the start of another block. */
    private static String asWords(String line) {
        if (!TextParser.begins(line)) {
            return line;
        }
        int dot = line.indexOf('.');
        return Character.isDigit(line.charAt(0)) ? line.substring(0, dot) + "\\" + line.substring(dot) : "\\" + line;
    }
}
