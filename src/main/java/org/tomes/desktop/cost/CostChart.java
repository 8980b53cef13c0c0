package org.tomes.desktop.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
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

/**
 * Billed costs by month in one currency: all of them with the share of the security services and the monthly budget, or
 * those of one part with its estimate.
 */
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

    /**
     * @param totals the totals of the months, the oldest first; fewer than two are not drawn, since nothing can be
     * compared
     */
    void showAll(List<MonthTotal> totals, Optional<MonthlyBudget> budget) {
        List<MonthTotal> months = recent(totals);
        Optional<String> currency = months.stream()
                .flatMap(total -> total.billed().keySet().stream())
                .findFirst()
                .filter(candidate -> months.size() > 1);
        box.setVisible(currency.isPresent());
        currency.ifPresent(chosen -> draw(texts.get("cost.screen.all"),
                months.stream().map(total -> column(total, chosen)).toList(),
                List.of(entry("cost.screen.security", SECURITY), entry("cost.screen.other", OTHER)),
                budget.filter(limit -> limit.currency().equals(chosen)).map(MonthlyBudget::amount),
                amount -> texts.get("cost.screen.budget", words.money(Optional.of(amount), chosen)),
                "cost.screen.above"));
    }

    /** Shows the costs of one part in the same months. */
    void showPart(List<MonthTotal> totals, Optional<CostRow> row) {
        box.setVisible(row.isPresent() && totals.size() > 1);
        row.filter(part -> totals.size() > 1)
                .ifPresent(part -> draw(part.part().name(),
                        recent(totals).stream().map(total -> column(total, part)).toList(), List.of(), part.estimate(),
                        amount -> texts.get("cost.screen.estimate",
                                words.money(Optional.of(amount), part.part().currency())),
                        "cost.screen.aboveEstimate"));
    }

    private static List<MonthTotal> recent(List<MonthTotal> totals) {
        return totals.subList(Math.max(0, totals.size() - MONTHS), totals.size());
    }

    /** @param tooHigh key of the text for a limit that is too high to be drawn as a line */
    private void draw(String title, List<MiniChart.Column> columns, List<Label> entries, Optional<BigDecimal> limit,
            Function<BigDecimal, String> limitText, String tooHigh) {
        Optional<String> named = limit.map(limitText);
        String accessibleText = Stream.concat(columns.stream().map(MiniChart.Column::tooltip), named.stream())
                .collect(Collectors.joining("; ", title + ": ", ""));
        OptionalDouble amount = limit.stream().mapToDouble(BigDecimal::doubleValue).findFirst();
        boolean above = amount.orElse(0) > HIGHEST_LINE
                * columns.stream().mapToDouble(MiniChart.Column::sum).max().orElse(0);
        OptionalDouble line = above ? OptionalDouble.empty() : amount;
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("cost-legend");
        legend.getChildren().addAll(entries);
        named.ifPresent(text -> legend.getChildren().add(above ? limitLabel(text, tooHigh) : new Label(text, line())));
        Label caption = new Label(title);
        caption.getStyleClass().add("text-bold");
        box.getChildren()
                .setAll(caption, MiniChart.columns(columns, List.of(SECURITY, OTHER), line, HEIGHT, accessibleText),
                        legend);
    }

    private MiniChart.Column column(MonthTotal total, CostRow row) {
        BigDecimal amount = row.course().getOrDefault(total.month(), BigDecimal.ZERO);
        return column(total, amount, List.of(amount.doubleValue(), 0.0), texts.get("cost.screen.point",
                words.month(total.month()), words.money(Optional.of(amount), row.part().currency())));
    }

    private MiniChart.Column column(MonthTotal total, String currency) {
        BigDecimal security = total.sums().getOrDefault(currency, BigDecimal.ZERO);
        BigDecimal billed = total.billed().getOrDefault(currency, BigDecimal.ZERO);
        String text = texts.get("cost.screen.column", words.month(total.month()),
                words.money(Optional.of(billed), currency), words.money(Optional.of(security), currency));
        return column(total, billed, List.of(security.doubleValue(), billed.subtract(security).doubleValue()), text);
    }

    private MiniChart.Column column(MonthTotal total, BigDecimal amount, List<Double> parts, String text) {
        return new MiniChart.Column(words.column(total.month(), amount), parts,
                total.complete() ? text : texts.get("cost.screen.incomplete", text))
                .clicked(() -> choose.accept(total.month()));
    }

    private Label entry(String text, String style) {
        Rectangle sample = new Rectangle(SAMPLE, SAMPLE);
        sample.getStyleClass().add(style);
        return new Label(texts.get(text), sample);
    }

    private Label limitLabel(String text, String tooHigh) {
        Label label = new Label(text, new FontIcon(Feather.CHECK));
        label.setTooltip(new Tooltip(texts.get(tooHigh, text)));
        return label;
    }

    private static Node line() {
        Line sample = new Line(0, 0, LINE_SAMPLE, 0);
        sample.getStyleClass().add("spark-target");
        return sample;
    }
}
