package org.tomes.desktop.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.FilterGroup;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.document.statement.Remediation;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingState;
import org.tomes.review.ReviewState;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The columns and filters of the tables of findings and of finding groups. */
record FindingTableColumns(Texts texts, Dates dates, LocalDate today) {

    /** The most urgent findings come first. */
    static final Comparator<FindingRow> GRAVEST_FIRST = Comparator
            .<FindingRow, FindingState>comparing(row -> row.finding().state())
            .thenComparing(row -> row.finding().severity())
            .thenComparing(row -> row.finding().id());

    TableSpec<FindingRow> spec() {
        return new TableSpec<>("findings", columns(), chips(), row -> row.finding().id(), FindingRow::searched,
                Message.of("desktop_finding.empty"));
    }

    private List<Column<FindingRow>> columns() {
        FindingBadges badges = new FindingBadges(texts, dates);
        return List.of(
                Column.<FindingRow>code("id", "finding.field.id", 56, row -> row.finding().id().toString())
                        .sortedBy(Comparator.comparing(row -> row.finding().id())),
                Column.<FindingRow>badge("severity", "finding.field.severity", 110,
                        row -> badges.shortSeverity(row.finding()),
                        Comparator.comparing(row -> row.finding().severity())).alwaysShown(),
                Column.<FindingRow>text("title", "finding.field.headline", 290, FindingRow::title).endingWithName(),
                Column.<FindingRow>badge("due", "finding.field.due", 110, this::due,
                        Comparator.comparing(row -> dueDay(row).orElse(LocalDate.MAX)))
                        .dated(texts.get("finding.field.due"), row -> dates.show(dueDay(row))),
                Column.<FindingRow>badge("state", "finding.field.state", 190, badges::state,
                        Comparator.comparing(row -> row.finding().state())).alwaysShown(),
                Column.<FindingRow>text("owner", "measure.field.owner", 140, FindingRow::owners),
                Column.<FindingRow>text("resource", "finding.field.name", 130, row -> row.finding().resource().name())
                        .hiddenAtFirst(),
                Column.<FindingRow>badge("course", "finding.field.course", 150, row -> badges.course(row.finding()),
                        Comparator.comparing(row -> row.finding().course())),
                Column.<FindingRow>text("measures", "finding.field.measures", 130, FindingRow::measures)
                        .hiddenAtFirst(),
                Column.<FindingRow>text("decisionBy", "desktop_finding.answers", 140, FindingRow::accountable)
                        .hiddenAtFirst(),
                Column.<FindingRow>text("decisionUntil", "finding.field.decisionUntil", 110,
                        row -> dates.show(lastDay(row)))
                        .sortedBy(Comparator.comparing(row -> lastDay(row).orElse(LocalDate.MAX)))
                        .hiddenAtFirst(),
                Column.<FindingRow>text("area", "desktop_finding.area", 150, FindingRow::area).hiddenAtFirst(),
                Column.<FindingRow>text("controls", "finding.field.controls", 150, FindingRow::controlNumbers)
                        .hiddenAtFirst(),
                Column.<FindingRow>text("reason", "finding.field.reason", 300, FindingRow::reason).hiddenAtFirst(),
                Column.<FindingRow>text("check", "finding.field.check", 200, row -> row.finding().check().value())
                        .hiddenAtFirst(),
                Column.<FindingRow>text("firstSeen", "finding.field.firstSeen", 150,
                        row -> dates.show(row.finding().sightings().first()))
                        .sortedBy(Comparator.comparing(row -> row.finding().sightings().first()))
                        .hiddenAtFirst(),
                Column.<FindingRow>text("lastSeen", "finding.field.lastSeen", 150,
                        row -> dates.show(row.finding().sightings().last()))
                        .sortedBy(Comparator.comparing(row -> row.finding().sightings().last()))
                        .hiddenAtFirst(),
                Column.<FindingRow>text("resourceId", "finding.field.resource", 320,
                        row -> row.finding().resource().id()).hiddenAtFirst());
    }

    private Badge due(FindingRow row) {
        return isOverdue(row) ? ReviewBadge.of(ReviewState.OVERDUE, dueDay(row), dates, texts)
                : new Badge(null, row.finding().state() == FindingState.OPEN ? Tone.ACTIVE : Tone.QUIET,
                        dates.show(dueDay(row)));
    }

