package org.tomes.check.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.check.SnapshotNetwork;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.text.Message;

/** Base class of checks that use the exact analysis of an NSG. The severity is lower for NSGs that are not attached. */
abstract class NsgCheck extends ResourceCheck<SecurityGroupView> {

    NsgCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, Inventory::securityGroups, controls);
    }

    @Override
    protected final Assessment assess(SecurityGroupView group, CheckContext context) {
        Optional<NsgAnalysis> check = context.group(group.id());
        if (check.isEmpty()) {
            return notFullyRead(CheckedResource.of(group));
        }
        Assessment answer = assess(CheckedResource.of(group), check.get(),
                NsgAssociations.by(group, context.inventory()), context);
        boolean named = answer.reason().key().equals(BaseCheck.TYPE_NOT_READ);
        return answer.result() != CheckOutcome.NOT_ASSESSED || named || unreadRules(check.get()).isPresent() ? answer
                : assessUnreadPlaces(CheckedResource.of(group), check.get(), context).orElse(answer);
    }

    /**
     * Returns the result for an NSG whose subnets, interfaces or route tables were not collected. Routes, peerings and
     * gateways determine which addresses {@code VirtualNetwork} and {@code Internet} contain (Microsoft Learn, "Virtual
     * network service tags").
     */
    final Optional<Assessment> assessUnreadPlaces(CheckedResource subject, NsgAnalysis check, CheckContext context) {
        List<ResourceId> unread = Stream
                .concat(context.network().unreadPlaces(check.group()).stream(),
                        context.network().routeTables(check.group()))
                .flatMap(id -> ResourceId.parse(id).stream())
                .filter(id -> context.inventory().find(id).filter(Resource::hasProperties).isEmpty())
                .toList();
        return unread.contains(SnapshotNetwork.UNDECLARED)
                ? Optional.of(notAssessed(subject, Message.of("check.reason.places-undeclared")))
                : unread.isEmpty() ? Optional.empty()
                        : Optional.of(notAssessed(subject, Message.of("check.reason.places-unread",
                                list(unread.stream().map(ResourceId::qualifiedName)))));
    }

    abstract Assessment assess(CheckedResource subject, NsgAnalysis check, NsgAssociations attachments,
            CheckContext context);

    /** Returns the result for an NSG without violations if some of its rules could not be read. */
    final Optional<Assessment> unreadRules(CheckedResource subject, NsgAnalysis check) {
        return unreadRules(check).map(reason -> notAssessed(subject, reason));
    }

    /** Returns the reason if rules of the NSG could not be read. */
    static Optional<Message> unreadRules(NsgAnalysis check) {
        List<String> unread = check.group().rules().stream().filter(rule -> !rule.isRead()).map(NsgRule::name).toList();
        return unread.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("check.reason.rules-not-read", list(unread.stream())));
    }

    /**
     * Returns the results for machines and scale sets without any NSG. They are not met, unless the NSG of the subnet
     * was not read, or a security admin rule may deny the traffic.
     */
    final Stream<Assessment> unguarded(Direction direction, CheckContext context) {
        return MachinesWithoutNsg.of(context)
                .stream()
                .map(machine -> machine.unread()
                        .map(subnet -> notAssessed(machine.subject(),
                                Message.of("check.reason.subnet-group-unread", subnet.qualifiedName())))
                        .or(() -> SecurityAdminRules.of(context)
                                .denial(direction)
                                .map(reason -> notAssessed(machine.subject(), reason)))
                        .orElseGet(() -> notMet(machine.subject(), "no-group")));
    }

    /** Joins sentences into one message. */
    static Message joined(Stream<Message> sentences) {
        return sentences.reduce((message, other) -> Message.of("check.reason.joined", message, other)).orElseThrow();
    }
}
