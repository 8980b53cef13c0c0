package org.tomes.parameter;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys by which texts refer to rule values. These are the numbers of {@link Parameter}, and also lists and limits.
 */
public final class ValueKeys {

    public static final String REGIONS = "regions";
    public static final String TAGS = "required-tags";
    public static final String OWNER_TAGS = "owner-tags";
    public static final String ADMINISTRATORS = "administrators";
    public static final String OWNERS = "owners";
    public static final String SCORE = "score-target";

    private static final List<String> ALL = Stream
            .concat(Stream.of(REGIONS, TAGS, OWNER_TAGS, OWNERS, ADMINISTRATORS, SCORE),
                    Stream.of(Parameter.values()).map(Parameter::key))
            .toList();

    private ValueKeys() {
    }

    /** Returns all keys, in display order. */
    public static List<String> all() {
        return ALL;
    }
}
