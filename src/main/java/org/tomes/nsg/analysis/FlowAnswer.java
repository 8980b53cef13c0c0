package org.tomes.nsg.analysis;

import java.util.Optional;
import org.tomes.nsg.NsgRule;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Result for a flow.
 *
 * @param rule the deciding rule, or the rule on which an undecided result depends; empty if no NSG filters the flow or
 * no NSG was read
 * @param note a sentence after the reason, which describes behaviour of Azure that does not depend on the rules, or
 * names missing data
 */
public record FlowAnswer(Fate fate, Optional<NsgRule> rule, FilterLevel.Place level, Message reason,
        Optional<Message> note) {

    /** The flow contains no possible packet. */
    static final Message NO_PACKET = Message.of("nsg.reach.noPacket");
    /** Some packets of the flow are allowed and others denied. */
    static final Message PARTLY = Message.of("nsg.reach.partly");

    public FlowAnswer(Fate fate, Optional<NsgRule> rule, FilterLevel.Place level, Message reason) {
        this(fate, rule, level, reason, Optional.empty());
    }

    /** Returns the answer with a further sentence after its reason. */
    public FlowAnswer withNote(Message further) {
        return new FlowAnswer(fate, rule, level, reason, Optional.of(further));
    }

    /** Whether rules allow some packets of the flow and deny others. The fate is then {@link Fate#UNDECIDED}. */
    public boolean isPartlyAllowed() {
        return reason.equals(PARTLY);
    }

    /** Returns reason and note as text. */
    public String sentence(Texts texts) {
        return texts.get(reason) + note.map(message -> " " + texts.get(message)).orElse("");
    }

    /** Result for all packets of a flow. */
    public enum Fate {
        ALLOW,
        DENY,
        UNDECIDED
    }
}
