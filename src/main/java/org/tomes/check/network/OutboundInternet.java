package org.tomes.check.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.nsg.Direction;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.analysis.UnexpectedOutbound;
import org.tomes.nsg.segment.ReachablePorts;
import org.tomes.text.Message;

/**
 * Checks that outbound internet traffic other than HTTPS is allowed only explicitly. Azure's default rule allows all of
 * it.
 */
final class OutboundInternet extends NsgCheck {

    OutboundInternet() {
        super("network.outbound-internet", Severity.LOW, ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.12"),
                ControlRef.supporting("A.8.23"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return Stream.concat(super.assess(context).stream(), unguarded(Direction.OUTBOUND, context)).toList();
    }

    /** Assesses an NSG. Bastion also needs other outbound ports, see {@link BlockedServiceTraffic}. */
    @Override
    Assessment assess(CheckedResource subject, NsgAnalysis check, NsgAssociations attachments, CheckContext context) {
        if (!attachments.subnets().isEmpty()
                && attachments.subnets().stream().allMatch(ReservedSubnet.BASTION::isNameOf)) {
            return met(subject, "bastion");
        }
        UnexpectedOutbound beyond = UnexpectedOutbound.of(check.group(), context.network().tagsFor(check.group()),
                Set.of(443));
        SecurityAdminRules admin = SecurityAdminRules.of(context);
        if (beyond.isCertain()) {
            return admin.denial(Direction.OUTBOUND)
                    .map(reason -> notAssessed(subject, reason))
                    .orElseGet(() -> notMet(subject, "open", words(beyond), list(beyond.rules().stream())));
        }
        return unreadRules(subject, check)
                .or(() -> admin.bypass(Direction.OUTBOUND).map(reason -> notAssessed(subject, reason)))
                .orElseGet(() -> beyond.isEmpty() ? met(subject, "https")
                        : notAssessed(subject, "undecided", words(beyond)));
    }

    private static Message words(UnexpectedOutbound traffic) {
        return new ReachablePorts(traffic.ports(), traffic.ports()).words();
    }
}
