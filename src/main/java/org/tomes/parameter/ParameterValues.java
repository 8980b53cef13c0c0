package org.tomes.parameter;

import java.util.EnumMap;
import java.util.Map;

/**
 * The values of all {@link Parameter}s that apply in a company.
 *
 * @param set the values that the company has set; other parameters have their initial value
 */
public record ParameterValues(Map<Parameter, Integer> set) {

    private static final ParameterValues INITIAL = new ParameterValues(Map.of());

    public ParameterValues {
        set = Map.copyOf(set);
    }

    /** Returns the values that apply if the company has not set any. */
    public static ParameterValues initial() {
        return INITIAL;
    }

    public int get(Parameter parameter) {
        return set.getOrDefault(parameter, parameter.initial());
    }

    public ParameterValues with(Parameter parameter, int value) {
        Map<Parameter, Integer> changed = new EnumMap<>(Parameter.class);
        changed.putAll(set);
        changed.put(parameter, value);
        return new ParameterValues(changed);
    }

    /** Resets a parameter to its initial value. */
    public ParameterValues without(Parameter parameter) {
        Map<Parameter, Integer> changed = new EnumMap<>(Parameter.class);
        changed.putAll(set);
        changed.remove(parameter);
        return new ParameterValues(changed);
    }
}
