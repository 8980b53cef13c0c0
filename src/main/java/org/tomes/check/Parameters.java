package org.tomes.check;

import java.util.Map;
import java.util.TreeMap;

/**
 * The values that a company set.
 *
 * @param own values that differ from the initial ones or were confirmed
 */
public record Parameters(Map<Parameter, Integer> own) {

    public Parameters {
        own = Map.copyOf(own);
    }

    /** What applies before anybody decided. */
    public static Parameters initial() {
        return new Parameters(Map.of());
    }

    public int get(Parameter parameter) {
        return own.getOrDefault(parameter, parameter.initial());
    }

    public Parameters with(Parameter parameter, int value) {
        Map<Parameter, Integer> changed = new TreeMap<>(own);
        changed.put(parameter, value);
        return new Parameters(changed);
    }
}
