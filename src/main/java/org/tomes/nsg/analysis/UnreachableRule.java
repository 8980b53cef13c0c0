package org.tomes.nsg.analysis;

import java.util.List;
import org.tomes.nsg.NsgRule;

/**
 * A rule that never takes effect.
 *
 * @param coveredBy the earlier rules that decide instead, in order
 */
public record UnreachableRule(NsgRule rule, List<NsgRule> coveredBy, Effect effect) {

    /** Effect of the earlier rules on the packets, compared with the effect of the unreachable rule. */
    public enum Effect {
        SAME,
        OPPOSITE,
        MIXED
    }
}
