package org.tomes.check.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.Direction;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.segment.RequirementResult;
import org.tomes.nsg.segment.RequirementResult.Verdict;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.text.Message;

/**
 * Checks that NSGs control traffic between the zones frontend, backend and management as designed. Networks without
 * such zones are reported as not assessed.
 */
final class ZoneSeparation extends BaseCheck {

    ZoneSeparation() {
        super("network.zone-traffic", Severity.MEDIUM, ControlRef.direct("A.8.22"), ControlRef.supporting("A.8.20"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        AddressSet office = AddressSet.unionOf(context.rules()
                .officeAddresses()
                .stream()
                .flatMap(text -> Cidr.parse(text).stream())
                .map(Cidr::asSet)
                .toList());
        return Stream.concat(
                Segmentation.of(context.network(), context.zones(), office)
                        .stream()
                        .map(segmentation -> assess(segmentation, subject(segmentation.network(), context), context)),
                Segmentation.networksWithoutZones(context.network(), context.zones())
                        .stream()
                        .map(network -> notAssessed(subject(network, context), "no-zone")))
                .toList();
    }

    private static CheckedResource subject(VirtualNetwork network, CheckContext context) {
        return ResourceId.parse(network.id())
                .flatMap(context.inventory()::find)
                .map(CheckedResource::of)
                .orElseGet(
                        () -> new CheckedResource(network.id(), network.name(), ResourceType.VIRTUAL_NETWORK.text()));
    }

    private Assessment assess(Segmentation segmentation, CheckedResource subject, CheckContext context) {
        List<RequirementResult> broken = in(segmentation, Verdict.NOT_MET);
        if (!broken.isEmpty()) {
            return notMet(subject, "broken", broken.size(), segmentation.applicable().size(), demand(broken),
                    broken.getFirst().detail());
        }
        List<RequirementResult> open = in(segmentation, Verdict.UNDECIDED, Verdict.NOT_ASSESSED);
        Optional<Message> bypass = Stream.of(Direction.INBOUND, Direction.OUTBOUND)
                .flatMap(direction -> SecurityAdminRules.of(context).bypass(direction).stream())
                .findFirst();
        if (open.isEmpty() && bypass.isPresent()) {
            return notAssessed(subject, bypass.get());
        }
        if (segmentation.flows().isEmpty()) {
            return notAssessed(subject, "none-applies");
        }
        if (open.isEmpty()) {
            return met(subject, "kept", segmentation.flows().size());
        }
        int met = in(segmentation, Verdict.MET).size();
        return met == 0
                ? notAssessed(subject, "open", open.size(), segmentation.flows().size(), demand(open),
                        open.getFirst().detail())
                : notAssessed(subject, "partly-met", met, met + open.size(), open.size(), demand(open),
                        open.getFirst().detail());
    }

    private static List<RequirementResult> in(Segmentation segmentation, Verdict... verdicts) {
        return segmentation.flows().stream().filter(flow -> List.of(verdicts).contains(flow.verdict())).toList();
    }

    private static Message demand(List<RequirementResult> flows) {
        return Message.of("segment.flow." + flows.getFirst().id());
    }
}
