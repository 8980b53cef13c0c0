package org.tomes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.text.Texts;

/** The trail as a table, one row for each changed field, oldest entry first. */
record AuditExport(OpenRegister register, Map<String, String> names, Texts texts) {

    /** Writes CSV or XLSX, depending on the file's suffix. */
    void write(Path file) {
        new TableExport(texts.get("ledger.record"), headings(), rows()).write(file, register);
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
}
