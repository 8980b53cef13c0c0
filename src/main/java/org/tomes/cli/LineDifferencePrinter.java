package org.tomes.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.compare.EditKind;
import org.tomes.document.compare.LineDifference;
import org.tomes.document.compare.TextDifference;

/** Prints changed lines, for people and as JSON. */
final class LineDifferencePrinter {

    /** Maximum number of characters of unchanged text displayed next to a change. */
    private static final int BESIDE = 40;

    private LineDifferencePrinter() {
    }

    static void print(List<LineDifference> lines, CommandOutput output) {
        lines.forEach(line -> output.line("  " + line(line)));
    }

    private static String line(LineDifference line) {
        if (line.before().isEmpty()) {
            return "+ " + line.after();
        }
        return line.after().isEmpty() ? "- " + line.before()
                : "~ " + line.pieces().stream().map(LineDifferencePrinter::marked).collect(Collectors.joining());
    }

    /** Marks removed and added text, and shows only the adjacent part of unchanged text. */
    private static String marked(TextDifference piece) {
        String text = piece.text();
        return switch (piece.op()) {
            case REMOVED -> "[-" + text + "-]";
            case ADDED -> "{+" + text + "+}";
            case KEPT -> text.length() <= 2 * BESIDE ? text
                    : text.substring(0, BESIDE) + " … " + text.substring(text.length() - BESIDE);
        };
    }

    static List<JsonObject> json(List<LineDifference> lines) {
        return lines.stream().map(LineDifferencePrinter::json).toList();
    }

    private static JsonObject json(LineDifference line) {
        return JsonObject.of("before", line.before())
                .with("after", line.after())
                .with("removed", texts(line, EditKind.REMOVED))
                .with("added", texts(line, EditKind.ADDED));
    }

    private static List<String> texts(LineDifference line, EditKind op) {
        return line.pieces().stream().filter(piece -> piece.op() == op).map(TextDifference::text).toList();
    }
}
