package org.tomes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.files.OutputFile;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The trail as a table, one row for each changed field, oldest entry first. */
record AuditExport(OpenRegister register, Map<String, String> names, Texts texts) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Writes CSV (RFC 4180, UTF-8) or XLSX, by the file's suffix. */
    void write(Path file) {
        try {
            OutputFile target = OutputFile.at(file);
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                target.write(out -> {
                    register.writeList(texts.get("ledger.record"), headings(), rows(), out);
                    return null;
                });
            } else {
                target.write(csv());
            }
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("cli.notWritten", file.toString()), e);
        }
    }

    private List<String> headings() {
        return List.of("number", "at", "who", "account", "what", "record", "field", "before", "after", "hash")
                .stream()
                .map(column -> texts.get("ledger." + column))
                .toList();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        register.records()
                .trail()
                .entries(AuditQuery.newest(Integer.MAX_VALUE))
                .reversed()
                .forEach(entry -> rows.addAll(rows(entry)));
        return rows;
    }

    private List<List<String>> rows(AuditEntry entry) {
        TreeSet<String> fields = new TreeSet<>(entry.before().values().keySet());
        fields.addAll(entry.after().values().keySet());
        return fields.stream()
                .map(field -> List.of(String.valueOf(entry.number()), entry.at().toString(),
                        names.getOrDefault(entry.actor().person(), ""),
                        entry.actor().account() + "@" + entry.actor().host(), texts.name("ledger", entry.action()),
                        (entry.record().type() + " " + entry.record().label()).strip(), field,
                        entry.before().values().getOrDefault(field, ""), entry.after().values().getOrDefault(field, ""),
                        entry.hash()))
                .toList();
    }

    private String csv() {
        List<List<String>> all = new ArrayList<>(List.of(headings()));
        all.addAll(rows());
        return all.stream()
                .map(row -> row.stream().map(AuditExport::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    /** Prefixes an apostrophe to a cell that a spreadsheet would evaluate as a formula. */
    private static String quoted(String text) {
        String harmless = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
