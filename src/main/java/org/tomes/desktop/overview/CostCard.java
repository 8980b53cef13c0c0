package org.tomes.desktop.overview;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tomes.cost.MonthTotal;
import org.tomes.desktop.common.MiniChart;
import org.tomes.text.Texts;

/** The security costs of the newest complete month, and their development. */
final class CostCard {

    private static final int MONTHS = 12;
    private static final double HEIGHT = 40;

    private final Texts texts;
    private final VBox box;
    private final Runnable open;
    private final DateTimeFormatter months;

    /** @param open shows all costs */
    CostCard(Texts texts, VBox box, Runnable open) {
        this.open = open;
        this.texts = texts;
        this.box = box;
        this.months = DateTimeFormatter.ofPattern(texts.get("cost.screen.monthForm"), texts.language().locale());
    }

    /** @param totals the oldest first */
    void show(List<MonthTotal> totals) {
        List<MonthTotal> completeMonths = totals.stream().filter(MonthTotal::complete).toList();
        List<MonthTotal> shownTotals = completeMonths.isEmpty() ? totals : completeMonths;
        box.getChildren().clear();
        if (shownTotals.isEmpty()) {
            Label emptyLabel = new Label(texts.get("overview.noCosts"));
            emptyLabel.setWrapText(true);
            emptyLabel.getStyleClass().add("text-muted");
            box.getChildren().add(emptyLabel);
            return;
        }
        MonthTotal newest = shownTotals.getLast();
        Label sum = new Label(sums(newest));
        sum.getStyleClass().add("card-figure");
        Label month = new Label(months.format(newest.month()));
        month.getStyleClass().add("text-muted");
        box.getChildren().addAll(sum, month);
        newest.sums().keySet().stream().findFirst().ifPresent(currency -> showLine(shownTotals, currency));
    }

    private String sums(MonthTotal total) {
        return total.sums().isEmpty() ? texts.get("cost.screen.nothing")
                : total.sums()
                        .entrySet()
                        .stream()
                        .map(sum -> texts.get("cost.money", sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    private void showLine(List<MonthTotal> totals, String currency) {
        List<Double> values = totals.subList(Math.max(0, totals.size() - MONTHS), totals.size())
                .stream()
                .map(total -> total.sums().getOrDefault(currency, BigDecimal.ZERO).doubleValue())
                .toList();
        if (values.size() > 1) {
            box.getChildren()
                    .add(MiniChart.line(MiniChart.Sparkline.of(values), HEIGHT, texts.get("overview.costLine",
                            values.size(), values.getFirst(), values.getLast(), currency)).opening(open));
        }
    }
}
