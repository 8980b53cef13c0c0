package org.tomes.check.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.cost.SecurityService;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DefenderPlan;

/**
 * Expected monthly cost of Defender's plans and Bastion for a subscription, calculated with the prices in the register.
 * The estimate does not consider discounts, data volumes or hours when a machine is off.
 *
 * @param unpriced names of plans whose cost cannot be estimated: because the price or the quantity is unknown, or
 * because the plan is billed by use
 */
public record ExpectedCost(List<Line> lines, List<String> unpriced) {

    /** @param quantity number of machines, servers, accounts or hosts */
    public record Line(Price price, int quantity) {

        public BigDecimal amount() {
            return price.amount().multiply(BigDecimal.valueOf(quantity));
        }
    }

    private static final String HOSTS = "Azure Bastion";
    private static final String SERVERS = "VirtualMachines";
    /** Plans that cost cents per thousands of operations; a sum without them is therefore not too low. */
    private static final Set<String> BY_OPERATIONS = Set.of("keyvaults", "dns");
    private static final List<ResourceType> MACHINES = List.of(ResourceType.VIRTUAL_MACHINE,
            ResourceType.of("Microsoft.HybridCompute/machines"));
    private static final ResourceType SCALE_SET = ResourceType.of("Microsoft.Compute/virtualMachineScaleSets");
    private static final List<ResourceType> SQL = List.of(ResourceType.SQL_SERVER,
            ResourceType.of("Microsoft.Sql/managedInstances"));

    public static ExpectedCost of(CollectedSubscription subscription, CheckContext context) {
        List<Line> lines = new ArrayList<>();
        Set<String> unpriced = new TreeSet<>();
        for (DefenderPlan plan : context.inventory().defenderPlans()) {
            // A plan of an individual resource is not a plan of the subscription.
            if (plan.isOn() && plan.id().parent().filter(subscription.id()::equals).isPresent()
                    && !isFree(plan.id().name()) && !isServersPlan(plan)) {
                add(plan, subscription, context, lines, unpriced);
            }
        }
        servers(subscription, context, lines, unpriced);
        int hosts = (int) context.inventory()
                .bastions()
                .stream()
                .filter(bastion -> subscription.holds(bastion.id()))
                .filter(bastion -> bastion.sku().filter("Developer"::equalsIgnoreCase).isEmpty())
                .count();
        add(PriceItem.BASTION, hosts, HOSTS, context, lines, unpriced);
        if (context.lacks(ResourceType.BASTION, subscription.id())) {
            unpriced.add(HOSTS);
        }
        lines.sort(Comparator.comparing(line -> line.price().item()));
        return new ExpectedCost(List.copyOf(lines), List.copyOf(unpriced));
    }

    private static boolean isServersPlan(DefenderPlan plan) {
        return plan.id().name().equalsIgnoreCase(SERVERS);
    }

    private static void add(DefenderPlan plan, CollectedSubscription subscription, CheckContext context,
            List<Line> lines, Set<String> unpriced) {
        String name = plan.id().name();
        switch (name.toLowerCase(Locale.ROOT)) {
            case "sqlservers" -> addCounted(PriceItem.DEFENDER_SQL, SQL, name, subscription, context, lines, unpriced);
            case "storageaccounts" -> {
                if (plan.subPlan().filter("PerTransaction"::equalsIgnoreCase).isPresent()) {
                    unpriced.add(name);
                } else {
                    addCounted(PriceItem.DEFENDER_STORAGE, List.of(ResourceType.STORAGE_ACCOUNT), name, subscription,
                            context, lines, unpriced);
                }
            }
            default -> unpriced.add(name);
        }
    }

    /** @param types the first type determines whether the count is complete */
    private static void addCounted(PriceItem item, List<ResourceType> types, String plan,
            CollectedSubscription subscription, CheckContext context, List<Line> lines, Set<String> unpriced) {
        add(item, (int) ids(types, subscription, context).count(), plan, context, lines, unpriced);
        if (!isCounted(types, subscription, context)) {
            unpriced.add(plan);
        }
    }

