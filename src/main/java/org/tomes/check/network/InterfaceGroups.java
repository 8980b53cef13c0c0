package org.tomes.check.network;

import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.nsg.answer.GroupCheck;

/**
 * Checks that NSGs are attached to subnets; an NSG at a network interface is an exception to be recorded in the
 * register.
 */
final class InterfaceGroups extends GroupRule {

    InterfaceGroups() {
        super("network.nic-nsg", Severity.LOW, ControlRef.direct("A.8.9"), ControlRef.supporting("A.8.22"));
    }

    @Override
    Assessment assess(Subject subject, GroupCheck check, NsgAttachments guarded, CheckContext context) {
        return guarded.interfaces().isEmpty() ? met(subject, "none")
                : notMet(subject, "interfaces", list(guarded.interfaces().stream().map(ResourceId::name)));
    }
}
