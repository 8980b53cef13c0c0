package org.tomes.desktop.overview;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.tomes.check.Severity;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.MiniChart;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.finding.FindingBadges;
import org.tomes.finding.FindingTrend;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Texts;

/** The open findings by severity: their number now, as links, and over the last year. */
final class FindingsCard {

    private static final int COLUMNS = 13;
    private static final int DAYS = 28;
    private static final double HEIGHT = 64;
    /** The severities from the bottom of a column up. */
    private static final List<Severity> ORDER = List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    private static final List<String> STYLES = List.of("part-bad", "part-warning", "part-going");

    private final Workspace workspace;
    private final Texts texts;
    private final GridPane counts;
    private final VBox trend;

    FindingsCard(Workspace workspace, GridPane counts, VBox trend) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.counts = counts;
        this.trend = trend;
    }

    void show(OverviewScreenData model) {
        counts.getChildren().clear();
        for (Severity severity : Severity.values()) {
            String counted = texts.name("finding", severity);
            CardNumber number = new CardNumber(model.open(severity), counted,
                    () -> workspace.frame()
                            .showFiltered("findings",
                                    OverviewScreenData.openFindingFilters(severity).stream().map(texts::get).toList()));
            Label name = FindingBadges.severity(severity, texts).label();
            name.setMinWidth(Label.USE_PREF_SIZE);
            counts.addRow(severity.ordinal(), name, number);
        }
        Label counting = new Label(texts.get("desktop_finding.chip.onePerCause"));
        counting.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        counts.add(counting, 0, Severity.values().length, 2, 1);
    }

    /** Returns the days of the trend, every four weeks of the last year. */
    static List<LocalDate> days(LocalDate today) {
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> today.minusDays((long) DAYS * (COLUMNS - 1 - column)))
                .toList();
    }

    void show(FindingTrend read) {
        trend.getChildren().clear();
        if (read.points().size() < 2 || read.points().stream().allMatch(point -> point.total() == 0)) {
            return;
        }
        Dates dates = new Dates(texts.language());
        List<MiniChart.Column> columns = read.points()
                .stream()
                .map(point -> new MiniChart.Column(dates.dayAndMonth(point.day()),
                        ORDER.stream().map(severity -> (double) point.open().get(severity)).toList(), words(point))
                        .clicked(() -> list(point, dates)))
                .toList();
        String accessibleText = texts.get("overview.findingsTrend",
                Stream.of(read.points().getFirst(), read.points().getLast())
                        .map(this::words)
                        .collect(Collectors.joining("; ")));
        trend.getChildren().add(MiniChart.columns(columns, STYLES, HEIGHT, accessibleText));
    }

    /** Shows the findings that were open on this day. */
    private void list(FindingTrend.Point point, Dates dates) {
        RecordNavigation.listing(texts.get("overview.findingsOpenOn"), dates.show(point.day()),
                point.findings()
                        .stream()
                        .map(id -> new RecordRef(RecordType.FINDING, String.valueOf(id.number()), id.toString()))
                        .toList(),
                "findings", workspace.frame()).run();
    }

    private String words(FindingTrend.Point point) {
        return texts.get("overview.findingsOn", new Dates(texts.language()).show(point.day()),
                ORDER.stream()
                        .map(severity -> point.open().get(severity) + " " + texts.name("finding", severity))
                        .collect(Collectors.joining(", ")));
    }
}
