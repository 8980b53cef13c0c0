package org.tomes.document.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.PermittedTrafficText;
import org.tomes.change.PropertyChangeText;
import org.tomes.change.ResourceChange;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.PropertyChange;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.text.Texts;

/**
 * The effect of a change, determined from the snapshots before and after it: each difference in one sentence and, for
 * network rules, the affected traffic.
 */
final class ChangeEffect {

    private static final int MAX_PROPERTIES = 12;
    private static final int MAX_TRAFFIC_ROWS = 8;
    private static final int MAX_ADDRESSES = 8;
    /** Maximum number of address ranges that are listed below the table. */
    private static final int MAX_LISTED = 30;
    /** The virtual address of the Azure platform, which every host uses. */
    private static final String PLATFORM = "168.63.129.16/32";

    private final DocumentBuilder document;
    private final Texts texts;
    private final PermittedTrafficText phrases;

    ChangeEffect(DocumentBuilder document) {
        this.document = document;
        this.texts = document.texts();
        this.phrases = new PermittedTrafficText(texts);
    }

    void write(ReportedChange reported) {
        if (reported.effect().isEmpty()) {
            return;
        }
        List<ResourceChange> effect = reported.effect().get();
        String number = "#" + reported.change().number();
        if (effect.isEmpty()) {
            document.note("changereport.effect.nothing", snapshots(reported));
            return;
        }
        TableBuilder table = new TableBuilder(texts, "changereport.effect", number, snapshots(reported)).rowHeads()
                .column("resource", 5)
                .column("what", 16);
        effect.forEach(observed -> table.row(observed.resource().name(),
                sentences(observed, MAX_PROPERTIES, texts).collect(Collectors.joining("\n"))));
        document.table(table);
        traffic(reported.traffic(), number);
    }

    private String snapshots(ReportedChange reported) {
        return reported.between().stream().map(document.formats()::date).collect(Collectors.joining(" → "));
    }

    /**
     * Returns at most the given number of sentences about the differences of a resource, followed by the number of
     * further differences.
     */
    static Stream<String> sentences(ResourceChange observed, int maxSentences, Texts texts) {
        if (observed.changes().isEmpty()) {
            return Stream.of(texts.get("change.what." + observed.kind().name()));
        }
        PropertyChangeText words = new PropertyChangeText(texts);
        int more = observed.changes().size() - maxSentences;
        return Stream.concat(observed.changes().stream().limit(maxSentences).map(words::sentence),
                more > 0 ? Stream.of(texts.get("changereport.effect.more", more)) : Stream.empty());
    }

    /** Removes the level “properties”, which Azure puts between a resource and its settings. */
    static String path(PropertyChange change) {
        return change.path().replace("properties.", "");
    }

    private void traffic(List<DifferenceReport.Group> groups, String number) {
        TableBuilder table = new TableBuilder(texts, "changereport.traffic", number).rowHeads()
                .column("group", 6)
                .column("effect", 5)
                .column("direction", 4)
                .column("sources", 6)
                .column("destinations", 6)
                .column("ports", 6);
        groups.forEach(group -> {
            rows(table, group.name(), "denied", group.newlyDenied());
            rows(table, group.name(), "allowed", group.newlyAllowed());
            rows(table, group.name(), "undecided", group.undecided());
        });
        if (!table.isEmpty()) {
            document.table(table);
        }
        List<String> undecided = groups.stream()
                .flatMap(group -> group.undecided().stream())
                .flatMap(traffic -> Stream.of(traffic.sources(), traffic.destinations()))
                .filter(prefixes -> prefixes.size() > MAX_ADDRESSES)
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (groups.stream().anyMatch(group -> !group.undecided().isEmpty())) {
            document.paragraphs("changereport.traffic.undecided.text", undecided.size(),
                    NameJoiner.of(undecided, MAX_LISTED, texts));
        }
        if (groups.stream()
                .flatMap(group -> Stream.of(group.newlyDenied(), group.newlyAllowed()).flatMap(List::stream))
                .anyMatch(traffic -> traffic.sources().contains(PLATFORM))) {
            document.paragraphs("changereport.traffic.platform");
        }
    }

    /** Adds the rows; protocols and ports between the same addresses are merged into one row. */
    private void rows(TableBuilder table, String group, String effect, List<DifferenceReport.Traffic> traffic) {
        String effectName = texts.get("changereport.traffic." + effect);
        Map<List<String>, List<DifferenceReport.Traffic>> byAddresses = traffic.stream()
                .collect(
                        Collectors
                                .groupingBy(
                                        row -> List.of(phrases.direction(row.direction()), addresses(row.sources()),
                                                addresses(row.destinations())),
                                        LinkedHashMap::new, Collectors.toList()));
        byAddresses.entrySet()
                .stream()
                .limit(MAX_TRAFFIC_ROWS)
                .forEach(row -> table.row(group, effectName, row.getKey().get(0), row.getKey().get(1),
                        row.getKey().get(2),
                        row.getValue().stream().map(this::ports).collect(Collectors.joining("\n"))));
        if (byAddresses.size() > MAX_TRAFFIC_ROWS) {
            table.row(group, effectName, "…",
                    texts.get("changereport.effect.more", byAddresses.size() - MAX_TRAFFIC_ROWS), "…", "…");
        }
    }

    /** Returns all values; only their number if there are too many to compare. */
    private String addresses(List<String> prefixes) {
        if (prefixes.size() > MAX_ADDRESSES) {
            return texts.get("changereport.traffic.ranges", prefixes.size());
        }
        return prefixes.size() == 1 ? phrases.addresses(prefixes) : String.join(", ", prefixes);
    }

    private String ports(DifferenceReport.Traffic traffic) {
        return phrases.protocol(traffic.protocol()) + ", " + phrases.ports(String.valueOf(traffic.destinationPorts()));
    }
}
