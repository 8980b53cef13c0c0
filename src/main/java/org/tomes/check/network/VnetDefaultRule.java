package org.tomes.check.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.nsg.DefaultRules;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleEndpoint;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;

/**
 * Checks that traffic within the virtual network is controlled by rules of the NSG, not by the default rule that allows
 * all of it.
 */
final class VnetDefaultRule extends NsgCheck {

    VnetDefaultRule() {
        super("network.vnet-inbound", Severity.MEDIUM, ControlRef.direct("A.8.22"), ControlRef.supporting("A.8.20"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return Stream.concat(super.assess(context).stream(), unguarded(Direction.INBOUND, context)).toList();
    }

    @Override
    Assessment assess(CheckedResource subject, NsgAnalysis check, NsgAssociations attachments, CheckContext context) {
        SecurityAdminRules admin = SecurityAdminRules.of(context);
        Optional<NsgRule> repetition = repetition(check.group());
        boolean isRepeated = repetition.filter(rule -> !allowsEverybody(rule)).isPresent();
        if (check.networkByDefault() || isRepeated) {
            return unreadRules(subject, check)
                    .or(() -> admin.denial(Direction.INBOUND).map(reason -> notAssessed(subject, reason)))
                    .orElseGet(() -> isRepeated ? notMet(subject, "repeated", repetition.get().name())
                            : deviation(subject, check, attachments));
        }
        return admin.bypass(Direction.INBOUND)
                .map(reason -> notAssessed(subject, reason))
                .orElseGet(() -> repetition.map(rule -> met(subject, "everything", rule.name()))
                        .orElseGet(() -> met(subject, "decided")));
    }

    /** Whether the rule allows all senders; another check reports this. */
    private static boolean allowsEverybody(NsgRule rule) {
        return rule.source().addresses().v4().containsAll(AddressSet.ALL.v4());
    }

    /**
     * Returns a custom rule that allows all traffic from the virtual network like the default rule and is evaluated
     * before any rule that denies some of this traffic.
     */
    private static Optional<NsgRule> repetition(SecurityGroup group) {
        return group.rules()
                .stream()
                .filter(rule -> rule.priority().isPresent() && rule.directions().contains(Direction.INBOUND))
                .sorted(Comparator.comparing(rule -> rule.priority().get()))
                .takeWhile(NsgRule::allows)
                .filter(rule -> isAll(rule.source()) && isAll(rule.destination())
                        && rule.protocols().equals(Protocol.ALL) && rule.destinationPorts().equals(PortNotation.ALL)
                        && rule.sourcePorts().equals(PortNotation.ALL))
                .findFirst();
    }

    private static boolean isAll(RuleEndpoint side) {
        return side.tags().contains("virtualnetwork") || side.addresses().v4().containsAll(AddressSet.ALL.v4());
    }

    private Assessment deviation(CheckedResource subject, NsgAnalysis check, NsgAssociations attachments) {
        Optional<NsgRule> denial = check.group().rules().stream().filter(VnetDefaultRule::denies).findFirst();
        String rule = DefaultRules.NETWORK_IN.name();
        Assessment deviation = denial.isPresent()
                ? notMet(subject, "partly", rule, denial.get().name()).with(Severity.LOW)
                : notMet(subject, "open", rule);
        return attachments.nothing() ? deviation.with(Severity.LOW) : deviation;
    }

    private static boolean denies(NsgRule rule) {
        return rule.directions().contains(Direction.INBOUND) && !rule.allows();
    }
}
