package org.tomes.desktop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.desktop.DesktopFixture.onScreen;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.cost.MonthTotal;
import org.tomes.cost.MonthlyBudget;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.MiniChart;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class CostsScreenTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    private static Parent view(AppContext context, OpenRegister register) throws Exception {
        Background background = Background.sameThread(failure -> {
            throw new AssertionError(failure);
        });
        return onScreen(() -> {
            Texts texts = Texts.in(Language.EN);
            CostsController screen = new CostsController(
                    new Workspace(context, register, texts, background, new RecordedDialogs(), new RecordedFrame()));
            Parent view = ViewLoader.load(texts, screen);
            new Scene(view, 1000, 700);
            screen.refresh();
            view.applyCss();
            view.layout();
            return view;
        });
    }

    @Test
    void chartShowsEachMonthWithTheShareOfSecurityAndTheBudgets() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            Node chart = view(context, register).lookup("#cost-chart");
            assertThat(chart.isVisible()).isTrue();
            MiniChart drawn = (MiniChart) chart.lookup(".mini-chart");
            assertThat(drawn.getAccessibleText()).contains("October 2026:")
                    .contains("451.57 EUR for security services")
                    .endsWith("Budgets 4,700.00 EUR a month");
            assertThat(drawn.lookup(".spark-target").isVisible()).as("the budget is far above").isFalse();
            assertThat(drawn.lookupAll(".column-name")).hasSize(register.azure().costs().months().size());
        }
    }

    @Test
    void selectedServiceShowsItsCourseWithTheEstimate() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            Parent view = view(context, register);
            onScreen(() -> {
                TableView<?> services = (TableView<?>) view.lookup(".table-view");
                assertThat(services.getItems()).extracting(row -> ((CostRow) row).part().name())
                        .as("the most expensive first")
                        .startsWith("Azure Bastion");
                services.getSelectionModel().clearAndSelect(0);
                return null;
            });
            MiniChart course = (MiniChart) view.lookup("#cost-course").lookup(".mini-chart");
            assertThat(course.getAccessibleText()).startsWith("Azure Bastion: ")
                    .contains("October 2026: 138.70 EUR")
                    .endsWith("Estimate 130.00 EUR a month");
            assertThat(((Label) view.lookup("#cost-change")).getText()).endsWith("EUR compared with September 2026");
        }
    }

    @Test
    void changeIsKnownOnlyBetweenCompleteMonths() {
        YearMonth october = YearMonth.of(2026, 10);
        SortedMap<YearMonth, BigDecimal> course = new TreeMap<>(
                Map.of(october, BigDecimal.TEN, october.minusMonths(1), BigDecimal.ONE));
        CostPart part = CostPart.ofService("Bastion", "EUR");
        assertThat(row(part, course, true).change()).contains(BigDecimal.valueOf(9));
        assertThat(row(part, course, false).change()).isEmpty();
        assertThat(row(part, course, true).share().orElseThrow()).isEqualByComparingTo("0.25");
    }

    private static CostRow row(CostPart part, SortedMap<YearMonth, BigDecimal> course, boolean comparable) {
        return new CostRow(part, course, YearMonth.of(2026, 10), comparable, BigDecimal.valueOf(40), BigDecimal.TEN,
                Optional.empty(), "");
    }

    @Test
    void clickOnAColumnOfTheChartShowsItsMonth() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            Parent view = view(context, register);
            ComboBox<?> months = (ComboBox<?>) view.lookup("#cost-months");
            assertThat(months.getValue()).isEqualTo(YearMonth.of(2026, 10));
            DesktopFixture.onScreen(() -> {
                Node first = view.lookup("#cost-chart")
                        .lookupAll(".mini-chart-column")
                        .stream()
                        .min(Comparator.comparing(column -> column.getLayoutBounds().getMinX()))
                        .orElseThrow();
                first.getOnMouseClicked().handle(null);
                return null;
            });
            assertThat(months.getValue())
                    .isEqualTo(register.azure().costs().months().stream().min(YearMonth::compareTo).orElseThrow());
        }
    }

    @Test
    void budgetFarAboveTheColumnsIsALineOfTextThatDoesNotDwarfThem() throws Exception {
        List<MonthTotal> totals = Stream.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10))
                .map(month -> new MonthTotal(month, true, Map.of(), Map.of("EUR", BigDecimal.valueOf(100))))
                .toList();
        assertThat(drawn(totals, 140)).isEqualTo("true: Budgets 140.00 EUR a month");
        assertThat(drawn(totals, 5_000)).isEqualTo("false: Budgets 5,000.00 EUR a month");
    }

    /** Returns whether the budget is drawn as a line, and its text; the columns are as high as the chart. */
    private static String drawn(List<MonthTotal> totals, int budget) throws Exception {
        return onScreen(() -> {
            Texts texts = Texts.in(Language.EN);
            VBox box = new VBox();
            new Scene(box, 600, 400);
            new CostChart(texts, new CostText(texts), box, month -> {
            }).showAll(totals, Optional.of(new MonthlyBudget("", "EUR", BigDecimal.valueOf(budget))));
            box.applyCss();
            box.layout();
            double highest = box.lookupAll(".part-rest")
                    .stream()
                    .mapToDouble(part -> part.getLayoutBounds().getHeight())
                    .max()
                    .orElse(0);
            assertThat(highest).isGreaterThan(60);
            Label words = (Label) ((FlowPane) box.getChildren().getLast()).getChildren().getLast();
            return box.lookup(".spark-target").isVisible() + ": "
                    + Optional.ofNullable(words.getAccessibleText()).orElse(words.getText());
        });
    }

    @Test
    void noChartIsShownWithoutBills() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            assertThat(view(context, register).lookupAll(".mini-chart")).isEmpty();
        }
    }
}
