package org.tomes.nsg.usage;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomes.nsg.Direction;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.CsvRows;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/**
 * Reads the CSV export of a Traffic Analytics query on the table {@code NTANetAnalytics} or the older {@code
 * AzureNetworkAnalytics_CL}, unmodified or summarised. Column names: Microsoft's pages of the two tables.
 */
public final class TrafficAnalyticsFile {

    private static final char BYTE_ORDER_MARK = 0xFEFF;
    /** Maximum length of a row in characters. A row has about 50 columns with at most a few hundred characters each. */
    private static final int MAX_ROW_LENGTH = 1 << 20;
    private static final List<String> COUNTS = List.of("allowedinflows", "allowedoutflows", "deniedinflows",
            "deniedoutflows");
    private static final List<DateTimeFormatter> PORTAL_TIMES = List.of(
            DateTimeFormatter.ofPattern("M/d/uuuu, h:mm:ss[.SSS] a", Locale.US),
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss[.SSS] a", Locale.US));

    private final List<String> columns;
    private final int group;
    private final int rule;
    private final int direction;
    private final int status;

    private TrafficAnalyticsFile(SheetRow head) {
        columns = head.cells().stream().map(TrafficAnalyticsFile::normalise).toList();
        group = column("aclgroup", "nsglist", "nsg");
        rule = column("aclrule", "nsgrule", "rule");
        direction = column("flowdirection", "direction");
        status = column("flowstatus", "status");
        if (group < 0 || rule < 0 || direction < 0 || status < 0) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.usage.columns"));
        }
    }

    /** Removes the suffix for the type, and the time zone that the portal adds. */
    private static String normalise(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace("[utc]", "").strip().replaceFirst("_[sdtbg]$", "");
    }

    private int column(String... names) {
        for (String name : names) {
            if (columns.contains(name)) {
                return columns.indexOf(name);
            }
        }
        return -1;
    }

    /**
     * @return the number of rows that could not be read
     * @throws Problem if a column is missing
     */
    public static long read(BufferedReader text, Consumer<RecordedFlow> consumer) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        CsvRows rows = new CsvRows(text, MAX_ROW_LENGTH);
        TrafficAnalyticsFile file = new TrafficAnalyticsFile(
                rows.next().orElseThrow(() -> new Problem(ProblemKind.INPUT, Message.of("nsg.usage.columns"))));
        long unread = 0;
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            Optional<RecordedFlow> flow = file.flow(row.get());
            flow.ifPresent(consumer);
            unread += flow.isPresent() ? 0 : 1;
        }
        return unread;
    }

    private Optional<RecordedFlow> flow(SheetRow row) {
        String directionText = row.cell(direction).strip().toUpperCase(Locale.ROOT);
        String decision = row.cell(status).strip().toUpperCase(Locale.ROOT);
        String name = row.cell(rule).strip().replaceFirst("(?i)^(UserRule|DefaultRule)_", "");
        if (!directionText.matches("I|O|INBOUND|OUTBOUND") || !decision.matches("A|D|ALLOWED|DENIED")
                || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RecordedFlow(row.cell(group).strip(), name,
                directionText.startsWith("I") ? Direction.INBOUND : Direction.OUTBOUND, decision.startsWith("A"),
                cell(row, "srcip"), cell(row, "destip"), ProtocolName.of(cell(row, "l4protocol")),
                FlowLogFile.number(cell(row, "destport").replaceFirst("\\.0$", "")), count(row), time(row)));
    }

    private String cell(SheetRow row, String name) {
        int column = columns.indexOf(name);
        return column < 0 ? "" : row.cell(column).strip();
    }

    /** Returns the number of flows in a row; 1 if the export does not contain the number. */
    private long count(SheetRow row) {
        if (COUNTS.stream().anyMatch(columns::contains)) {
            return COUNTS.stream().mapToLong(name -> number(cell(row, name))).sum();
        }
        int total = column("flowcount", "flows", "count");
        return total < 0 ? 1 : number(row.cell(total).strip());
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,15}(\\.0*)?") ? Long.parseLong(text.replaceFirst("\\..*", "")) : 0;
    }

    private Optional<Instant> time(SheetRow row) {
        int column = column("flowendtime", "flowintervalendtime", "timegenerated", "flowstarttime");
        return column < 0 ? Optional.empty() : time(row.cell(column).strip());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notIso) {
            return PORTAL_TIMES.stream().flatMap(format -> parse(text, format).stream()).findFirst();
        }
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