    /**
     * Adds the machines, each with the plan that applies to it: the plan of the machine, otherwise that of the
     * subscription (Microsoft Learn, "Deploy Defender for Servers", plans at the resource level). The list of machines
     * contains instances of a scale set only if the scale set is flexible.
     */
    private static void servers(CollectedSubscription subscription, CheckContext context, List<Line> lines,
            Set<String> unpriced) {
        Map<ResourceId, DefenderPlan> plans = new HashMap<>();
        context.inventory()
                .defenderPlans()
                .stream()
                .filter(ExpectedCost::isServersPlan)
                .forEach(plan -> plan.id().parent().ifPresent(of -> plans.put(of, plan)));
        Map<PriceItem, Integer> numbers = new EnumMap<>(PriceItem.class);
        Optional<DefenderPlan> ofSubscription = Optional.ofNullable(plans.get(subscription.id()));
        ids(MACHINES, subscription, context)
                .filter(machine -> context.inventory().find(machine).filter(ExpectedCost::isDeallocated).isEmpty())
                .flatMap(machine -> Optional.ofNullable(plans.get(machine)).or(() -> ofSubscription).stream())
                .filter(DefenderPlan::isOn)
                .forEach(plan -> numbers.merge(item(plan), 1, Integer::sum));
        numbers.forEach((item, number) -> add(item, number, SERVERS, context, lines, unpriced));
        if (ofSubscription.filter(DefenderPlan::isOn).isPresent()
                && (!isCounted(MACHINES, subscription, context) || hasUniformScaleSet(subscription, context))) {
            unpriced.add(SERVERS);
        }
    }

    /**
     * Whether a machine is deallocated; Defender for Servers does not bill deallocated machines (Microsoft Learn,
     * "Common questions about Defender for Servers"). {@code az vm list -d} writes the power state next to the
     * properties; the API returns it in the instance view.
     */
    private static boolean isDeallocated(Resource machine) {
        JsonNodeView properties = machine.node().properties();
        return Stream
                .concat(Stream.concat(machine.node().text("powerState").stream(),
                        properties.child("extended").child("instanceView").child("powerState").text("code").stream()),
                        properties.child("instanceView")
                                .objects("statuses")
                                .stream()
                                .flatMap(status -> status.text("code").stream()))
                .anyMatch(state -> state.equalsIgnoreCase("VM deallocated")
                        || state.equalsIgnoreCase("PowerState/deallocated"));
    }

    private static PriceItem item(DefenderPlan plan) {
        return plan.subPlan().filter("P1"::equalsIgnoreCase).isPresent() ? PriceItem.DEFENDER_SERVERS_P1
                : PriceItem.DEFENDER_SERVERS_P2;
    }

    private static boolean hasUniformScaleSet(CollectedSubscription subscription, CheckContext context) {
        return context.inventory()
                .resources(SCALE_SET)
                .stream()
                .filter(resource -> subscription.holds(resource.id()))
                .anyMatch(resource -> resource.node()
                        .properties()
                        .text("orchestrationMode")
                        .filter("Flexible"::equalsIgnoreCase)
                        .isEmpty());
    }

    /** Whether the number is complete, because all resources of these types were read. */
    private static boolean isCounted(List<ResourceType> types, CollectedSubscription subscription,
            CheckContext context) {
        return types.stream()
                .noneMatch(type -> context.lacks(type, subscription.id())
                        || context.inventory().isPerhapsOfOneGroup(type, subscription.id()))
                && (ids(types, subscription, context).findAny().isPresent()
                        || context.covers(types.getFirst(), subscription.id()));
    }

    private static void add(PriceItem item, int quantity, String name, CheckContext context, List<Line> lines,
            Set<String> unpriced) {
        Optional<Price> price = context.rules().prices().of(item);
        if (quantity > 0 && price.isPresent()) {
            lines.add(new Line(price.get(), quantity));
        } else if (quantity > 0) {
            unpriced.add(name);
        }
    }

    private static Stream<ResourceId> ids(List<ResourceType> types, CollectedSubscription subscription,
            CheckContext context) {
        return types.stream()
                .flatMap(type -> context.inventory().resources(type).stream())
                .map(Resource::id)
                .filter(subscription::holds);
    }

    private static boolean isFree(String plan) {
        return plan.equalsIgnoreCase("FoundationalCspm") || plan.equalsIgnoreCase("Discovery");
    }

    /** Returns the plans that belong in the sum, but whose price or quantity is unknown, so that the sum is too low. */
    public List<String> missing() {
        return unpriced.stream().filter(plan -> !BY_OPERATIONS.contains(plan.toLowerCase(Locale.ROOT))).toList();
    }

    /** Returns the services whose estimate is too low, because the price or quantity of a part is unknown. */
    Set<SecurityService> incomplete() {
        return missing().stream()
                .map(plan -> plan.equals(HOSTS) ? SecurityService.BASTION : SecurityService.DEFENDER)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
