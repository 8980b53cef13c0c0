package org.tomes.check.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.tomes.check.CheckContext;
import org.tomes.check.KnownSubscription;
import org.tomes.cost.Estimate;
import org.tomes.cost.Estimates;
import org.tomes.cost.SecurityService;

/** What all subscriptions of a snapshot are expected to cost a month, to stand beside what they did cost. */
public final class ExpectedCosts {

    private static final String CURRENCY = "EUR";

    private ExpectedCosts() {
    }

    public static Estimates of(CheckContext context) {
        List<Estimate> estimates = new ArrayList<>();
        TreeSet<String> unpriced = new TreeSet<>();
        for (KnownSubscription subscription : context.subscriptions()) {
            ExpectedCost expected = ExpectedCost.of(subscription, context);
            String id = subscription.id().subscription().orElse("").toLowerCase(Locale.ROOT);
            expected.lines()
                    .forEach(line -> estimates.add(new Estimate(service(line.price().item()), id,
                            subscription.subject().name(), CURRENCY, line.amount(), line.price().asOf())));
            unpriced.addAll(expected.unpriced());
        }
        return new Estimates(estimates, List.copyOf(unpriced));
    }

    private static SecurityService service(PriceItem item) {
        return switch (item) {
            case BASTION -> SecurityService.BASTION;
            case DEFENDER_SERVERS_P1, DEFENDER_SERVERS_P2, DEFENDER_SQL, DEFENDER_STORAGE, DEFENDER_KEY_VAULT ->
                SecurityService.DEFENDER;
        };
    }
}
