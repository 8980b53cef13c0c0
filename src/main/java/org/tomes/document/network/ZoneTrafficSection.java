package org.tomes.document.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkReportData.View;
import org.tomes.nsg.segment.PermittedTraffic;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Segmentation.Side;
import org.tomes.text.Texts;

/** What passes from zone to zone, and how that stands to the design. */
final class ZoneTrafficSection extends NetworkPart {

    ZoneTrafficSection() {
        super("zone-matrix", "netdoc.zones.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkReportData data, View view) {
        Texts texts = document.texts();
        view.tags()
                .ifPresentOrElse(
                        tags -> document.paragraphs("netdoc.zones.tags",
                                tags.sentence(document.formats()::date, data.imprint().zone())),
                        () -> document.note("netdoc.zones.noTags"));
        if (view.segmentations().isEmpty()) {
            document.notAssessed(texts.get(titleKey()), texts.get("netdoc.zones.none"));
        }
        for (Segmentation segmentation : view.segmentations()) {
            document.part(2, segmentation.network().name());
            document.table(matrix(segmentation, texts));
            TableBuilder flows = new TableBuilder(texts, "netdoc.flows", segmentation.network().name()).rowHeads()
                    .column("demand", 9)
                    .column("verdict", 4)
                    .column("detail", 8);
            segmentation.flows()
                    .forEach(flow -> flows.row(texts.get("segment.flow." + flow.id()),
                            texts.name("segment", flow.verdict()), texts.get(flow.detail())));
            document.table(flows);
        }
    }

    private static TableBuilder matrix(Segmentation segmentation, Texts texts) {
        Map<Side, Map<Side, PermittedTraffic>> matrix = segmentation.matrix();
        List<Side> columns = Stream.of(Side.values())
                .filter(side -> matrix.values().stream().anyMatch(row -> row.containsKey(side)))
                .toList();
        TableBuilder table = new TableBuilder(texts, "netdoc.matrix", segmentation.network().name()).rowHeads()
                .column("from", 4);
        columns.forEach(side -> table.titled(texts.name("segment", side), 5));
        matrix.forEach((from, row) -> {
            List<String> cells = new ArrayList<>(List.of(texts.name("segment", from)));
            columns.forEach(to -> cells
                    .add(Optional.ofNullable(row.get(to)).map(passing -> texts.get(passing.words())).orElse("–")));
            table.row(cells.toArray(String[]::new));
        });
        return table;
    }
}
