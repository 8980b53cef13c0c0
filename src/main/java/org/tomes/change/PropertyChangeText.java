package org.tomes.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tomes.inventory.PropertyChange;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/**
 * Formats property changes of Azure resources as sentences. NSG rules are described by their effect; other values are
 * shortened.
 */
public record PropertyChangeText(Texts texts) {

    /** Matches a complete NSG rule, or one of its properties. */
    private static final Pattern RULE = Pattern.compile("properties\\.securityRules\\[(.+?)](?:\\.properties\\.(.+))?");
    private static final int MAX_LENGTH = 80;

    /** Returns the change in one sentence. */
    public String sentence(PropertyChange change) {
        Matcher rule = RULE.matcher(change.path());
        if (!rule.matches()) {
            return property(name(change.path()), change);
        }
        if (rule.group(2) != null) {
            return texts.get("change.difference.ruleProperty", rule.group(1), property(rule.group(2), change));
        }
        if (change.before().isObject() == change.after().isObject()) {
            return property(name(change.path()), change);
        }
        return change.after().isObject() ? texts.get("change.difference.newRule", rule.group(1), effect(change.after()))
                : texts.get("change.difference.removedRule", rule.group(1), effect(change.before()));
    }

    /** Returns the complete values before and after the change, as Azure returned them. */
    public String fullValues(PropertyChange change) {
        return texts.get("change.difference.whole", change.path(), raw(change.before()), raw(change.after()));
    }

    private String raw(JsonNode value) {
        return value.isNull() ? texts.get("inventory.nothing")
                : value.isTextual() ? value.asText() : value.toPrettyString();
    }

    private static String name(String path) {
        return path.replaceFirst("^properties\\.", "").replace(".properties.", ".");
    }

    private String property(String name, PropertyChange change) {
        String before = value(change.before());
        String after = value(change.after());
        if (change.before().isNull()) {
            return texts.get("change.difference.set", name, after);
        }
        return change.after().isNull() ? texts.get("change.difference.cleared", name, before)
                : texts.get("change.difference.changed", name, before, after);
    }

    private String value(JsonNode value) {
        if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)) {
            return PermittedTrafficText
                    .abbreviate(StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList(), texts);
        }
        if (value.isArray()) {
            return texts.get("change.difference.entries", value.size());
        }
        if (value.isObject()) {
            String name = value.path("name").asText("");
            return name.isEmpty() ? texts.get("change.difference.entries", value.size()) : name;
        }
        return Excerpt.of(value.asText(), MAX_LENGTH);
    }

    /** Returns the effect of a rule: access, direction, protocol, ports, source and destination. */
    private String effect(JsonNode rule) {
        JsonNode properties = rule.has("properties") ? rule.get("properties") : rule;
        boolean allows = properties.path("access").asText().equalsIgnoreCase("Allow");
        PermittedTrafficText words = new PermittedTrafficText(texts);
        return texts.get(allows ? "change.difference.allows" : "change.difference.denies",
                words.direction(properties.path("direction").asText()),
                words.protocol(properties.path("protocol").asText()),
                words.ports(String.join(", ", list(properties, "destinationPortRange"))),
                words.addresses(list(properties, "sourceAddressPrefix")),
                words.addresses(list(properties, "destinationAddressPrefix")),
                Optional.of(properties.path("priority").asText("")).filter(text -> !text.isEmpty()).orElse("–"));
    }

    private static List<String> list(JsonNode properties, String name) {
        String plural = name.endsWith("x") ? name + "es" : name + "s";
        return Stream
                .concat(Stream.of(properties.path(name)).filter(JsonNode::isTextual),
                        StreamSupport.stream(properties.path(plural).spliterator(), false))
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
