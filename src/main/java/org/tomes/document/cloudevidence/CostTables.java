package org.tomes.document.cloudevidence;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.cost.CostComparison;
import org.tomes.cost.MoneyText;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.Budget;
import org.tomes.inventory.view.RegionNames;
import org.tomes.text.Texts;

/** Tables about budgets with their thresholds, and about the paid retention of workspaces. */
public final class CostTables {

    private CostTables() {
    }

    static TableBuilder budgets(DocumentBuilder document, Inventory inventory) {
        ScopeLabels labels = new ScopeLabels(document.texts(), inventory);
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.cost.budgets").rowHeads()
                .column("name", 3)
                .column("scope", 4)
                .numbers("amount", 3)
                .column("period", 2)
                .column("thresholds", 4);
        inventory.budgets()
                .forEach(budget -> table.row(budget.name(), labels.of(budget.scope()), amount(document, budget),
                        period(document.texts(), budget), document.formats().orDash(thresholds(document, budget))));
        return table;
    }

    /** Returns the estimated and billed costs by service, and the total of the bill. */
    static TableBuilder bill(DocumentBuilder document, CostComparison costs) {
        Texts texts = document.texts();
        String month = DateTimeFormatter.ofPattern(texts.get("cost.screen.monthForm"), texts.language().locale())
                .format(costs.month());
        TableBuilder table = new TableBuilder(texts, "cloudevidence.cost.bill", month).rowHeads()
                .column("service", 6)
                .numbers("estimate", 3)
                .numbers("billed", 3);
        costs.lines()
                .forEach(line -> table.row(texts.name("cost", line.service()), estimate(line, texts),
                        amount(line.actual(), line.currency(), texts)));
        costs.totals()
                .forEach((currency, total) -> table.row(texts.get("cloudevidence.cost.bill.total"), "–",
                        texts.get(MoneyText.of(total, currency))));
        return table;
    }

    /**
     * Names the subscriptions whose bills are added up in the table, and the subscriptions of the snapshot that have no
     * bill.
     */
    static void billed(DocumentBuilder document, CostComparison costs, Inventory inventory) {
        List<String> billed = costs.billOf();
        if (billed.isEmpty()) {
            return;
        }
        Texts texts = document.texts();
        List<String> missing = withoutBill(costs, inventory, texts);
        document.paragraphs("cloudevidence.cost.bill.of", NameJoiner.of(billed, texts),
                document.formats().date(costs.until()), missing.size(), NameJoiner.of(missing, texts));
    }

    /** Returns the subscriptions of the snapshot that have no bill; none if a bill covers all subscriptions. */
    public static List<String> withoutBill(CostComparison costs, Inventory inventory, Texts texts) {
        ScopeLabels labels = new ScopeLabels(texts, inventory);
        return costs.billOf().isEmpty() ? List.of()
                : inventory.resources()
                        .stream()
                        .flatMap(resource -> resource.id().subscription().stream())
                        .distinct()
                        .map(id -> labels.subscription(Optional.of(id)))
                        .filter(label -> !costs.billOf().contains(label))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Returns the estimated costs, marked if a part of the service in use is not estimated. */
    private static String estimate(CostComparison.Line line, Texts texts) {
        String amount = amount(line.estimate(), line.currency(), texts);
        return line.complete() || line.estimate().isEmpty() ? amount
                : texts.get("cloudevidence.cost.bill.incomplete", amount);
    }

    private static String amount(Optional<BigDecimal> amount, String currency, Texts texts) {
        return amount.map(sum -> texts.get(MoneyText.of(sum, currency))).orElse("–");
    }

    private static String amount(DocumentBuilder document, Budget budget) {
        return budget.amount()
                .map(amount -> budget.currency()
                        .map(currency -> document.texts().get(MoneyText.of(amount, currency)))
                        .orElseGet(() -> document.formats().number(amount)))
                .orElse("–");
    }

    private static String period(Texts texts, Budget budget) {
        return switch (budget.grain().orElse("").toLowerCase(Locale.ROOT)) {
            case "monthly", "billingmonth" -> texts.get("cloudevidence.cost.monthly");
            case "quarterly", "billingquarter" -> texts.get("cloudevidence.cost.quarterly");
            case "annually", "billingannual" -> texts.get("cloudevidence.cost.annually");
            default -> budget.grain().orElse("–");
        };
    }

    private static String thresholds(DocumentBuilder document, Budget budget) {
        return budget.notifications()
                .stream()
                .filter(notification -> notification.threshold().isPresent())
                .map(notification -> {
                    String share = document.formats()
                            .percent(notification.threshold().orElseThrow().doubleValue() / 100);
                    boolean forecast = notification.kind().filter("Forecasted"::equalsIgnoreCase).isPresent();
                    String kind = document.texts()
                            .get(forecast ? "cloudevidence.cost.forecast" : "cloudevidence.cost.actual", share);
                    return notification.enabled().orElse(true) ? kind
                            : document.texts().get("cloudevidence.cost.disabled", kind);
                })
                .collect(Collectors.joining(", "));
    }

    static TableBuilder workspaces(DocumentBuilder document, Inventory inventory) {
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.cost.workspaces").rowHeads()
                .column("name", 4)
                .column("location", 3)
                .column("retention", 3)
                .column("quota", 3);
        inventory.workspaces()
                .forEach(workspace -> table.row(workspace.name(),
                        document.formats().orDash(RegionNames.of(workspace.location())),
                        workspace.retentionDays()
                                .map(document.formats()::days)
                                .orElse(document.texts().get("document.format.unknown")),
                        workspace.dailyQuotaGb()
                                .map(quota -> quota.signum() < 0 ? document.texts().get("document.format.none")
                                        : document.texts().get("cloudevidence.cost.workspaces.gigabytes", quota))
                                .orElse(document.texts().get("document.format.unknown"))));
        return table;
    }
}
