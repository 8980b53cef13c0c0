package org.tomes.storage;

import static org.tomes.storage.schema.Tables.FINDING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tomes.finding.FindingChange;
import org.tomes.storage.schema.tables.records.FindingRecord;

/**
 * Overwrites the rows of findings. A check run can make the same change to thousands of findings, such as a new time of
 * the last sighting. A single statement then changes all these findings, so that the write is short.
 */
final class FindingOverwrite {

    /** Minimum number of findings for which a single statement is faster. */
    private static final int MANY = 10;
    private static final String EACH = "update finding set "
            + Arrays.stream(FINDING.fields()).map(column -> column.getName() + " = ?").collect(Collectors.joining(", "))
            + " where number = ? and revision = ?";

    private final Map<Same, List<Integer>> together = new LinkedHashMap<>();
    private final List<Object[]> singleRows = new ArrayList<>();

    /** A common change to rows with the same revision. */
    private record Same(int revision, Map<Field<?>, Object> columns) {

        static Same of(FindingRecord before, FindingRecord after) {
            Map<Field<?>, Object> columns = new LinkedHashMap<>();
            for (Field<?> column : FINDING.fields()) {
                if (!Objects.equals(before.get(column), after.get(column))) {
                    columns.put(column, after.get(column));
                }
            }
            return new Same(before.getRevision(), columns);
        }
    }

    FindingOverwrite(List<FindingChange> changes) {
        Map<Same, List<FindingRecord>> all = new LinkedHashMap<>();
        for (FindingChange change : changes) {
            FindingRecord after = FindingRows.row(change.after());
            all.computeIfAbsent(Same.of(FindingRows.row(change.before()), after), equalColumns -> new ArrayList<>())
                    .add(after);
        }
        all.forEach((equalColumns, rows) -> {
            if (rows.size() >= MANY && !equalColumns.columns().isEmpty()) {
                together.put(equalColumns, rows.stream().map(FindingRecord::getNumber).toList());
            } else if (!equalColumns.columns().isEmpty()) {
                rows.forEach(row -> singleRows.add(bound(row, equalColumns.revision())));
            }
        });
    }

    private static Object[] bound(FindingRecord row, int revision) {
        List<Object> values = new ArrayList<>(Arrays.asList(row.intoArray()));
        values.add(row.getNumber());
        values.add(revision);
        return values.toArray();
    }

    void execute(DSLContext transaction) {
        together.forEach((equalColumns, numbers) -> BulkStatement.forEachPart(numbers,
                part -> together(transaction, equalColumns, part)));
        BulkStatement.execute(transaction, EACH, singleRows);
    }

    private static void together(DSLContext transaction, Same equalColumns, List<Integer> numbers) {
        int rows = transaction.update(FINDING)
                .set(equalColumns.columns())
                .where(FINDING.NUMBER.in(numbers.stream().map(DSL::inline).toList()),
                        FINDING.REVISION.eq(equalColumns.revision()))
                .execute();
        if (rows != numbers.size()) {
            throw new IllegalStateException("findings were changed since they were read");
        }
    }
}
