package org.tomes.nsg.answer;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.Rule;
import org.tomes.text.Message;

/**
 * A rule that hardly does what its author wanted, or a group that does not.
 *
 * @param check id of the check, {@code nsg.any-any} for example
 * @param onRule empty if it is about the group as a whole
 */
public record RuleMistake(String check, Severity severity, Optional<Rule> onRule, Message detail) {

    private static final Set<String> HINTS = Set.of("nsg.redundant", "nsg.wide-range", "nsg.unattached",
            "nsg.contradiction");

    RuleMistake(String check, Severity severity, Rule rule, Message detail) {
        this(check, severity, Optional.of(rule), detail);
    }

    /** How much a mistake matters. */
    public enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }

    /** The rule that it is about, of mistakes that are about one. */
    public Rule rule() {
        return onRule.orElseThrow();
    }

    /** Whether it is worth a look but nothing that must be mended. */
    public boolean isHint() {
        return HINTS.contains(check);
    }
}
