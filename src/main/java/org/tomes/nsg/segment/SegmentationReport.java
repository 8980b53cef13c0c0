package org.tomes.nsg.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.UnreadRule;
import org.tomes.nsg.answer.GroupCheckReport;
import org.tomes.nsg.space.Ports;
import org.tomes.nsg.space.Ranges;
import org.tomes.text.Texts;

/** What {@code nsg segmentation} prints. */
public record SegmentationReport(List<Network> networks, List<GroupCheckReport.Unread> notRead, List<String> caveats) {

    public record Network(String network, List<Subnet> zones, List<Cell> matrix, List<Flow> flows) {
    }

    public record Subnet(Zone zone, String subnet, List<String> addresses) {
    }

    /** What passes from one zone to another; nothing if {@code allowed} is empty. */
    public record Cell(Segmentation.Side from, Segmentation.Side to, List<Allowed> allowed) {
    }

    /** @param certain false if it hangs on something that is not in the data */
    public record Allowed(String protocol, Object ports, boolean certain) {
    }

    public record Flow(String flow, ZoneFlow.Verdict verdict, String demand, String detail) {
    }

    public static SegmentationReport of(List<Segmentation> segmentations, List<UnreadRule> notRead,
            List<String> caveats, Texts texts) {
        return new SegmentationReport(segmentations.stream().map(one -> network(one, texts)).toList(),
                GroupCheckReport.Unread.of(notRead, texts), caveats);
    }

    private static Network network(Segmentation one, Texts texts) {
        List<Cell> cells = new ArrayList<>();
        one.matrix()
                .forEach((from, row) -> row.forEach((to, passing) -> cells.add(new Cell(from, to, allowed(passing)))));
        return new Network(one.network().name(),
                one.subnets()
                        .stream()
                        .map(zoned -> new Subnet(zoned.zone(), zoned.subnet().name(), zoned.subnet().space().cidrs()))
                        .toList(),
                cells,
                one.flows()
                        .stream()
                        .map(flow -> new Flow(flow.id(), flow.verdict(), texts.get("segment.flow." + flow.id()),
                                texts.get(flow.detail())))
                        .toList());
    }

    private static List<Allowed> allowed(PermittedTraffic passing) {
        List<Allowed> allowed = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            Ranges sure = passing.certain().getOrDefault(protocol, Ranges.EMPTY);
            Map.of(true, sure, false, passing.possible().getOrDefault(protocol, Ranges.EMPTY).minus(sure))
                    .entrySet()
                    .stream()
                    .sorted((a, b) -> Boolean.compare(b.getKey(), a.getKey()))
                    .filter(one -> !one.getValue().isEmpty())
                    .forEach(one -> allowed
                            .add(new Allowed(protocol.azureName(), Ports.value(one.getValue()), one.getKey())));
        }
        return allowed;
    }
}
