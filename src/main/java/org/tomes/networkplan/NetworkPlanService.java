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

/** Manages the company's network plan. */
public final class NetworkPlanService {

    private static final int MAX_ID_LENGTH = 2_048;

    private final Ledger ledger;
    private final NetworkPlans plans;
    private final Consumer<Actor> changed;

    /**
     * @param changed receives the actor who changed the plan, so that results which depend on the plan are evaluated
     * again
     */
    public NetworkPlanService(Ledger ledger, NetworkPlans plans, Consumer<Actor> changed) {
        this.changed = changed;
        this.ledger = ledger;
        this.plans = plans;
    }

    /** Returns the plan of the register; an empty plan if there is none yet. */
    public NetworkPlan plan() {
        return plans.find().orElseGet(NetworkPlan::empty);
    }

    /**
     * @throws InvalidRecord if the id of a subnet is too long
     * @throws StaleRecord if the plan was changed since it was read
     */
    public NetworkPlan save(Actor actor, NetworkPlan plan) {
        check(plan);
        NetworkPlan saved = ledger.write(actor, tx -> {
            Optional<NetworkPlan> stored = plans.find();
            return stored.isPresent() ? plans.update(tx, plan) : plans.add(tx, plan);
        });
        changed.accept(actor);
        return saved;
    }

    private static void check(NetworkPlan plan) {
        if (plan.zones().keySet().stream().anyMatch(subnet -> subnet.length() > MAX_ID_LENGTH)) {
            throw new InvalidRecord(List.of(new FieldError("zones", Message.of("segment.longSubnet", MAX_ID_LENGTH))));
        }
    }
}
