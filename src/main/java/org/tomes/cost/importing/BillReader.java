package org.tomes.cost.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.cost.CostExportFile;
import org.tomes.cost.CostKind;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.SecurityService;
import org.tomes.cost.importing.CostColumns.Column;
import org.tomes.files.Sha256;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.CsvRows;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/**
 * Reads a Cost Management export of any size, row by row. A bill is read completely or not at all, because without one
 * of its rows, its sums would be wrong without any indication.
 */
public final class BillReader {

    private static final int MAX_ROW_LENGTH = 4_000_000;
    private static final int MAX_TEXT_LENGTH = 200;
    private static final int MAX_ID_LENGTH = 100;
    private static final int CANCEL_CHECK_INTERVAL = 1_000;
    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final Pattern AMOUNT = Pattern
            .compile("[+-]?(?:\\d{1,15}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern GERMAN_AMOUNT = Pattern
            .compile("[+-]?(?:\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){1,4}),\\d{1,40}(?:[eE][+-]?\\d{1,2})?");
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("1e15");
    private static final Pattern SUBSCRIPTION = Pattern.compile("/?subscriptions/([^/]+).*", Pattern.CASE_INSENSITIVE);

    private final Clock clock;

    public BillReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param kind the kind of costs, if the user specified it; otherwise it is derived from the name, and is actual by
     * default. A bill with both kinds of costs contains the kind itself
     * @param cancelled checked regularly
     * @throws Problem if a part of the bill cannot be read
     */
    public List<MonthlyBill> read(CostExportFile export, Optional<CostKind> kind, BooleanSupplier cancelled) {
        try {
            return read(export, kind, cancelled, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return readExcelEncoding(export, kind, cancelled);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<MonthlyBill> readExcelEncoding(CostExportFile export, Optional<CostKind> kind,
            BooleanSupplier cancelled) {
        try {
            return read(export, kind, cancelled, EXCEL);
        } catch (CharacterCodingException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("cost.file.noText"));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Problem unreadable(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> new Problem(ProblemKind.INPUT, Message.of("cost.file.missing"));
            case CsvRows.RowTooLong row ->
                new Problem(ProblemKind.INPUT, Message.of("cost.file.rowTooLong", String.valueOf(row.row())));
            default -> new Problem(ProblemKind.INPUT, Message.of("cost.file.unreadable"));
        };
    }

    private List<MonthlyBill> read(CostExportFile export, Optional<CostKind> kind, BooleanSupplier cancelled,
            Charset fallbackCharset) throws IOException {
        BillAggregator sums = new BillAggregator();
        MessageDigest digest = Sha256.digest();
        CostKind counted = kind
                .orElseGet(() -> export.place().toLowerCase(Locale.ROOT).contains("amorti") ? CostKind.AMORTIZED
                        : CostKind.ACTUAL);
        for (CostExportFile.Part part : export.parts()) {
            try (InputStream file = part.open(); InputStream hashed = new DigestInputStream(file, digest)) {
                try (Reader text = BillDecoder.open(new KeptOpen(hashed), fallbackCharset)) {
                    read(new CsvRows(text, MAX_ROW_LENGTH), counted, sums, cancelled);
                }
                hashed.transferTo(OutputStream.nullOutputStream());
            }
        }
        return sums.months(export, HexFormat.of().formatHex(digest.digest()), clock);
    }

    private void read(CsvRows rows, CostKind kind, BillAggregator sums, BooleanSupplier cancelled) throws IOException {
        CostColumns columns = new CostColumns(
                rows.next().orElseThrow(() -> new Problem(ProblemKind.INPUT, Message.of("cost.file.empty"))));
        int count = 0;
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (++count % CANCEL_CHECK_INTERVAL == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            read(row.get(), columns, kind, rows.separator() == ';', sums);
        }
    }

    private static void read(SheetRow row, CostColumns columns, CostKind kind, boolean spreadsheet,
            BillAggregator sums) {
        boolean month = !columns.has(Column.DATE);
        String day = columns.cell(row, month ? Column.MONTH : Column.DATE);
        if (!BillDateParser.isDay(day)) {
            throw bad(row, "cost.bad.date", Excerpt.quoted(day));
        }
        String currency = columns.cell(row, Column.CURRENCY).toUpperCase(Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            throw bad(row, "cost.bad.currency", Excerpt.quoted(currency));
        }
        String id = columns.cell(row, Column.SUBSCRIPTION);
        Matcher path = SUBSCRIPTION.matcher(id);
        String name = shorten(columns.cell(row, Column.SUBSCRIPTION_NAME), MAX_TEXT_LENGTH);
        String subscription = shorten(path.matches() ? path.group(1) : id.isEmpty() ? name : id, MAX_ID_LENGTH)
                .toLowerCase(Locale.ROOT);
        SecurityService service = service(row, columns);
        String item = service == SecurityService.OTHER ? "" : item(row, columns);
        sums.name(subscription, name);
        boolean hasBothCosts = columns.has(Column.SPREAD_COST);
        sums.add(day, month, hasBothCosts ? CostKind.ACTUAL : kind, subscription, service, item, currency,
                amount(row, columns.cell(row, Column.COST), spreadsheet));
        if (hasBothCosts) {
            sums.add(day, month, CostKind.AMORTIZED, subscription, service, item, currency,
                    amount(row, columns.cell(row, Column.SPREAD_COST), spreadsheet));
        }
    }

    private static SecurityService service(SheetRow row, CostColumns columns) {
        SecurityService byMeter = SecurityService.of(columns.cell(row, Column.CATEGORY));
        return byMeter == SecurityService.OTHER ? SecurityService.of(columns.cell(row, Column.SERVICE)) : byMeter;
    }

    private static String item(SheetRow row, CostColumns columns) {
        String group = columns.cell(row, Column.SUBCATEGORY);
        String meter = columns.cell(row, Column.METER);
        if (group.isEmpty() || meter.isEmpty() || group.equalsIgnoreCase(meter)) {
            return shorten(group.isEmpty() ? meter : group, MAX_TEXT_LENGTH);
        }
        return shorten(group + ": " + meter, MAX_TEXT_LENGTH);
    }

    private static String shorten(String text, int max) {
        String line = TextChecks.isOneLine(text) ? text
                : text.replaceAll("[\\p{Cntrl}\\u2028-\\u202E\\u2066-\\u2069]", " ");
        return line.length() <= max ? line : line.substring(0, max);
    }

    /**
     * Parses an amount. It has a decimal point as in Azure's files, or a decimal comma as in a file with semicolons
     * from a German spreadsheet.
     */
    private static BigDecimal amount(SheetRow row, String written, boolean spreadsheet) {
        BigDecimal amount;
        if (AMOUNT.matcher(written).matches()) {
            amount = new BigDecimal(written);
        } else if (spreadsheet && GERMAN_AMOUNT.matcher(written).matches()) {
            amount = new BigDecimal(written.replace(".", "").replace(',', '.'));
        } else {
            throw bad(row, "cost.bad.amount", Excerpt.quoted(written));
        }
        if (amount.abs().compareTo(MAX_AMOUNT) > 0) {
            throw bad(row, "cost.bad.amount", Excerpt.quoted(written));
        }
        return amount;
    }

    private static Problem bad(SheetRow row, String key, String quote) {
        return new Problem(ProblemKind.INPUT,
                Message.of("cost.bad.row", String.valueOf(row.number()), Message.of(key, quote)));
    }

    /** Does not close the file when the reader is closed, because the remaining bytes are part of the hash. */
    private static final class KeptOpen extends FilterInputStream {

        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // closed by the caller, which opened the file
        }
    }
}
