package org.tomes.document.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tomes.document.compose.AzureNames;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.SecurityGroup;
import org.tomes.inventory.view.SecurityRule;
import org.tomes.text.Texts;

/** Writes a network security group: where it is attached, and all its rules in the order in which they are asked. */
public final class GroupWriter {

    private final DocumentBuilder document;
    private final Texts texts;
    private final Inventory inventory;

    public GroupWriter(DocumentBuilder document, Inventory inventory) {
        this.document = document;
        this.texts = document.texts();
        this.inventory = inventory;
    }

    public void write(SecurityGroup group) {
        document.part(3, group.name());
        List<String> places = new AzureNames(texts, inventory).attachedTo(group);
        if (places.isEmpty()) {
            document.paragraphs("policy.network.group.unattached");
        } else {
            document.paragraphs("policy.network.group.attached", String.join("; ", places));
        }
        if (!group.whole()) {
            document.notAssessed(group.name(), texts.get("policy.network.group.notWhole"));
            return;
        }
        rules(group, "inbound");
        rules(group, "outbound");
        if (group.defaultRules().isEmpty()) {
            document.note("policy.network.group.noDefaults");
        }
    }

    private void rules(SecurityGroup group, String direction) {
        TableBuilder table = new TableBuilder(texts, "policy.network.group." + direction, group.name());
        table.under("policy.network.rule")
                .numbers("priority", 10)
                .column("name", 23)
                .column("access", 13)
                .column("protocol", 10)
                .column("source", 19)
                .column("destination", 15)
                .column("port", 10);
        group.allRules()
                .stream()
                .filter(rule -> rule.direction().orElse("").equalsIgnoreCase(direction))
                .forEach(rule -> table.row(row(rule)));
        if (table.isEmpty()) {
            document.paragraphs("policy.network.group." + direction + ".none");
        } else {
            document.table(table);
        }
    }

    private String[] row(SecurityRule rule) {
        String unknown = texts.get("policy.format.unknown");
        return new String[]{rule.priority().map(String::valueOf).orElse("–"),
            rule.isDefault() ? texts.get("policy.network.rule.default", rule.name()) : rule.name(),
            rule.access().map(this::access).orElse(unknown),
            rule.protocol().map(protocol -> any(protocol.toUpperCase(Locale.ROOT))).orElse(unknown), source(rule),
            list(rule.destinations()), list(rule.destinationPorts())};
    }

    private String access(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "ALLOW" -> texts.get("policy.network.access.ALLOW");
            case "DENY" -> texts.get("policy.network.access.DENY");
            default -> written;
        };
    }

    /** Source ports are hardly ever restricted, so they have no column of their own. */
    private String source(SecurityRule rule) {
        boolean anyPort = rule.sourcePorts().isEmpty() || rule.sourcePorts().equals(List.of("*"));
        return anyPort ? list(rule.sources())
                : texts.get("policy.network.rule.sourcePorts", list(rule.sources()), list(rule.sourcePorts()));
    }

    private String list(List<String> values) {
        return values.isEmpty() ? texts.get("policy.format.unknown")
                : values.stream().map(this::any).collect(Collectors.joining(", "));
    }

    private String any(String value) {
        return value.equals("*") ? texts.get("policy.network.rule.any") : value;
    }
}
