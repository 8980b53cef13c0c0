package org.tomes.desktop.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.MiniChart;
import org.tomes.desktop.common.WindowServices;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/** The reviews of the next twelve months, with a column for each month, preceded by the overdue reviews. */
record ReviewTimeline(Texts texts, LocalDate today, WindowServices frame) {

    static final int MONTHS = 12;
    private static final double HEIGHT = 56;
    private static final List<String> STYLES = List.of("part-bad", "part-going");

    /**
     * The number of due reviews.
     *
     * @param months months from the current one, each with its number of reviews
     */
    record Counts(long overdue, Map<YearMonth, Long> months) {

        boolean isEmpty() {
            return overdue == 0 && months.values().stream().allMatch(count -> count == 0);
        }
    }

    static Counts count(List<ReviewStatus> reviews, LocalDate today) {
        List<LocalDate> days = reviews.stream().flatMap(review -> review.next().stream()).toList();
        Map<YearMonth, Long> months = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            months.put(YearMonth.from(today).plusMonths(i), 0L);
        }
        days.stream()
                .filter(day -> !day.isBefore(today) && months.containsKey(YearMonth.from(day)))
                .collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()))
                .forEach(months::put);
        return new Counts(days.stream().filter(day -> day.isBefore(today)).count(), months);
    }

    void show(List<ReviewStatus> reviews, VBox place) {
        Counts counts = count(reviews, today);
        place.getChildren().clear();
        if (counts.isEmpty()) {
            return;
        }
        List<MiniChart.Column> columns = new ArrayList<>();
        columns.add(new MiniChart.Column(List.of((double) counts.overdue(), 0.0),
                texts.get("overview.timeline.overdue", counts.overdue()))
                .clicked(() -> frame.showFiltered("reviews", List.of(texts.name("review", ReviewState.OVERDUE)))));
        counts.months()
                .forEach((month,
                        count) -> columns.add(new MiniChart.Column(List.of(0.0, (double) count),
                                texts.get("overview.timeline.month", name(month), count))
                                .clicked(() -> list(reviews, month))));
        String accessibleText = columns.stream().map(MiniChart.Column::tooltip).collect(Collectors.joining("; "));
        place.getChildren().setAll(MiniChart.columns(columns, STYLES, HEIGHT, accessibleText), axis());
    }

    /** Shows the reviews that become due in this month. */
    private void list(List<ReviewStatus> reviews, YearMonth month) {
        Set<String> ids = reviews.stream()
                .filter(review -> review.next()
                        .filter(day -> !day.isBefore(today) && YearMonth.from(day).equals(month))
                        .isPresent())
                .map(review -> review.subject().ref())
                .map(ref -> (ref.type() + ":" + ref.id()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        frame.showFiltered("reviews",
                ListFilter.only(new ListFilter.Records(texts.get("overview.timeline.due"), name(month), ids)));
    }

    private HBox axis() {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return new HBox(label(texts.get("overview.timeline.first")), between,
                label(name(YearMonth.from(today).plusMonths(MONTHS - 1L))));
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("text-muted", "text-small");
        return label;
    }

    private String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM uuuu", texts.language().locale()).format(month);
    }
}
