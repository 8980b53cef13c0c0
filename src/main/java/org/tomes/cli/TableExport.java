package org.tomes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.files.OutputFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** A table for spreadsheets. */
record TableExport(String title, List<String> headings, List<List<String>> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Writes CSV (RFC 4180, UTF-8) or XLSX, depending on the file's suffix. */
    void write(Path file, OpenRegister register) {
        try {
            OutputFile target = OutputFile.at(file);
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                target.write(out -> {
                    register.writeList(title, headings, rows, out);
                    return null;
                });
            } else {
                target.write(csv());
            }
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("cli.notWritten", file.toString()), e);
        }
    }

    private String csv() {
        return Stream.concat(Stream.of(headings), rows.stream())
                .map(row -> row.stream().map(TableExport::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    /** Prefixes an apostrophe to a cell that a spreadsheet would evaluate as a formula. */
    private static String quoted(String text) {
        String harmless = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
