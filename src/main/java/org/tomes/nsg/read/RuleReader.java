package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleAccess;
import org.tomes.nsg.RuleEndpoint;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/** Reads a security rule and records the parts that could not be read. */
final class RuleReader {

    private static final int MIN_PRIORITY = 100;
    private static final int MAX_PRIORITY = 4096;
    /** A rule being updated counts as in force, because Azure also reports this state after unrelated changes. */
    private static final Set<String> IN_FORCE = Set.of("succeeded", "updating");

    private final JsonNode node;
    private final ResourceFields fields;
    private final List<Message> complaints = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();

    RuleReader(JsonNode node) {
        this.node = node;
        this.fields = ResourceFields.of(node);
    }

    /** @param fallbackName name of the rule if it has none */
    NsgRule read(String fallbackName) {
        if (!node.isObject()) {
            complaints.add(node.asText().startsWith("[") ? Message.of("nsg.notRead.expression", node.asText())
                    : Message.of("nsg.notRead.noObject"));
        } else if (!fields.text("condition").isEmpty()) {
            complaints.add(Message.of("nsg.notRead.condition"));
        }
        provisioningFault().ifPresent(state -> complaints.add(Message.of("nsg.notRead.provisioning", state)));
        // In templates, the name of a rule outside its NSG has the name of the NSG as a prefix. Rule names contain
        // no slash.
        String name = fields.text("name").isEmpty() ? fallbackName
                : SecurityGroupReader.lastSegment(fields.text("name"));
        NsgRule rule = new NsgRule(name, priority(), directions(), access(), protocols(), side("source"),
                ports("source"), side("destination"), ports("destination"), "");
        return complaints.isEmpty() ? rule : rule.unread(node.toString());
    }

    /** Returns the state of the rule's last operation if the rule may not be in force, for example {@code Failed}. */
    private Optional<String> provisioningFault() {
        return Optional.of(fields.text("provisioningState"))
                .filter(state -> !state.isEmpty() && !state.startsWith("[")
                        && !IN_FORCE.contains(state.toLowerCase(Locale.ROOT)));
    }

    /** Returns the reasons why parts of the rule that affect traffic were not read; empty if all were read. */
    List<Message> complaints() {
        return complaints;
    }

    /** Returns errors in the rule that do not affect which traffic it matches. */
    List<Message> remarks() {
        return remarks;
    }

    private <T> T reject(T fallback, String key, Object... arguments) {
        if (node.isObject()) {
            complaints.add(isExpression(arguments) ? Message.of("nsg.notRead.expression", arguments)
                    : Message.of(key, arguments));
        }
        return fallback;
    }

    /** Whether one of the values is an expression of a template instead of a mistake. */
    private static boolean isExpression(Object... values) {
        return values.length == 1 && values[0] instanceof String text && text.startsWith("[") && text.endsWith("]");
    }

    private Optional<Integer> priority() {
        String text = fields.text("priority");
        if (text.isEmpty()) {
            return reject(Optional.empty(), "nsg.notRead.noPriority");
        }
        if (!text.matches("[0-9]{1,9}")) {
            return reject(Optional.empty(), "nsg.notRead.badPriority", text);
        }
        int priority = Integer.parseInt(text);
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            return reject(Optional.empty(), "nsg.notRead.priorityOutOfRange", text);
        }
        return Optional.of(priority);
    }

    private Set<Direction> directions() {
        return choice(Direction.class, "direction").map(Set::of)
                .orElseGet(() -> reject(EnumSet.allOf(Direction.class), "nsg.notRead.direction",
                        fields.text("direction")));
    }

    private Optional<RuleAccess> access() {
        Optional<RuleAccess> access = choice(RuleAccess.class, "access");
        return access.isPresent() ? access : reject(access, "nsg.notRead.access", fields.text("access"));
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        String text = fields.text(field).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst();
    }

    private RangeSet protocols() {
        String text = fields.text("protocol");
        return Protocol.parse(text).orElseGet(() -> reject(Protocol.ALL, "nsg.notRead.protocol", text));
    }

    private RangeSet ports(String side) {
        int before = complaints.size();
        List<String> values = values(side + "PortRange", side + "PortRanges");
        if (complaints.size() > before) {
            return PortNotation.ALL;
        }
        if (values.isEmpty()) {
            return reject(PortNotation.ALL, "nsg.notRead.noPorts." + side);
        }
        List<RangeSet> ports = new ArrayList<>();
        for (String text : values) {
            Optional<RangeSet> parsed = PortNotation.parse(text);
            if (parsed.isEmpty()) {
                return reject(PortNotation.ALL, "nsg.notRead.port", text);
            }
            if (parsed.get().isEmpty()) {
                remarks.add(Message.of("nsg.notRead.backwards", text));
            }
            ports.add(parsed.get());
        }
        return RangeSet.unionOf(ports);
    }

    private RuleEndpoint side(String side) {
        int before = complaints.size();
        List<String> prefixes = values(side + "AddressPrefix", side + "AddressPrefixes");
        if (complaints.size() > before) {
            return RuleEndpoint.ANY;
        }
        List<JsonNode> groups = fields.list(side + "ApplicationSecurityGroups");
        if (prefixes.isEmpty() == groups.isEmpty()) {
            return reject(RuleEndpoint.ANY,
                    prefixes.isEmpty() ? "nsg.notRead.noAddresses." + side : "nsg.notRead.groupsAndAddresses." + side);
        }
        return groups.isEmpty() ? addresses(prefixes) : groups(groups);
    }

    private RuleEndpoint groups(List<JsonNode> groups) {
        Set<String> ids = new HashSet<>();
        for (JsonNode group : groups) {
            Optional<String> id = ResourceFields.of(group).id();
            if (id.isEmpty()) {
                return reject(RuleEndpoint.ANY, "nsg.notRead.groupWithoutId");
            }
            ids.add(id.get());
        }
        return new RuleEndpoint(AddressSet.NONE, Set.of(), ids);
    }

    private RuleEndpoint addresses(List<String> prefixes) {
        List<AddressSet> sets = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        for (String text : prefixes) {
            Optional<Cidr> cidr = Cidr.parse(text);
            if (text.equals("*")) {
                sets.add(AddressSet.ALL);
            } else if (cidr.isPresent()) {
                sets.add(cidr.get().asSet());
            } else if (ServiceTagNames.isTag(text)) {
                tags.add(text.toLowerCase(Locale.ROOT));
            } else {
                return reject(RuleEndpoint.ANY, "nsg.notRead.address", text);
            }
        }
        return new RuleEndpoint(AddressSet.unionOf(sets), tags, Set.of());
    }

    /** Returns the values of the singular or plural field. If both fields are present, their values must be equal. */
    private List<String> values(String singular, String plural) {
        List<String> singularValues = fields.texts(singular);
        JsonNode list = fields.get(plural);
        if (!list.isMissingNode() && !list.isArray()) {
            return reject(List.of(), "nsg.notRead.noList", plural);
        }
        List<String> pluralValues = fields.texts(plural);
        if (!singularValues.isEmpty() && !pluralValues.isEmpty() && !pluralValues.equals(singularValues)) {
            return reject(List.of(), "nsg.notRead.singularAndPlural", singular, plural);
        }
        return pluralValues.isEmpty() ? singularValues : pluralValues;
    }
}
