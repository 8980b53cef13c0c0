package org.tomes.inventory.resource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** Limits for JSON from outside; larger input is rejected. */
public final class JsonLimits {

    /** Maximum nesting of objects and lists; Azure's own JSON has about 20 levels. */
    public static final int DEPTH = 100;
    /** Maximum characters of one resource as JSON; Azure Resource Manager itself limits a whole template to 4 MB. */
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
