package org.tomes.storage;

import static org.tomes.storage.schema.Tables.FINDING_MEASURE;
import static org.tomes.storage.schema.Tables.FINDING_REPORT;
import static org.tomes.storage.schema.Tables.FINDING_SOURCE;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingChange;
import org.tomes.storage.schema.tables.records.FindingMeasureRecord;
import org.tomes.storage.schema.tables.records.FindingReportRecord;
import org.tomes.storage.schema.tables.records.FindingSourceRecord;

/**
 * The rows about findings in a separate table.
 *
 * @param finding column with the number of the finding
 */
record FindingDetailRows<R extends TableRecord<R>>(Table<R> table, TableField<R, Integer> finding,
        Function<Finding, Stream<R>> rows) {

    static final List<FindingDetailRows<?>> ALL = List.of(
            new FindingDetailRows<>(FINDING_SOURCE, FINDING_SOURCE.FINDING, FindingDetailRows::sources),
            new FindingDetailRows<>(FINDING_REPORT, FINDING_REPORT.FINDING, FindingDetailRows::reports),
            new FindingDetailRows<>(FINDING_MEASURE, FINDING_MEASURE.FINDING, FindingDetailRows::measures));

    private static Stream<FindingSourceRecord> sources(Finding finding) {
        return finding.sources().stream().map(source -> new FindingSourceRecord(finding.id().number(), source.name()));
    }

    private static Stream<FindingReportRecord> reports(Finding finding) {
        return IntStream.range(0, finding.reports().size()).mapToObj(place -> {
            ExternalCheckText text = finding.reports().get(place);
            return new FindingReportRecord(finding.id().number(), place, text.source().name(), text.check(),
                    text.title(), text.detail(), text.remediation(), text.link());
        });
    }

    private static Stream<FindingMeasureRecord> measures(Finding finding) {
        return IntStream.range(0, finding.measures().size())
                .mapToObj(place -> new FindingMeasureRecord(finding.id().number(), place,
                        finding.measures().get(place).value()));
    }

    BulkStatement.Insert insert(List<Finding> findings) {
        return BulkStatement.Insert.of(table, findings.stream().flatMap(rows).toList());
    }

    /** Prepares to rewrite the rows of findings that differ from the stored ones. */
    Consumer<DSLContext> replace(List<FindingChange> changes) {
        List<FindingChange> different = changes.stream().filter(this::differs).toList();
        List<Integer> had = different.stream()
                .filter(change -> rows.apply(change.before()).findAny().isPresent())
                .map(change -> change.before().id().number())
                .toList();
        BulkStatement.Insert now = insert(different.stream().map(FindingChange::after).toList());
        return transaction -> {
            BulkStatement.forEachPart(had, part -> transaction.deleteFrom(table).where(finding.in(part)).execute());
            now.execute(transaction);
        };
    }

    private boolean differs(FindingChange change) {
        return !rows.apply(change.before()).toList().equals(rows.apply(change.after()).toList());
    }
}
