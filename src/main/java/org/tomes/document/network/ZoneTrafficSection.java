package org.tomes.document.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkReportData.View;
import org.tomes.nsg.segment.PermittedTraffic;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Segmentation.Side;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** The section on traffic between zones, compared with the design. */
final class ZoneTrafficSection extends NetworkPart {

    private static final Set<Side> ZONES = Set.of(Side.FRONTEND, Side.BACKEND, Side.MANAGEMENT);

    ZoneTrafficSection() {
        super("zone-matrix", "netdoc.zones.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkReportData data, View view) {
        Texts texts = document.texts();
        view.tags()
                .ifPresentOrElse(
                        tags -> document.paragraphs("netdoc.zones.tags",
                                tags.sentence(document.formats()::date, data.metadata().zone())),
                        () -> document.note("netdoc.zones.noTags"));
        if (view.segmentations().isEmpty()) {
            document.notAssessed(texts.get(titleKey()), texts.get("netdoc.zones.none"));
        }
        if (view.segmentations().stream().anyMatch(ZoneTrafficSection::isUndecided)) {
            document.paragraphs("netdoc.zones.brackets");
        }
        List<String> unzonedNetworks = withoutZones(view);
        if (!view.segmentations().isEmpty() && !unzonedNetworks.isEmpty()) {
            document.paragraphs("netdoc.zones.others", unzonedNetworks.size(), NameList.of(unzonedNetworks, texts));
        }
        for (Segmentation segmentation : byName(view, texts)) {
            document.part(2, segmentation.network().name());
            document.table(matrix(segmentation, texts));
            TableBuilder flows = new TableBuilder(texts, "netdoc.flows", segmentation.network().name()).rowHeads()
                    .column("demand", 9)
                    .column("verdict", 4)
                    .column("detail", 8);
            segmentation.applicable()
                    .forEach(flow -> flows.row(texts.get("segment.flow." + flow.id()),
                            texts.name("segment", flow.verdict()), texts.get(flow.detail())));
            document.table(flows);
        }
    }

    private static List<Segmentation> byName(View view, Texts texts) {
        return view.segmentations()
                .stream()
                .sorted(Comparator.comparing(segmentation -> segmentation.network().name(),
                        NaturalOrder.of(texts.language())))
                .toList();
    }

    private static boolean isUndecided(Segmentation segmentation) {
        return segmentation.matrix()
                .values()
                .stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(traffic -> !traffic.isDecided());
    }

    /** Returns networks of which no subnet is in a zone; they have no matrix. */
    private static List<String> withoutZones(View view) {
        Set<String> zonedNetworks = view.segmentations()
                .stream()
                .map(segmentation -> segmentation.network().name())
                .collect(Collectors.toSet());
        return view.inventory()
                .networks()
                .stream()
                .map(network -> network.name())
                .filter(name -> !zonedNetworks.contains(name))
                .toList();
    }

    /** A zone that exists only in another network, from which traffic arrives. */
    private static String from(Side side, List<Side> networkSides, Texts texts) {
        String name = texts.name("segment", side);
        return ZONES.contains(side) && !networkSides.contains(side) ? texts.get("netdoc.matrix.elsewhere", name) : name;
    }

    private static TableBuilder matrix(Segmentation segmentation, Texts texts) {
        Map<Side, Map<Side, PermittedTraffic>> matrix = segmentation.matrix();
        List<Side> columns = Stream.of(Side.values())
                .filter(side -> matrix.values().stream().anyMatch(row -> row.containsKey(side)))
                .toList();
        TableBuilder table = new TableBuilder(texts, "netdoc.matrix", segmentation.network().name()).rowHeads()
                .column("from", 4);
        columns.forEach(side -> table.textColumn(texts.name("segment", side), 5));
        matrix.forEach((from, row) -> {
            List<String> cells = new ArrayList<>(List.of(from(from, columns, texts)));
            columns.forEach(to -> cells
                    .add(Optional.ofNullable(row.get(to)).map(passing -> texts.get(passing.words())).orElse("–")));
            table.row(cells.toArray(String[]::new));
        });
        return table;
    }
}
