package org.tomes.nsg.analysis;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Traffic between machines and the Azure platform. NSGs do not affect DHCP, DNS, the guest agent and the metadata
 * service, unless a rule uses the service tags that exist for this purpose. Source: Microsoft's pages on 168.63.129.16
 * and on service tags.
 */
final class PlatformTraffic {

    private static final RangeSet NAMES = RangeSet.of(53, 53);
    private static final RangeSet ADDRESSES = RangeSet.of(67, 67);
    private static final RangeSet AGENT = RangeSet
            .unionOf(Stream.of(80, 32_526).map(port -> RangeSet.of(port, port)).toList());
    private static final RangeSet METADATA = RangeSet.of(80, 80);
    private static final Set<String> TAGS = Set.of("azureplatformdns", "azureplatformimds", "azureplatformlkm");

    private PlatformTraffic() {
    }

    /** Adds a note to the answer if the platform does not follow the rules. */
    static FlowAnswer withPlatformNote(Flow flow, FlowAnswer answer) {
        boolean hasPlatformTag = answer.rule()
                .map(NsgRule::destination)
                .filter(side -> side.tags().stream().anyMatch(TAGS::contains))
                .isPresent();
        Optional<Message> note = flow.direction() == Direction.OUTBOUND && answer.fate() != FlowAnswer.Fate.ALLOW
                && !hasPlatformTag ? note(flow) : Optional.empty();
        return note.map(answer::withNote).orElse(answer);
    }

    private static Optional<Message> note(Flow flow) {
        if (isWithin(flow, PublicSpace.METADATA, Protocol.TCP.asSet(), METADATA)) {
            return Optional.of(Message.of("nsg.platform.metadata"));
        }
        if (isWithin(flow, PublicSpace.PLATFORM, Protocol.UDP.asSet(), NAMES)
                || isWithin(flow, PublicSpace.PLATFORM, Protocol.TCP.asSet(), NAMES)) {
            return Optional.of(Message.of("nsg.platform.names"));
        }
        return isWithin(flow, PublicSpace.PLATFORM, Protocol.UDP.asSet(), ADDRESSES)
                || isWithin(flow, PublicSpace.PLATFORM, Protocol.TCP.asSet(), AGENT)
                        ? Optional.of(Message.of("nsg.platform.agent"))
                        : Optional.empty();
    }

    private static boolean isWithin(Flow flow, AddressSet destination, RangeSet protocols, RangeSet ports) {
        return destination.containsAll(flow.destination()) && protocols.containsAll(flow.protocols())
                && ports.containsAll(flow.destinationPorts());
    }
}
