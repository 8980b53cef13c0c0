package org.tomes.nsg.answer;

import java.util.List;
import org.tomes.nsg.Rule;

/**
 * A rule that never decides about a packet.
 *
 * @param coveredBy the earlier rules that decide in its place, in order
 */
public record UnreachableRule(Rule rule, List<Rule> coveredBy, Effect effect) {

    /** What the earlier rules do with the packets, compared with what this rule would do. */
    public enum Effect {
        SAME,
        OPPOSITE,
        MIXED
    }
}
