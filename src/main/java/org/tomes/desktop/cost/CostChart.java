package org.tomes.desktop.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.cost.MonthTotal;
import org.tomes.cost.MonthlyBudget;
import org.tomes.desktop.common.MiniChart;
import org.tomes.text.Texts;

/** The billed costs by month in one currency, with the share of the security services and the monthly budget. */
final class CostChart {

    private static final int MONTHS = 12;
    private static final double HEIGHT = 150;
    private static final double SAMPLE = 10;
    private static final double LINE_SAMPLE = 22;
    /**
     * Maximum height of the budget line relative to the highest column; a higher line would make all columns too low to
     * compare.
     */
    private static final double HIGHEST_LINE = 1.5;
    private static final String SECURITY = "part-going";
    private static final String OTHER = "part-rest";

    private final Texts texts;
    private final CostText words;
    private final VBox box;
    private final Consumer<YearMonth> choose;

    /** @param choose shows the month whose column was clicked */
    CostChart(Texts texts, CostText words, VBox box, Consumer<YearMonth> choose) {
        this.texts = texts;
        this.words = words;
        this.box = box;
        this.choose = choose;
        box.managedProperty().bind(box.visibleProperty());
    }

    /** @param totals the oldest first; with less than two, there is nothing to compare and nothing is drawn */
    void show(List<MonthTotal> totals, Optional<MonthlyBudget> budget) {
        List<MonthTotal> recentTotals = totals.subList(Math.max(0, totals.size() - MONTHS), totals.size());
        Optional<String> currency = recentTotals.stream()
                .flatMap(total -> total.billed().keySet().stream())
                .findFirst()
                .filter(candidate -> recentTotals.size() > 1);
        box.setVisible(currency.isPresent());
        currency.ifPresent(
                chosen -> draw(recentTotals, chosen, budget.filter(limit -> limit.currency().equals(chosen))));
    }

    private void draw(List<MonthTotal> totals, String currency, Optional<MonthlyBudget> budget) {
        List<MiniChart.Column> columns = totals.stream().map(total -> column(total, currency)).toList();
        Optional<String> limit = budget.map(monthlyBudget -> texts.get("cost.screen.budget",
                words.money(Optional.of(monthlyBudget.amount()), currency)));
        String accessibleText = Stream.concat(columns.stream().map(MiniChart.Column::tooltip), limit.stream())
                .collect(Collectors.joining("; "));
        OptionalDouble amount = budget.stream()
                .mapToDouble(monthlyBudget -> monthlyBudget.amount().doubleValue())
                .findFirst();
        boolean above = amount.orElse(0) > HIGHEST_LINE
                * columns.stream().mapToDouble(MiniChart.Column::sum).max().orElse(0);
        OptionalDouble line = above ? OptionalDouble.empty() : amount;
        FlowPane legend = new FlowPane(entry("cost.screen.security", SECURITY), entry("cost.screen.other", OTHER));
        legend.getStyleClass().add("cost-legend");
        limit.ifPresent(text -> legend.getChildren().add(above ? budgetLabel(text) : new Label(text, line())));
        box.getChildren()
                .setAll(MiniChart.columns(columns, List.of(SECURITY, OTHER), line, HEIGHT, accessibleText), legend);
    }

    private MiniChart.Column column(MonthTotal total, String currency) {
        BigDecimal security = total.sums().getOrDefault(currency, BigDecimal.ZERO);
        BigDecimal billed = total.billed().getOrDefault(currency, BigDecimal.ZERO);
        String text = texts.get("cost.screen.column", words.month(total.month()),
                words.money(Optional.of(billed), currency), words.money(Optional.of(security), currency));
        return new MiniChart.Column(words.column(total.month(), billed),
                List.of(security.doubleValue(), billed.subtract(security).doubleValue()),
                total.complete() ? text : texts.get("cost.screen.incomplete", text))
                .clicked(() -> choose.accept(total.month()));
    }

    private Label entry(String text, String style) {
        Rectangle sample = new Rectangle(SAMPLE, SAMPLE);
        sample.getStyleClass().add(style);
        return new Label(texts.get(text), sample);
    }

    /** Creates the label of a budget that is too high to be drawn as a line. */
    private Label budgetLabel(String text) {
        Label label = new Label(text, new FontIcon(Feather.CHECK));
        label.setTooltip(new Tooltip(texts.get("cost.screen.above", text)));
        return label;
    }

    private static Node line() {
        Line sample = new Line(0, 0, LINE_SAMPLE, 0);
        sample.getStyleClass().add("spark-target");
        return sample;
    }
}
