package org.tomes.desktop.cost;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tomes.cost.CostAmount;
import org.tomes.cost.MonthlyBill;

/**
 * A part of the bills: a service, a subscription, or an item of both. Whatever does not distinguish it is empty.
 *
 * @param service name of the service
 * @param item name of the item on the bill
 * @param subscription id of the subscription
 * @param label name of the subscription, or its id if it has none
 */
record CostPart(String service, String item, String subscription, String label, String currency) {

    /** Returns the part that contains an amount of a bill. */
    interface Grouping extends BiFunction<MonthlyBill, CostAmount, CostPart> {
    }

    static CostPart ofService(String service, String currency) {
        return new CostPart(service, "", "", "", currency);
    }

    static CostPart ofSubscription(MonthlyBill bill, CostAmount amount) {
        return new CostPart("", "", bill.subscription(), bill.label(), amount.currency());
    }

    String name() {
        return Stream.of(item, label, service).filter(text -> !text.isEmpty()).findFirst().orElse("–");
    }

    boolean isIn(MonthlyBill bill) {
        return subscription.isEmpty() || subscription.equals(bill.subscription());
    }
}
