package org.tomes.nsg.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.UnreadItem;
import org.tomes.nsg.analysis.GroupCheckReport;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Texts;

/** Output of {@code nsg segmentation}. */
public record SegmentationReport(List<ReportedNetwork> networks, List<GroupCheckReport.Unread> notRead,
        List<String> caveats) {

    public record ReportedNetwork(String network, List<ReportedSubnet> zones, List<Cell> matrix,
            List<ReportedFlow> flows) {
    }

    public record ReportedSubnet(Zone zone, String subnet, List<String> addresses) {
    }

    /** Traffic from one zone to another; no traffic if {@code allowed} is empty. */
    public record Cell(Segmentation.Side from, Segmentation.Side to, List<Allowed> allowed) {
    }

    /**
     * @param certain false if the traffic depends on something that is not in the data
     */
    public record Allowed(String protocol, Object ports, boolean certain) {
    }

    public record ReportedFlow(String flow, RequirementResult.Verdict verdict, String demand, String detail) {
    }

    public static SegmentationReport of(List<Segmentation> segmentations, List<UnreadItem> notRead,
            List<String> caveats, Texts texts) {
        return new SegmentationReport(segmentations.stream().map(segmentation -> network(segmentation, texts)).toList(),
                GroupCheckReport.Unread.of(notRead, texts), caveats);
    }

    private static ReportedNetwork network(Segmentation segmentation, Texts texts) {
        List<Cell> cells = new ArrayList<>();
        segmentation.matrix()
                .forEach((from, row) -> row.forEach((to, traffic) -> cells.add(new Cell(from, to, allowed(traffic)))));
        return new ReportedNetwork(segmentation.network().name(), segmentation.subnets()
                .stream()
                .map(zoned -> new ReportedSubnet(zoned.zone(), zoned.subnet().name(), zoned.subnet().space().cidrs()))
                .toList(), cells,
                segmentation.flows()
                        .stream()
                        .map(flow -> new ReportedFlow(flow.id(), flow.verdict(), texts.get("segment.flow." + flow.id()),
                                texts.get(flow.detail())))
                        .toList());
    }

    private static List<Allowed> allowed(ReachablePorts traffic) {
        List<Allowed> allowed = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            RangeSet certain = traffic.certain().getOrDefault(protocol, RangeSet.EMPTY);
            Map.of(true, certain, false, traffic.possible().getOrDefault(protocol, RangeSet.EMPTY).minus(certain))
                    .entrySet()
                    .stream()
                    .sorted((a, b) -> Boolean.compare(b.getKey(), a.getKey()))
                    .filter(entry -> !entry.getValue().isEmpty())
                    .forEach(entry -> allowed.add(
                            new Allowed(protocol.azureName(), PortNotation.value(entry.getValue()), entry.getKey())));
        }
        return allowed;
    }
}
