package org.tomes.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.nsg.segment.Zone;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;

class NetworkPlanServiceTest {

    private static final Actor ACTOR = new Actor("", "test", "host");

    @TempDir
    private Path folder;
    private OpenRegister register;

    @BeforeEach
    void open() {
        register = DesktopFixture.context(folder).create(folder.resolve("register"));
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void planIsReadBackAsItWasWrittenAndLeavesATrail() {
        NetworkPlan plan = NetworkPlan.empty().with("/V/Subnets/Web", Optional.of(Zone.FRONTEND)).with("/v/subnets/pe", Optional.empty())
                .withOffice(List.of("198.51.100.0/28", "203.0.113.8/29"));

        register.networkPlans().save(ACTOR, plan);
        NetworkPlan read = register.networkPlans().plan();
        register.networkPlans().save(ACTOR, read.with("/v/subnets/web", Optional.of(Zone.BACKEND)));

        assertThat(read.zones()).containsEntry("/v/subnets/web", Optional.of(Zone.FRONTEND)).containsEntry("/v/subnets/pe", Optional.empty());
        assertThat(read.office()).containsExactly("198.51.100.0/28", "203.0.113.8/29");
        assertThat(register.networkPlans().plan().zones()).hasSize(2).containsEntry("/v/subnets/web", Optional.of(Zone.BACKEND));
        assertThat(register.auditTrail().entries(new AuditQuery(Optional.of("network-plan"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), 10))).hasSize(2);
    }

    @Test
    void planThatSomebodyElseChangedMeanwhileIsNotOverruled() {
        NetworkPlan first = register.networkPlans().save(ACTOR, NetworkPlan.empty().withOffice(List.of("203.0.113.8/29")));
        register.networkPlans().save(ACTOR, first.withOffice(List.of()));

        assertThatThrownBy(() -> register.networkPlans().save(ACTOR, first.withOffice(List.of("198.51.100.0/28")))).isInstanceOf(StaleRecord.class);
    }

    @Test
    void officeThatIsNoPrefixIsRefused() {
        assertThatThrownBy(() -> register.networkPlans().save(ACTOR, NetworkPlan.empty().withOffice(List.of("203.0.113.9/29"))))
                .isInstanceOf(InvalidRecord.class);
        assertThat(register.networkPlans().plan()).isEqualTo(NetworkPlan.empty());
    }
}
