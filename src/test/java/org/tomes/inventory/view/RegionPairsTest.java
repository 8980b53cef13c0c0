package org.tomes.inventory.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions to which geo-redundant data is copied. */
class RegionPairsTest {

    @ParameterizedTest
    @CsvSource({"germanywestcentral, germanynorth", "West Europe, northeurope", "brazilsouth, southcentralus",
        "southcentralus, northcentralus"})
    void regionHasItsPairHoweverItIsWritten(String region, String pair) {
        assertThat(RegionPairs.of(region)).contains(pair);
    }

    @Test
    void newerRegionsHaveNone() {
        assertThat(RegionPairs.of("polandcentral")).isEmpty();
        assertThat(RegionPairs.of("")).isEmpty();
    }
}
