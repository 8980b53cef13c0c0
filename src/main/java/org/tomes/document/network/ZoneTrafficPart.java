package org.tomes.document.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.nsg.segment.ReachablePorts;
import org.tomes.nsg.segment.RequirementResult;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Segmentation.Origin;
import org.tomes.nsg.segment.Segmentation.Side;
import org.tomes.nsg.space.AddressSet;
import org.tomes.text.Texts;

/** The section about traffic between zones, compared with the design. */
final class ZoneTrafficPart extends SnapshotPart {

    /** Maximum number of address prefixes that are listed as the only senders from the internet. */
    private static final int FEW = 4;

    ZoneTrafficPart() {
        super("zone-matrix", "networkdocumentation.zones.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        Texts texts = document.texts();
        view.tags()
                .ifPresentOrElse(tags -> document.paragraphs("networkdocumentation.zones.tags",
                        tags.sentence(document.formats()::date, data.metadata().zone())), () -> {
                            document.note("networkdocumentation.zones.noTags");
                            document.gap(document.texts().get("networkdocumentation.zones.noTags.gap"),
                                    document.texts().get("networkdocumentation.zones.noTags.reason"));
                        });
        if (view.segmentations().isEmpty()) {
            document.notAssessed(texts.get(titleKey()), texts.get("networkdocumentation.zones.none"));
        }
        if (!view.segmentations().isEmpty() && !view.office().isEmpty()) {
            document.paragraphs("networkdocumentation.zones.office", String.join(", ", view.office().cidrs()));
        }
        if (view.segmentations().stream().anyMatch(ZoneTrafficPart::isUndecided)) {
            document.paragraphs("networkdocumentation.zones.brackets");
        }
        List<String> unzonedNetworks = networksWithoutZones(view);
        if (!view.segmentations().isEmpty() && !unzonedNetworks.isEmpty()) {
            document.paragraphs("networkdocumentation.zones.others", unzonedNetworks.size(),
                    NameJoiner.of(unzonedNetworks, texts));
        }
        for (Segmentation segmentation : view.segmentations()
                .stream()
                .sorted(view.order().by(segmentation -> segmentation.network().id()))
                .toList()) {
            document.part(2, texts.get("networkdocumentation.zones.of", segmentation.network().name()));
            document.table(matrix(segmentation, texts));
            TableBuilder flows = new TableBuilder(texts, "networkdocumentation.flows", segmentation.network().name())
                    .rowHeads()
                    .column("demand", 17)
                    .column("verdict", 11)
                    .column("detail", 18);
            segmentation.applicable()
                    .forEach(result -> flows.row(texts.get("segment.flow." + result.id()), verdict(result, texts),
                            texts.get(result.detail())));
            document.table(flows);
        }
    }

    private static boolean isUndecided(Segmentation segmentation) {
        return segmentation.matrix()
                .values()
                .stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(traffic -> !traffic.isDecided());
    }

    /** Returns the networks in which no subnet is in a zone; they have no matrix. */
    private static List<String> networksWithoutZones(View view) {
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

    /**
     * Returns the result, which is not broken into lines. Checks of certain ports leave further open ports to other
     * checks.
     */
    private static String verdict(RequirementResult result, Texts texts) {
        String verdict = result.hasFurtherPorts() ? texts.name("statement", ComplianceStatus.MET_AS_CHECKED)
                : texts.name("segment", result.verdict());
        return verdict.replace(' ', '\u00A0');
    }

    private static String from(Origin origin, Texts texts) {
        String name = texts.name("segment", origin.side());
        return origin.isElsewhere() ? texts.get("networkdocumentation.matrix.elsewhere", name) : name;
    }

    /** Returns the traffic. If only a few internet addresses can send it, these are added. */
    private static String cell(Origin origin, Side to, Texts texts) {
        return Optional.ofNullable(origin.traffic().get(to)).map(passing -> {
            List<String> senders = Optional.ofNullable(origin.senders().get(to))
                    .map(AddressSet::cidrs)
                    .orElse(List.of());
            String words = texts.get(passing.words());
            return senders.isEmpty() || senders.size() > FEW ? words
                    : texts.get("networkdocumentation.matrix.only", words, String.join(", ", senders));
        }).orElse("–");
    }

    private static TableBuilder matrix(Segmentation segmentation, Texts texts) {
        Map<Side, Map<Side, ReachablePorts>> matrix = segmentation.matrix();
        List<Side> columns = Stream.of(Side.values())
                .filter(side -> matrix.values().stream().anyMatch(row -> row.containsKey(side)))
                .toList();
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.matrix", segmentation.network().name())
                .rowHeads()
                .column("from", 4);
        columns.forEach(side -> table.textColumn(texts.name("segment", side), 5));
        segmentation.origins().forEach(origin -> {
            List<String> cells = new ArrayList<>(List.of(from(origin, texts)));
            columns.forEach(to -> cells.add(cell(origin, to, texts)));
            table.row(cells.toArray(String[]::new));
        });
        return table;
    }
}
