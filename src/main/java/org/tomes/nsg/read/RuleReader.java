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
import org.tomes.nsg.Access;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.Rule;
import org.tomes.nsg.RuleEndpoint;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.Ports;
import org.tomes.nsg.space.Ranges;
import org.tomes.text.Message;

/** Reads one security rule and collects what of it could not be read. */
final class RuleReader {

    private static final int LOWEST_PRIORITY = 100;
    private static final int HIGHEST_PRIORITY = 4096;

    private final JsonNode node;
    private final Fields fields;
    private final List<Message> complaints = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();

    RuleReader(JsonNode node) {
        this.node = node;
        this.fields = Fields.of(node);
    }

    /** @param fallbackName what the rule is called where it has no name of its own */
    Rule read(String fallbackName) {
        if (!node.isObject()) {
            complaints.add(node.asText().startsWith("[") ? Message.of("nsg.notRead.expression", node.asText())
                    : Message.of("nsg.notRead.noObject"));
        } else if (!fields.text("condition").isEmpty()) {
            complaints.add(Message.of("nsg.notRead.condition"));
        }
        // A template names a rule beside its group with the group before it: no rule's own name holds a slash.
        String name = fields.text("name").isEmpty() ? fallbackName : GroupReader.lastSegment(fields.text("name"));
        Rule rule = new Rule(name, priority(), directions(), access(), protocols(), side("source"), ports("source"),
                side("destination"), ports("destination"), "");
        return complaints.isEmpty() ? rule : rule.unread(node.toString());
    }

    /** Why the rule, as far as it matters, was not read; empty if it was. */
    List<Message> complaints() {
        return complaints;
    }

    /** What is wrong without leaving anything open. */
    List<Message> remarks() {
        return remarks;
    }

    private <T> T reject(T instead, String key, Object... arguments) {
        if (node.isObject()) {
            complaints.add(Message.of(key, arguments));
        }
        return instead;
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
        if (priority < LOWEST_PRIORITY || priority > HIGHEST_PRIORITY) {
            return reject(Optional.empty(), "nsg.notRead.priorityOutOfRange", text);
        }
        return Optional.of(priority);
    }

    private Set<Direction> directions() {
        return choice(Direction.class, "direction").map(Set::of)
                .orElseGet(() -> reject(EnumSet.allOf(Direction.class), "nsg.notRead.direction",
                        fields.text("direction")));
    }

    private Optional<Access> access() {
        Optional<Access> access = choice(Access.class, "access");
        return access.isPresent() ? access : reject(access, "nsg.notRead.access", fields.text("access"));
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        String text = fields.text(field).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst();
    }

    private Ranges protocols() {
        String text = fields.text("protocol");
        return Protocol.parse(text).orElseGet(() -> reject(Protocol.ALL, "nsg.notRead.protocol", text));
    }

    private Ranges ports(String side) {
        int before = complaints.size();
        List<String> written = written(side + "PortRange", side + "PortRanges");
        if (complaints.size() > before) {
            return Ports.ALL;
        }
        if (written.isEmpty()) {
            return reject(Ports.ALL, "nsg.notRead.noPorts." + side);
        }
        List<Ranges> ports = new ArrayList<>();
        for (String text : written) {
            Optional<Ranges> parsed = Ports.parse(text);
            if (parsed.isEmpty()) {
                return reject(Ports.ALL, "nsg.notRead.port", text);
            }
            if (parsed.get().isEmpty()) {
                remarks.add(Message.of("nsg.notRead.backwards", text));
            }
            ports.add(parsed.get());
        }
        return Ranges.unionOf(ports);
    }

    private RuleEndpoint side(String side) {
        int before = complaints.size();
        List<String> written = written(side + "AddressPrefix", side + "AddressPrefixes");
        if (complaints.size() > before) {
            return RuleEndpoint.ANY;
        }
        List<JsonNode> groups = fields.list(side + "ApplicationSecurityGroups");
        if (written.isEmpty() == groups.isEmpty()) {
            return reject(RuleEndpoint.ANY,
                    written.isEmpty() ? "nsg.notRead.noAddresses." + side : "nsg.notRead.groupsAndAddresses." + side);
        }
        return groups.isEmpty() ? addresses(written) : groups(groups);
    }

    private RuleEndpoint groups(List<JsonNode> groups) {
        Set<String> ids = new HashSet<>();
        for (JsonNode group : groups) {
            Optional<String> id = Fields.of(group).id();
            if (id.isEmpty()) {
                return reject(RuleEndpoint.ANY, "nsg.notRead.groupWithoutId");
            }
            ids.add(id.get());
        }
        return new RuleEndpoint(AddressSet.NONE, Set.of(), ids);
    }

    private RuleEndpoint addresses(List<String> written) {
        List<AddressSet> sets = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        for (String text : written) {
            Optional<Cidr> cidr = Cidr.parse(text);
            if (text.equals("*")) {
                sets.add(AddressSet.ALL);
            } else if (cidr.isPresent()) {
                sets.add(cidr.get().asSet());
            } else if (TagNames.isTag(text)) {
                tags.add(text.toLowerCase(Locale.ROOT));
            } else {
                return reject(RuleEndpoint.ANY, "nsg.notRead.address", text);
            }
        }
        return new RuleEndpoint(AddressSet.unionOf(sets), tags, Set.of());
    }

    /** What the singular or the plural field says; both are only right where they say the same. */
    private List<String> written(String singular, String plural) {
        List<String> one = fields.text(singular).isEmpty() ? List.of() : List.of(fields.text(singular));
        JsonNode list = fields.get(plural);
        if (!list.isMissingNode() && !list.isArray()) {
            return reject(List.of(), "nsg.notRead.noList", plural);
        }
        List<String> many = fields.list(plural)
                .stream()
                .map(value -> value.asText("").strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (!one.isEmpty() && !many.isEmpty() && !many.equals(one)) {
            return reject(List.of(), "nsg.notRead.singularAndPlural", singular, plural);
        }
        return many.isEmpty() ? one : many;
    }
}