    private boolean isOverdue(FindingRow row) {
        return row.finding().state() == FindingState.OPEN && row.remedy().isOverdue(today);
    }

    /** Returns the due day; an overdue one even if a later day is planned, as in the list of due items. */
    private Optional<LocalDate> dueDay(FindingRow row) {
        return row.remedy()
                .overdueSince(today)
                .filter(day -> row.finding().state() == FindingState.OPEN)
                .or(row.remedy()::due);
    }

    private static Optional<LocalDate> lastDay(FindingRow row) {
        return row.finding().decision().flatMap(FindingDecision::until);
    }

    private List<FilterChip<FindingRow>> chips() {
        List<FilterChip<FindingRow>> chips = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            chips.add(new FilterChip<>("severity", texts.name("finding", severity),
                    row -> row.finding().severity() == severity));
        }
        for (FindingState state : FindingState.values()) {
            chips.add(new FilterChip<>("state", texts.name("finding", state), row -> row.finding().state() == state));
        }
        chips.add(new FilterChip<>("exploited", texts.get("desktop_finding.chip.exploited"),
                row -> row.finding().activeExploitation().isPresent()));
        chips.add(new FilterChip<>("news", texts.get("desktop_finding.chip.news"),
                row -> FindingBadges.isNewOrReopened(row.finding())));
        chips.add(new FilterChip<>("due", texts.get("desktop_finding.chip.overdue"), this::isOverdue));
        chips.add(new FilterChip<>("cause", texts.get("desktop_finding.chip.onePerCause"), FindingRow::counted));
        chips.add(new FilterChip<>("soon", texts.get("desktop_finding.chip.expiresSoon"),
                row -> FindingBadges.expiresSoon(row.finding(), today)));
        chips.add(new FilterChip<>("gap", texts.get("desktop_finding.chip.noMeasure"),
                row -> row.finding().state() == FindingState.OPEN
                        && row.remedy().progress() == Remediation.RemediationProgress.NONE));
        return chips;
    }

    /** Returns the filters by area and by control, limited to those with findings. */
    List<FilterGroup<FindingRow>> furtherFilters(List<FindingRow> rows) {
        Stream<FilterChip<FindingRow>> areas = rows.stream()
                .map(FindingRow::area)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(area -> new FilterChip<>("area", area, row -> row.area().equals(area)));
        Stream<FilterChip<FindingRow>> controls = rows.stream()
                .flatMap(row -> row.controls().stream())
                .distinct()
                .sorted()
                .map(control -> new FilterChip<>("control", control.toString(),
                        row -> row.controls().contains(control)));
        return List.of(new FilterGroup<>(texts.get("desktop_finding.area"), areas.toList()),
                new FilterGroup<>(texts.get("finding.field.controls"), controls.toList()));
    }

    /**
     * @param name the name of the table
     * @param heading the heading of the group names
     * @param width the width of their column
     */
    TableSpec<FindingGroup> groups(String name, String heading, double width) {
        return new TableSpec<>(name,
                List.of(Column.text("name", heading, width, FindingGroup::name),
                        Column.text("detail", "desktop_finding.groupDetail", 210, FindingGroup::detail),
                        count("high", "finding.severity.HIGH", FindingGroup::high),
                        count("medium", "finding.severity.MEDIUM", FindingGroup::medium),
                        count("low", "finding.severity.LOW", FindingGroup::low),
                        count("decided", "desktop_finding.decided", FindingGroup::decided),
                        count("fixed", "finding.findingState.FIXED", FindingGroup::fixed)),
                List.of(new FilterChip<>("open", texts.get("finding.findingState.OPEN"), group -> group.open() > 0)),
                FindingGroup::key, group -> group.name() + '\n' + group.detail(), Message.of("desktop_finding.empty"));
    }

    private static Column<FindingGroup> count(String key, String heading, ToIntFunction<FindingGroup> number) {
        return Column.<FindingGroup>text(key, heading, 110, group -> String.valueOf(number.applyAsInt(group)))
                .sortedBy(Comparator.comparingInt(number))
                .rightAligned();
    }
}
