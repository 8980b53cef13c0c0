package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureKind;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The columns and filters of the table of measures. */
record MeasureTableColumns(Texts texts, Dates dates, LocalDate today) {

    TableSpec<MeasureRow> spec() {
        return new TableSpec<>("measures", columns(), chips(), row -> row.measure().id(), this::searched,
                Message.of("desktop_measure.empty"));
    }

    /** Returns the searched text, including the displayed names of attributes. */
    private String searched(MeasureRow row) {
        return row.searched(texts) + "\n" + OptionalColumns.words(row, texts);
    }

    private List<Column<MeasureRow>> columns() {
        return Stream.concat(Stream.<Column<MeasureRow>>of(
                Column.code("code", "measure.field.code", 76, row -> row.measure().code()),
                Column.text("title", "measure.field.title", 420, row -> row.measure().title(texts.language())),
                Column.<MeasureRow>badge("due", "measure.field.due", 110, this::due, byDate(Measure::due))
                        .dated(texts.get("finding.field.due"), row -> dates.show(row.measure().due())),
                Column.<MeasureRow>badge("status", "measure.field.status", 150,
                        row -> MeasureStatusBadge.of(row.measure().status(), texts),
                        Comparator.comparing(row -> row.measure().status())).alwaysShown(),
                reviewColumn(), Column.<MeasureRow>text("owner", "measure.field.owner", 140, MeasureRow::owner),
                Column.<MeasureRow>text("controls", "measure.field.controls", 120, MeasureRow::controls),
                Column.<MeasureRow>text("kind", "measure.field.kind", 120,
                        row -> texts.name("measure", row.measure().kind())).hiddenAtFirst(),
                Column.text("deputy", "measure.field.deputy", 140, MeasureRow::deputy).hiddenAtFirst(),
                date("done", "measure.field.done", Measure::done).hiddenAtFirst(),
                Column.<MeasureRow>text("scope", "measure.field.scope", 200, row -> row.scope(texts)).hiddenAtFirst()),
                OptionalColumns.of(texts).stream()).toList();
    }

    private Column<MeasureRow> reviewColumn() {
        return Column
                .<MeasureRow>badge("nextReview", "measure.field.nextReview", 185, this::review,
                        Comparator.comparing(row -> row.review().flatMap(ReviewStatus::next).orElse(LocalDate.MAX)))
                .dated(texts.get("desktop_review.name"), row -> dates.show(row.review().flatMap(ReviewStatus::next)));
    }

    private Badge due(MeasureRow row) {
        Measure measure = row.measure();
        return measure.isOverdue(today) ? ReviewBadge.of(ReviewState.OVERDUE, measure.due(), dates, texts)
                : new Badge(null, measure.status().isInForce() ? Tone.QUIET : Tone.ACTIVE, dates.show(measure.due()));
    }

    /** Returns the badge of the review, as computed by the review engine from the last signed review. */
    private Badge review(MeasureRow row) {
        return row.review()
                .filter(standing -> standing.state() != ReviewState.NONE)
                .map(standing -> ReviewBadge.of(standing, dates, texts))
                .orElse(new Badge(null, Tone.QUIET, ""));
    }

    private Column<MeasureRow> date(String key, String heading, Function<Measure, Optional<LocalDate>> date) {
        return Column.<MeasureRow>text(key, heading, 110, row -> dates.show(date.apply(row.measure())))
                .sortedBy(byDate(date));
    }

    /** Returns an order by date, in which measures without a date come last. */
    private static Comparator<MeasureRow> byDate(Function<Measure, Optional<LocalDate>> date) {
        return Comparator.comparing(row -> date.apply(row.measure()).orElse(LocalDate.MAX));
    }

    private List<FilterChip<MeasureRow>> chips() {
        List<FilterChip<MeasureRow>> chips = new ArrayList<>();
        for (MeasureStatus status : MeasureStatus.values()) {
            chips.add(
                    new FilterChip<>("status", texts.name("measure", status), row -> row.measure().status() == status));
        }
        for (MeasureKind kind : MeasureKind.values()) {
            chips.add(new FilterChip<>("kind", texts.name("measure", kind), row -> row.measure().kind() == kind));
        }
        chips.add(new FilterChip<>("due", texts.get("desktop_measure.chip.reviewDue"),
                row -> row.review().filter(standing -> standing.state().compareTo(ReviewState.DUE) >= 0).isPresent()));
        chips.add(new FilterChip<>("due", texts.get("desktop_measure.chip.overdue"),
                row -> row.measure().isOverdue(today)));
        chips.add(new FilterChip<>("gap", texts.get("desktop_measure.chip.noOwner"),
                row -> row.measure().owner().isEmpty()));
        chips.add(new FilterChip<>("gap", texts.get("desktop_measure.chip.exemption"),
                row -> row.measure().details().exemptions().stream().anyMatch(exemption -> exemption.holds(today))));
        return chips;
    }
}
