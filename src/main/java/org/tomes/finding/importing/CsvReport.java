package org.tomes.finding.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.CheckedResource;
import org.tomes.finding.FindingOrigin;
import org.tomes.spreadsheet.CsvRows;
import org.tomes.spreadsheet.SheetRow;

/**
 * Reads a report in CSV format: a report of Prowler, version 3 or later, with semicolons as separators, or the
 * recommendations exported from the Defender for Cloud portal. Columns are found by name, in any order.
 */
final class CsvReport {

    private static final Set<String> ANSWERS = Set.of("PASS", "FAIL");

    private final ReportCollector collector;
    private final Map<String, Integer> columns = new HashMap<>();

    CsvReport(ReportCollector collector) {
        this.collector = collector;
    }

    /** @return the source; empty if the format is unknown */
    Optional<FindingOrigin> read(String text) {
        List<SheetRow> lines = CsvRows.of(text);
        List<String> heads = lines.isEmpty() ? List.of() : lines.getFirst().cells();
        for (int i = 0; i < heads.size(); i++) {
            columns.putIfAbsent(heads.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[ _\\uFEFF]", ""), i);
        }
        List<SheetRow> rows = lines.isEmpty() ? List.of() : lines.subList(1, lines.size());
        if (has("checkid", "status") && (has("resourceuid") || has("resourceid") || has("resourcename"))) {
            rows.forEach(this::addProwlerRow);
            return Optional.of(FindingOrigin.PROWLER);
        }
        if (has("resourceid") && (has("recommendationdisplayname") || has("recommendationname"))) {
            rows.forEach(this::addDefenderRow);
            return Optional.of(FindingOrigin.DEFENDER);
        }
        return Optional.empty();
    }

    private boolean has(String... names) {
        return columns.keySet().containsAll(Set.of(names));
    }

    /** Returns the first non-empty cell in the columns of these names. */
    private String cell(SheetRow line, String... names) {
        for (String name : names) {
            String cell = columns.containsKey(name) ? line.cell(columns.get(name)).strip() : "";
            if (!cell.isBlank()) {
                return cell;
            }
        }
        return "";
    }

    private void addProwlerRow(SheetRow line) {
        String place = String.valueOf(line.number());
        String status = cell(line, "status").toUpperCase(Locale.ROOT);
        String check = cell(line, "checkid");
        Optional<CheckedResource> resource = ImportedTextCleaner.subject(
                cell(line, "resourceuid", "resourceid", "resourcearn", "resourcename"), cell(line, "resourcename"),
                cell(line, "resourcetype"));
        recordTime(cell(line, "timestamp", "assessmentstarttime"));
        if (check.isBlank() || resource.isEmpty()) {
            collector.list(place, "finding.file.noResource");
        } else if (ANSWERS.contains(status) && !cell(line, "muted").equalsIgnoreCase("true")) {
            collector.add(FindingOrigin.PROWLER, place, resource.get(),
                    ImportedTextCleaner.severity(cell(line, "severity")), status.equals("FAIL"),
                    ImportedTextCleaner.report(FindingOrigin.PROWLER, check, cell(line, "checktitle"),
                            cell(line, "statusextended", "description"), cell(line, "remediationrecommendationtext"),
                            cell(line, "remediationrecommendationurl", "relatedurl")));
        } else if (!status.equals("PASS")) {
            collector.list(place, "finding.file.notAnswered", ImportedTextCleaner.line(status, 40));
        }
    }

    private void addDefenderRow(SheetRow line) {
        String place = String.valueOf(line.number());
        String state = cell(line, "state", "resourcestate", "status").toLowerCase(Locale.ROOT);
        String title = cell(line, "recommendationdisplayname", "recommendationname");
        Optional<CheckedResource> resource = ImportedTextCleaner.subject(cell(line, "resourceid"),
                cell(line, "resourcename"), cell(line, "resourcetype"));
        recordTime(cell(line, "exportedtimestamp"));
        if (title.isBlank() || resource.isEmpty()) {
            collector.list(place, "finding.file.noResource");
        } else if (state.equals("unhealthy") || state.equals("healthy")) {
            collector.add(FindingOrigin.DEFENDER, place, resource.get(),
                    ImportedTextCleaner.severity(cell(line, "severity")), state.equals("unhealthy"),
                    ImportedTextCleaner.report(FindingOrigin.DEFENDER,
                            cell(line, "recommendationname", "recommendationid", "recommendationdisplayname"), title,
                            cell(line, "description"), cell(line, "remediationsteps"),
                            link(cell(line, "azureportalrecommendationlink"))));
        } else {
            collector.list(place, "finding.file.notAnswered", ImportedTextCleaner.line(state, 40));
        }
    }

    private static String link(String text) {
        return text.isEmpty() || text.contains("://") ? text : "https://" + text;
    }

    /**
     * Records the time of the report: ISO 8601 with a space instead of the T, with or without a time zone, or seconds
     * since 1970. A time without a time zone is in UTC.
     */
    private void recordTime(String text) {
        try {
            if (text.matches("\\d{9,11}")) {
                collector.at(Instant.ofEpochSecond(Long.parseLong(text)));
            } else if (!text.isBlank()) {
                var moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip().replace(' ', 'T'),
                        OffsetDateTime::from, LocalDateTime::from);
                collector.at(moment instanceof OffsetDateTime zoned ? zoned.toInstant()
                        : ((LocalDateTime) moment).toInstant(ZoneOffset.UTC));
            }
        } catch (DateTimeException e) {
            // The modification time of the file is used instead.
            return;
        }
    }
}
