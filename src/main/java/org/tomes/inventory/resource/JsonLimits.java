package org.tomes.inventory.resource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** How much of anything a JSON from outside may hold before it is refused rather than read. */
public final class JsonLimits {

    /** Objects and lists inside of each other; Azure's own reach about 20. */
    public static final int DEPTH = 100;
    /** Characters of one resource as JSON; Azure Resource Manager itself stops at 4 MB for a whole template. */
    public static final int RESOURCE_CHARACTERS = 1_000_000;
    private static final int NAME_CHARACTERS = 10_000;

    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(RESOURCE_CHARACTERS)
                    .maxNameLength(NAME_CHARACTERS)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonLimits() {
    }
}
