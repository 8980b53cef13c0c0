package org.tomes.cost;

import java.util.List;

/**
 * All that is expected of a month now.
 *
 * @param unpriced what is in use and has no price, so that no estimate holds it
 */
public record Estimates(List<Estimate> all, List<String> unpriced) {

    public static final Estimates NONE = new Estimates(List.of(), List.of());

    public Estimates {
        all = List.copyOf(all);
        unpriced = List.copyOf(unpriced);
    }
}
