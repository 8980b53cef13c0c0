package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.inventory.view.SecurityRule;
import org.tomes.text.Texts;

/**
 * The rules of network security groups in one table, ordered by NSG. Azure's default rules are the same in every NSG
 * and therefore listed only once.
 */
public final class SecurityRuleTables {

    private static final int COLUMNS = 6;
    /** Weight of the column of names. Default rules have longer names, so their columns have separate weights. */
    private static final int OWN_NAMES = 24;
    private static final int DEFAULT_NAMES = 26;

    /** Maximum length of a text about traffic that is not broken into lines. */
    private static final int UNBROKEN = 16;

    private final Texts texts;
    private final ScopeLabels labels;
    private final Set<ResourceId> disputed;
    private final List<SecurityRule> defaults;

    public SecurityRuleTables(DocumentBuilder document, Inventory inventory) {
        this.texts = document.texts();
        this.labels = new ScopeLabels(texts, inventory);
        this.disputed = inventory.disputed();
        this.defaults = inventory.securityGroups()
                .stream()
                .map(SecurityGroupView::defaultRules)
                .filter(rules -> !rules.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Writes the custom rules, and the default rules of those NSGs in which they differ.
     *
     * @param key key of caption and description
     * @param about argument of the caption, such as the name of the subscription
     */
    public TableBuilder customRules(List<SecurityGroupView> groups, String key, Object... about) {
        TableBuilder table = table(key, OWN_NAMES, true, about);
        groups.forEach(group -> {
            table.row(new Row(List.of(new Cell(head(group), COLUMNS, 1))));
            rules(group).forEach(rule -> table.row(row(rule, true)));
        });
        return table;
    }

    private List<SecurityRule> rules(SecurityGroupView group) {
        boolean usual = group.defaultRules().isEmpty() || group.defaultRules().equals(defaults);
        return usual ? group.rules() : group.allRules();
    }

    /**
     * Writes Azure's default rules; empty if no NSG contains them. If all of them concern all traffic, there is no
     * column for traffic, so that their long names fit.
     */
    public Optional<TableBuilder> defaults() {
        if (defaults.isEmpty()) {
            return Optional.empty();
        }
        boolean hasTraffic = !defaults.stream()
                .allMatch(rule -> traffic(rule).equals(texts.get("cloudevidence.rules.everything")));
        TableBuilder table = table(hasTraffic ? "cloudevidence.defaultRules" : "cloudevidence.defaultRulesOfAllTraffic",
                DEFAULT_NAMES, hasTraffic);
        defaults.forEach(rule -> table.row(row(rule, hasTraffic)));
        return Optional.of(table);
    }

    /**
     * @param names weight of the column of names
     * @param hasTraffic whether the table has a column of protocols and ports
     */
    private TableBuilder table(String key, int names, boolean hasTraffic, Object... about) {
        TableBuilder table = new TableBuilder(texts, key, about).columnsOf("cloudevidence.rules")
                .rowHeads()
                .column("name", names)
                .column("place", 11)
                .column("access", 10);
        if (hasTraffic) {
            table.column("traffic", 13);
        }
        return table.column("source", 15).column("destination", 12);
    }

    private List<Inline> head(SecurityGroupView group) {
        String attached = String.join("; ", labels.attachmentLabels(group));
        String where = !group.hasProperties() ? texts.get("cloudevidence.rules.notCollected")
                : attached.isEmpty() ? texts.get("cloudevidence.rules.unattached")
                        : texts.get("cloudevidence.rules.attached", attached);
        String noRulesNote = group.hasProperties() && group.rules().isEmpty()
                ? " " + texts.get("cloudevidence.rules.none")
                : "";
        String twice = group.rules()
                .stream()
                .map(SecurityRule::name)
                .filter(name -> disputed.contains(group.id().child("securityRules", name)))
                .collect(Collectors.joining(", "));
        String open = twice.isEmpty() ? "" : " " + texts.get("cloudevidence.rules.disputed", twice);
        return List.of(new Inline.Text(group.name(), Look.STRONG),
                new Inline.Text(" " + where + noRulesNote + open, Look.PLAIN));
    }

    private Row row(SecurityRule rule, boolean hasTraffic) {
        List<String> cells = new ArrayList<>(List.of(rule.name(), texts.get("cloudevidence.rules.placed",
                direction(rule), rule.priority().map(String::valueOf).orElse("–")), access(rule)));
        if (hasTraffic) {
            cells.add(traffic(rule));
        }
        cells.add(source(rule));
        cells.add(list(rule.destinations()));
        return Row.of(cells.toArray(String[]::new));
    }

    private String direction(SecurityRule rule) {
        return texts
                .get(rule.direction().filter("Outbound"::equalsIgnoreCase).isPresent() ? "cloudevidence.rules.outbound"
                        : "cloudevidence.rules.inbound");
    }

    private String access(SecurityRule rule) {
        return switch (rule.access().orElse("").toUpperCase(Locale.ROOT)) {
            case "ALLOW" -> texts.get("cloudevidence.rules.allow");
            case "DENY" -> texts.get("cloudevidence.rules.deny");
            default -> rule.access().orElse(texts.get("document.format.unknown"));
        };
    }

    /** Formats protocol and destination ports: {@code TCP 80, 443}. */
    private String traffic(SecurityRule rule) {
        if (rule.protocol().isEmpty() || rule.destinationPorts().isEmpty()) {
            return texts.get("document.format.unknown");
        }
        boolean anyProtocol = rule.protocol().get().equals("*");
        boolean anyPort = rule.destinationPorts().contains("*");
        if (anyProtocol && anyPort) {
            return texts.get("cloudevidence.rules.everything");
        }
        String protocol = anyProtocol ? texts.get("cloudevidence.rules.anyProtocol")
                : rule.protocol().get().toUpperCase(Locale.ROOT);
        return anyPort ? protocol : unbroken(protocol + " " + String.join(", ", rule.destinationPorts()));
    }

    /** Prevents a line break between the protocol and a few ports. */
    private static String unbroken(String traffic) {
        return traffic.length() > UNBROKEN ? traffic : traffic.replace(' ', '\u00A0');
    }

    /** Returns the source. Source ports are rarely restricted and therefore have no column. */
    private String source(SecurityRule rule) {
        boolean anyPort = rule.sourcePorts().isEmpty() || rule.sourcePorts().equals(List.of("*"));
        return anyPort ? list(rule.sources())
                : texts.get("cloudevidence.rules.sourcePorts", list(rule.sources()),
                        String.join(", ", rule.sourcePorts()));
    }

    private String list(List<String> values) {
        return values.isEmpty() ? texts.get("document.format.unknown")
                : values.stream()
                        .map(value -> value.equals("*") ? texts.get("cloudevidence.rules.anywhere") : value)
                        .collect(Collectors.joining(", "));
    }
}
