package org.tomes.check.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.KnownSubscription;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DefenderPlan;

/**
 * Expected monthly cost of Defender's plans and Bastion for a subscription, by the prices of the register: an estimate
 * from list prices, without discounts, data volumes and hours when a machine is off.
 *
 * @param unpriced names of plans whose cost cannot be estimated: without a price or a number, or billed by use
 */
public record ExpectedCost(List<Line> lines, List<String> unpriced) {

    /** @param quantity number of machines, servers, accounts or hosts */
    public record Line(Price price, int quantity) {

        public BigDecimal amount() {
            return price.amount().multiply(BigDecimal.valueOf(quantity));
        }
    }

    private static final String HOSTS = "Azure Bastion";
    /** Plans priced by machine, server, account or host. */
    private static final List<String> BY_NUMBER = List.of("virtualmachines", "sqlservers", "storageaccounts",
            HOSTS.toLowerCase(Locale.ROOT));
    private static final List<ResourceType> MACHINES = List.of(ResourceType.VIRTUAL_MACHINE,
            ResourceType.of("Microsoft.HybridCompute/machines"));
    private static final List<ResourceType> SQL = List.of(ResourceType.SQL_SERVER,
            ResourceType.of("Microsoft.Sql/managedInstances"));

    public static ExpectedCost of(KnownSubscription subscription, CheckContext context) {
        List<Line> lines = new ArrayList<>();
        List<String> unpriced = new ArrayList<>();
        for (DefenderPlan plan : context.inventory().defenderPlans()) {
            // Plans of single resources do not count as plans of the subscription.
            if (plan.isOn() && plan.id().parent().filter(subscription.id()::equals).isPresent()
                    && !isFree(plan.id().name())) {
                add(plan, subscription, context, lines, unpriced);
            }
        }
        int hosts = (int) context.inventory()
                .bastions()
                .stream()
                .filter(bastion -> subscription.holds(bastion.id()))
                .filter(bastion -> bastion.sku().filter("Developer"::equalsIgnoreCase).isEmpty())
                .count();
        add(PriceItem.BASTION, hosts, HOSTS, context, lines, unpriced);
        lines.sort(Comparator.comparing(line -> line.price().item()));
        return new ExpectedCost(List.copyOf(lines), unpriced.stream().sorted().toList());
    }

    private static void add(DefenderPlan plan, KnownSubscription subscription, CheckContext context, List<Line> lines,
            List<String> unpriced) {
        String name = plan.id().name();
        int before = lines.size() + unpriced.size();
        switch (name.toLowerCase(Locale.ROOT)) {
            case "virtualmachines" -> add(
                    plan.subPlan().filter("P1"::equalsIgnoreCase).isPresent() ? PriceItem.DEFENDER_SERVERS_P1
                            : PriceItem.DEFENDER_SERVERS_P2,
                    count(MACHINES, subscription, context), name, context, lines, unpriced);
            case "sqlservers" ->
                add(PriceItem.DEFENDER_SQL, count(SQL, subscription, context), name, context, lines, unpriced);
            case "storageaccounts" ->
                add(PriceItem.DEFENDER_STORAGE, count(List.of(ResourceType.STORAGE_ACCOUNT), subscription, context),
                        name, context, lines, unpriced);
            default -> unpriced.add(name);
        }
        if (before == lines.size() + unpriced.size() && !isCounted(name, subscription, context)) {
            unpriced.add(name);
        }
    }

    /** Whether a quantity of zero is certain, because the resources were read. */
    private static boolean isCounted(String plan, KnownSubscription subscription, CheckContext context) {
        ResourceType type = switch (plan.toLowerCase(Locale.ROOT)) {
            case "virtualmachines" -> ResourceType.VIRTUAL_MACHINE;
            case "sqlservers" -> ResourceType.SQL_SERVER;
            default -> ResourceType.STORAGE_ACCOUNT;
        };
        return context.covers(type, subscription.id());
    }

    private static void add(PriceItem item, int quantity, String name, CheckContext context, List<Line> lines,
            List<String> unpriced) {
        Optional<Price> price = context.rules().prices().of(item);
        if (quantity > 0 && price.isPresent()) {
            lines.add(new Line(price.get(), quantity));
        } else if (quantity > 0) {
            unpriced.add(name);
        }
    }

    private static int count(List<ResourceType> types, KnownSubscription subscription, CheckContext context) {
        return (int) types.stream()
                .flatMap(type -> context.inventory().resources(type).stream())
                .map(Resource::id)
                .filter(subscription::holds)
                .count();
    }

    private static boolean isFree(String plan) {
        return plan.equalsIgnoreCase("FoundationalCspm") || plan.equalsIgnoreCase("Discovery");
    }

    /** Returns plans that belong in the sum, but whose price or number is not known: the sum is too low. */
    public List<String> missing() {
        return unpriced.stream().filter(plan -> BY_NUMBER.contains(plan.toLowerCase(Locale.ROOT))).toList();
    }

    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
