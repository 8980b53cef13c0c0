package org.tomes.document.acknowledgement;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/** The columns of a list of acknowledgements. They are found by their headings, in German or English. */
final class AcknowledgementImportColumns {

    private static final int ROWS_ABOVE = 30;

    private enum Column {
        NAME("name", "person", "mitarbeiter", "mitarbeiterin", "mitarbeitende", "employee", "vollständigername",
                "fullname"),
        FIRST_NAME("vorname", "firstname", "givenname"),
        LAST_NAME("nachname", "familienname", "lastname", "surname"),
        EMAIL("email", "mail", "emailadresse", "emailaddress", "mailadresse"),
        /** Headings of the day; the last ones are those of exported answers to forms. */
        DAY("datum", "date", "kenntnisnahme", "kenntnisnahmeam", "bestätigtam", "acknowledged", "acknowledgedon",
                "fertigstellungszeit", "abschlusszeit", "completiontime"),
        REMARK("kommentar", "bemerkung", "anmerkung", "comment", "remark", "note", "notes");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    private final Sheet sheet;
    private final int headings;
    private final Map<Column, Integer> columns;

    private AcknowledgementImportColumns(Sheet sheet, int headings, Map<Column, Integer> columns) {
        this.sheet = sheet;
        this.headings = headings;
        this.columns = columns;
    }

    /** @throws Problem if no sheet has columns for a person and a date */
    static AcknowledgementImportColumns in(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            for (int i = 0; i < Math.min(ROWS_ABOVE, sheet.rows().size()); i++) {
                AcknowledgementImportColumns candidate = new AcknowledgementImportColumns(sheet, i,
                        columns(sheet.rows().get(i)));
                if (candidate.isUsable()) {
                    return candidate;
                }
            }
        }
        throw new Problem(ProblemKind.INPUT, Message.of("acknowledgement.noColumns"));
    }

    private static Map<Column, Integer> columns(SheetRow row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cells().get(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
            for (Column column : Column.values()) {
                if (column.headings.contains(heading)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private boolean isUsable() {
        return columns.containsKey(Column.DAY) && (columns.containsKey(Column.NAME) || columns.containsKey(Column.EMAIL)
                || columns.containsKey(Column.LAST_NAME));
    }

    /** Returns the rows below the headings. */
    List<SheetRow> rows() {
        return sheet.rows().subList(headings + 1, sheet.rows().size());
    }

    String name(SheetRow row) {
        String name = cell(row, Column.NAME);
        return name.isEmpty() ? (cell(row, Column.FIRST_NAME) + " " + cell(row, Column.LAST_NAME)).strip() : name;
    }

    String email(SheetRow row) {
        return cell(row, Column.EMAIL);
    }

    String day(SheetRow row) {
        return cell(row, Column.DAY);
    }

    String remark(SheetRow row) {
        return cell(row, Column.REMARK);
    }

    private String cell(SheetRow row, Column column) {
        return columns.containsKey(column) ? row.cell(columns.get(column)).strip() : "";
    }
}
