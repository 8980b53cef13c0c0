package org.tomes.inventory.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Regions as people read them. */
class RegionNamesTest {

    @Test
    void regionIsNamedAsThePortalShowsIt() {
        assertThat(RegionNames.of("germanywestcentral")).isEqualTo("Germany West Central");
        assertThat(RegionNames.of("WestEurope")).isEqualTo("West Europe");
    }

    @Test
    void regionThatIsNotKnownStaysAsWritten() {
        assertThat(RegionNames.of("moonnorth")).isEqualTo("moonnorth");
        assertThat(RegionNames.of("")).isEmpty();
    }
}
