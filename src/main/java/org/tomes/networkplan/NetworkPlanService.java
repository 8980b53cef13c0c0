package org.tomes.networkplan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/** Keeps what a company says about its network. */
public final class NetworkPlanService {

    private static final int LONGEST_ID = 2_048;

    private final Ledger ledger;
    private final NetworkPlans plans;
    private final Consumer<Actor> changed;

    /** @param changed told of who changed the plan: what was judged by it is to be judged anew */
    public NetworkPlanService(Ledger ledger, NetworkPlans plans, Consumer<Actor> changed) {
        this.changed = changed;
        this.ledger = ledger;
        this.plans = plans;
    }

    /** The plan as the register holds it, an empty one where nobody said anything yet. */
    public NetworkPlan plan() {
        return plans.find().orElseGet(NetworkPlan::empty);
    }

    /**
     * @throws InvalidRecord where a subnet's id is too long
     * @throws StaleRecord where somebody else wrote it since it was read
     */
    public NetworkPlan save(Actor actor, NetworkPlan plan) {
        check(plan);
        NetworkPlan kept = ledger.write(actor, tx -> {
            Optional<NetworkPlan> stored = plans.find();
            return stored.isPresent() ? plans.update(tx, plan) : plans.add(tx, plan);
        });
        changed.accept(actor);
        return kept;
    }

    private static void check(NetworkPlan plan) {
        if (plan.zones().keySet().stream().anyMatch(subnet -> subnet.length() > LONGEST_ID)) {
            throw new InvalidRecord(List.of(new FieldError("zones", Message.of("segment.longSubnet", LONGEST_ID))));
        }
    }
}
