package org.tomes.inventory.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Display names of regions. */
class RegionNamesTest {

    @Test
    void regionHasTheNameShownInThePortal() {
        assertThat(RegionNames.of("germanywestcentral")).isEqualTo("Germany West Central");
        assertThat(RegionNames.of("WestEurope")).isEqualTo("West Europe");
    }

    @Test
    void unknownRegionRemainsAsWritten() {
        assertThat(RegionNames.of("moonnorth")).isEqualTo("moonnorth");
        assertThat(RegionNames.of("")).isEmpty();
    }
}
