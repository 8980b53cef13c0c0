package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.SecurityGroup;

class InternalFilterChainsTest {

    @Test
    void groupOnManyPathsIsTurnedIntoBoxesOnce() {
        Network network = NsgFixture
                .network("[" + NsgFixture.json(List.of(NsgFixture.inbound("web", 100, "Allow", "*", "443"))) + "]");
        SecurityGroup group = network.groups().getFirst();
        InternalFilterChains chains = new InternalFilterChains(network);

        assertThat(chains.boxes(group, Direction.INBOUND)).isSameAs(chains.boxes(group, Direction.INBOUND))
                .isNotEqualTo(chains.boxes(group, Direction.OUTBOUND));
        assertThat(network.tagsFor(group)).isSameAs(network.tagsFor(group));
    }
}
