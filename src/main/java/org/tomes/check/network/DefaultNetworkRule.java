package org.tomes.check.network;

import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.nsg.DefaultRules;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Rule;
import org.tomes.nsg.answer.GroupCheck;

/**
 * Checks that traffic within the virtual network is controlled by rules of the NSG, not by the default rule that allows
 * all of it.
 */
final class DefaultNetworkRule extends GroupRule {

    DefaultNetworkRule() {
        super("network.vnet-inbound", Severity.MEDIUM, ControlRef.direct("A.8.22"), ControlRef.supporting("A.8.20"));
    }

    @Override
    Assessment assess(Subject subject, GroupCheck check, NsgAttachments guarded, CheckContext context) {
        if (!check.networkByDefault()) {
            return met(subject, "decided");
        }
        return unreadRules(subject, check).orElseGet(() -> deviation(subject, check, guarded));
    }

    private Assessment deviation(Subject subject, GroupCheck check, NsgAttachments guarded) {
        Optional<Rule> denial = check.group().rules().stream().filter(DefaultNetworkRule::denies).findFirst();
        String rule = DefaultRules.NETWORK_IN.name();
        Assessment deviation = denial.isPresent()
                ? notMet(subject, "partly", rule, denial.get().name()).with(Severity.LOW)
                : notMet(subject, "open", rule);
        return guarded.nothing() ? deviation.with(Severity.LOW) : deviation;
    }

    private static boolean denies(Rule rule) {
        return rule.directions().contains(Direction.INBOUND) && !rule.allows();
    }
}
