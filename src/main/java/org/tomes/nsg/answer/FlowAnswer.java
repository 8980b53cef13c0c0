package org.tomes.nsg.answer;

import java.util.Optional;
import org.tomes.nsg.Rule;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * What becomes of a flow.
 *
 * @param rule the rule that decides, or that the answer hangs on; empty if no NSG is in the way or none was read
 * @param note what Azure does beside the rules, so that packets fare otherwise than those say
 */
public record FlowAnswer(Fate fate, Optional<Rule> rule, FilterLevel.Place level, Message reason,
        Optional<Message> note) {

    public FlowAnswer(Fate fate, Optional<Rule> rule, FilterLevel.Place level, Message reason) {
        this(fate, rule, level, reason, Optional.empty());
    }

    FlowAnswer withNote(Message said) {
        return new FlowAnswer(fate, rule, level, reason, Optional.of(said));
    }

    /** Reason and note in words. */
    public String sentence(Texts texts) {
        return texts.get(reason) + note.map(said -> " " + texts.get(said)).orElse("");
    }

    /** What becomes of all packets of a flow. */
    public enum Fate {
        ALLOW,
        DENY,
        UNDECIDED
    }
}
