package org.tomes.networkplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.Ledger;
import org.tomes.nsg.segment.Zone;
import org.tomes.problem.Refused;
import org.tomes.problem.StaleRecord;

@SlowTest
class NetworkPlanServiceTest {

    private static final Actor ACTOR = new Actor("", "test", "host");

    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;

    @BeforeEach
    void open() {
        register = DesktopFixture.empty(DesktopFixture.context(folder), folder.resolve("register"));
    }

    @Test
    void planIsStoredUnchangedAndIsInTheAuditTrail() {
        NetworkPlan plan = NetworkPlan.empty()
                .with("/V/Subnets/Web", Optional.of(Zone.FRONTEND))
                .with("/v/subnets/pe", Optional.empty());

        register.azure().networkPlans().save(ACTOR, plan);
        NetworkPlan read = register.azure().networkPlans().plan();
        register.azure().networkPlans().save(ACTOR, read.with("/v/subnets/web", Optional.of(Zone.BACKEND)));

        assertThat(read.zones()).containsEntry("/v/subnets/web", Optional.of(Zone.FRONTEND))
                .containsEntry("/v/subnets/pe", Optional.empty());
        assertThat(register.azure().networkPlans().plan().zones()).hasSize(2)
                .containsEntry("/v/subnets/web", Optional.of(Zone.BACKEND));
        assertThat(register.records()
                .trail()
                .entries(new AuditQuery(Optional.of("network-plan"), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), 10)))
                .hasSize(2);
    }

    /** Checks that the findings of the newest snapshot are updated, since zones affect the checks. */
    @Test
    void listenerReceivesTheActorWhoChangesThePlan() {
        List<Actor> told = new ArrayList<>();
        NetworkPlans kept = (NetworkPlans) Proxy.newProxyInstance(NetworkPlans.class.getClassLoader(),
                new Class<?>[]{NetworkPlans.class},
                (proxy, method, arguments) -> method.getName().equals("find") ? Optional.empty() : arguments[1]);
        Ledger ledger = (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[]{Ledger.class},
                (proxy, method, arguments) -> ((Function<?, ?>) arguments[1]).apply(null));

        new NetworkPlanService(ledger, kept, told::add).save(ACTOR, NetworkPlan.empty());
        assertThat(told).containsExactly(ACTOR);
    }

    @Test
    void planChangedByAnotherPersonIsNotOverwritten() {
        NetworkPlan first = register.azure()
                .networkPlans()
                .save(ACTOR, NetworkPlan.empty().with("/v/subnets/web", Optional.empty()));
        register.azure().networkPlans().save(ACTOR, first.with("/v/subnets/db", Optional.empty()));

        assertThatThrownBy(
                () -> register.azure().networkPlans().save(ACTOR, first.with("/v/subnets/x", Optional.empty())))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void invalidSubnetIdIsRejected() {
        assertThatThrownBy(() -> register.azure()
                .networkPlans()
                .save(ACTOR, NetworkPlan.empty().with("/v".repeat(1_100), Optional.empty())))
                .satisfies(Refused.at("zones"));
        assertThat(register.azure().networkPlans().plan()).isEqualTo(NetworkPlan.empty());
    }
}
