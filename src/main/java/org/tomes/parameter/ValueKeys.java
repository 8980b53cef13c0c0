package org.tomes.parameter;

import java.util.List;
import java.util.stream.Stream;

/** The keys by which texts name the values of rules: numbers of {@link Parameter}, and lists and limits beside them. */
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

    /** Every key, in the order in which they are listed. */
    public static List<String> all() {
        return ALL;
    }
}
