package org.tomes.document.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ResourceChange;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.PropertyChange;
import org.tomes.nsg.answer.DifferenceReport;
import org.tomes.text.Texts;

/** What a change did, as the snapshots before and after it show: properties, and for network rules the traffic. */
final class ChangeEffect {

    private static final int MOST_PROPERTIES = 12;
    private static final int MOST_TRAFFIC = 8;
    private static final int MOST_ADDRESSES = 3;
    private static final int LONGEST_VALUE = 200;

    private final DocumentBuilder document;
    private final Texts texts;

    ChangeEffect(DocumentBuilder document) {
        this.document = document;
        this.texts = document.texts();
    }

    void write(ReportedChange reported) {
        if (reported.effect().isEmpty()) {
            if (reported.change().course().implemented().isPresent()) {
                document.note("changereport.effect.notShown");
            }
            return;
        }
        List<ResourceChange> effect = reported.effect().get();
        String number = "#" + reported.change().number();
        if (effect.isEmpty()) {
            document.note("changereport.effect.nothing", snapshots(reported));
            return;
        }
        TableBuilder table = new TableBuilder(texts, "changereport.effect", number, snapshots(reported))
                .column("resource", 5)
                .column("property", 6)
                .column("before", 5)
                .column("after", 10);
        effect.forEach(observed -> rows(table, observed));
        document.table(table);
        traffic(reported.traffic(), number);
    }

    private static String snapshots(ReportedChange reported) {
        return Stream.of(reported.change().links().before(), reported.change().links().after())
                .map(shot -> shot.map(String::valueOf).orElse("–"))
                .collect(Collectors.joining(" → "));
    }

    private void rows(TableBuilder table, ResourceChange observed) {
        if (observed.changes().isEmpty()) {
            table.row(observed.resource().name(), texts.get("change.what." + observed.what().name()), "–", "–");
        }
        observed.changes()
                .stream()
                .limit(MOST_PROPERTIES)
                .forEach(change -> table.row(observed.resource().name(), path(change), value(change.before()),
                        value(change.after())));
        int more = observed.changes().size() - MOST_PROPERTIES;
        if (more > 0) {
            table.row(observed.resource().name(), texts.get("changereport.effect.more", more), "…", "…");
        }
    }

    /** Without the level that Azure puts between a resource and its properties. */
    static String path(PropertyChange change) {
        return change.path().replace("properties.", "");
    }

    static String value(JsonNode node) {
        String text = PropertyValue.text(node);
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    private void traffic(List<DifferenceReport.Group> groups, String number) {
        TableBuilder table = new TableBuilder(texts, "changereport.traffic", number).column("group", 6)
                .column("effect", 5)
                .column("direction", 4)
                .column("sources", 6)
                .column("destinations", 6)
                .column("ports", 5);
        groups.forEach(group -> {
            rows(table, group.name(), "denied", group.newlyDenied());
            rows(table, group.name(), "allowed", group.newlyAllowed());
            rows(table, group.name(), "undecided", group.undecided());
        });
        if (!table.isEmpty()) {
            document.table(table);
        }
    }

    private void rows(TableBuilder table, String group, String effect, List<DifferenceReport.Traffic> traffic) {
        String word = texts.get("changereport.traffic." + effect);
        traffic.stream()
                .limit(MOST_TRAFFIC)
                .forEach(candidate -> table.row(group, word, texts.get("changereport.traffic." + candidate.direction()),
                        addresses(candidate.sources()), addresses(candidate.destinations()), ports(candidate)));
        if (traffic.size() > MOST_TRAFFIC) {
            table.row(group, word, "…", texts.get("changereport.effect.more", traffic.size() - MOST_TRAFFIC), "…", "…");
        }
    }

    private String ports(DifferenceReport.Traffic traffic) {
        String protocol = traffic.protocol().equals("*") ? texts.get("policy.network.rule.any") : traffic.protocol();
        Object ports = traffic.destinationPorts();
        return protocol + " " + ("*".equals(ports) ? texts.get("policy.network.rule.any") : String.valueOf(ports));
    }

    private String addresses(List<String> cidrs) {
        if (cidrs.contains("0.0.0.0/0")) {
            return texts.get("policy.network.rule.any");
        }
        String first = cidrs.stream().limit(MOST_ADDRESSES).collect(Collectors.joining(", "));
        return cidrs.size() <= MOST_ADDRESSES ? first
                : texts.get("changereport.traffic.addresses", first, cidrs.size() - MOST_ADDRESSES);
    }
}
