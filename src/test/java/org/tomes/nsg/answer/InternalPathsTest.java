package org.tomes.nsg.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.SecurityGroup;

class InternalPathsTest {

    @Test
    void groupOnManyPathsIsTurnedIntoBoxesOnce() {
        Network network = NsgFixture
                .network("[" + NsgFixture.json(List.of(NsgFixture.inbound("web", 100, "Allow", "*", "443"))) + "]");
        SecurityGroup group = network.groups().getFirst();
        InternalPaths paths = new InternalPaths(network);

        assertThat(paths.boxes(group, Direction.INBOUND)).isSameAs(paths.boxes(group, Direction.INBOUND))
                .isNotEqualTo(paths.boxes(group, Direction.OUTBOUND));
        assertThat(network.tagsFor(group)).isSameAs(network.tagsFor(group));
    }
}
