package org.tomes.nsg.answer;

import java.util.Optional;
import org.tomes.nsg.Rule;
import org.tomes.text.Message;

/**
 * What becomes of a flow.
 *
 * @param rule the rule that decides, or that the answer hangs on; empty where no NSG is in the way or none was read
 */
public record FlowAnswer(Fate fate, Optional<Rule> rule, Level.Place level, Message reason) {

    /** What becomes of all packets of a flow. */
    public enum Fate {
        ALLOW, DENY, UNDECIDED
    }
}
