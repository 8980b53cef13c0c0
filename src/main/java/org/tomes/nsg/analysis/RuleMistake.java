package org.tomes.nsg.analysis;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.NsgRule;
import org.tomes.text.Message;

/**
 * A rule, or a complete NSG, that probably does not have the intended effect.
 *
 * @param check id of the check, for example {@code nsg.any-any}
 * @param onRule empty if the mistake concerns the complete NSG
 */
public record RuleMistake(String check, Severity severity, Optional<NsgRule> onRule, Message detail) {

    private static final Set<String> HINTS = Set.of("nsg.redundant", "nsg.wide-range", "nsg.unattached",
            "nsg.contradiction");

    RuleMistake(String check, Severity severity, NsgRule rule, Message detail) {
        this(check, severity, Optional.of(rule), detail);
    }

    /** Severity of a mistake. */
    public enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }

    /** Returns the rule; permitted only for mistakes that concern a rule. */
    public NsgRule rule() {
        return onRule.orElseThrow();
    }

    /** Whether the mistake is only a hint that does not require a correction. */
    public boolean isHint() {
        return HINTS.contains(check);
    }
}
