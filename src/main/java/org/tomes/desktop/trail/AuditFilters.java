package org.tomes.desktop.trail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.FilterGroup;
import org.tomes.ledger.AuditEntry;
import org.tomes.text.Texts;

/** The filters of the audit trail by person, kind of record and period. */
record AuditFilters(Texts texts, LocalDate today, ZoneId zone) {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    List<FilterGroup<AuditEntry>> groups(List<AuditEntry> entries, EntryText words) {
        return List.of(values("audit.person", "person", entries, words::person),
                values("audit.recordType", "type", entries, words::type), new FilterGroup<>(texts.get("audit.period"),
                        Stream.of(1, WEEK, MONTH, YEAR).map(this::lastDays).toList()));
    }

    private FilterGroup<AuditEntry> values(String heading, String group, List<AuditEntry> entries,
            Function<AuditEntry, String> value) {
        return new FilterGroup<>(texts.get(heading),
                entries.stream()
                        .map(value)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .map(name -> new FilterChip<AuditEntry>(group, name, entry -> value.apply(entry).equals(name)))
                        .toList());
    }

    private FilterChip<AuditEntry> lastDays(int days) {
        LocalDate first = today.minusDays(days - 1L);
        return new FilterChip<>("period", texts.get("audit.lastDays", days),
                entry -> !LocalDate.ofInstant(entry.at(), zone).isBefore(first));
    }
}
