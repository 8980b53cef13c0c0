package org.tomes.nsg.read;

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
import org.tomes.nsg.space.PublicSpace;
import org.tomes.nsg.space.RangeSet;

/**
 * Reads security admin rules of Azure Virtual Network Manager, which are evaluated before all NSGs (Microsoft Learn,
 * "Security admin rules in Azure Virtual Network Manager"). The data does not show to which virtual networks a
 * configuration is deployed, or which virtual networks a policy adds to a network group. It is therefore unknown
 * whether a rule applies, and each result that it could change becomes undecided. {@code Allow} leaves the decision to
 * NSGs and does not change results.
 */
final class AdminRuleReader {

    private final List<NsgRule> rules = new ArrayList<>();

    List<NsgRule> rules() {
        return rules;
    }

    void add(ResourceFields fields) {
        Optional<RuleAccess> access = switch (fields.text("access").toLowerCase(Locale.ROOT)) {
            case "alwaysallow" -> Optional.of(RuleAccess.ALLOW);
            case "deny" -> Optional.of(RuleAccess.DENY);
            default -> Optional.empty();
        };
        if (access.isEmpty()) {
            return;
        }
        String name = fields.text("name").isEmpty() ? fields.id().map(SecurityGroupReader::lastSegment).orElse("?")
                : fields.text("name");
        String protocol = fields.text("protocol");
        rules.add(new NsgRule(name, Optional.empty(), directions(fields.text("direction")), access,
                protocol.equalsIgnoreCase("Any") ? Protocol.ALL : Protocol.parse(protocol).orElse(Protocol.ALL),
                side(fields, "sources"), ports(fields, "sourcePortRanges"), side(fields, "destinations"),
                ports(fields, "destinationPortRanges"), fields.id().orElse(name)));
    }

    private static Set<Direction> directions(String text) {
        return Arrays.stream(Direction.values())
                .filter(direction -> direction.name().equalsIgnoreCase(text))
                .findFirst()
                .<Set<Direction>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(Direction.class));
    }

    /** Parses ports. An empty list means all ports; an unreadable entry may be any port. */
    private static RangeSet ports(ResourceFields fields, String list) {
        List<RangeSet> ports = new ArrayList<>();
        for (var text : fields.list(list)) {
            Optional<RangeSet> parsed = PortNotation.parse(text.asText());
            if (parsed.isEmpty()) {
                return PortNotation.ALL;
            }
            ports.add(parsed.get());
        }
        return ports.isEmpty() ? PortNotation.ALL : RangeSet.unionOf(ports);
    }

    /**
     * Parses one side of a rule. An empty list means any address. A network group contains virtual networks, whose
     * addresses are private.
     */
    private static RuleEndpoint side(ResourceFields fields, String list) {
        List<AddressSet> sets = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        for (ResourceFields item : fields.objects(list)) {
            String text = item.text("addressPrefix");
            Optional<Cidr> cidr = Cidr.parse(text);
            if (item.text("addressPrefixType").equalsIgnoreCase("NetworkGroup")) {
                sets.add(PublicSpace.PRIVATE);
            } else if (cidr.isPresent()) {
                sets.add(cidr.get().asSet());
            } else if (!text.equals("*") && ServiceTagNames.isTag(text)) {
                tags.add(text.toLowerCase(Locale.ROOT));
            } else {
                return RuleEndpoint.ANY;
            }
        }
        return sets.isEmpty() && tags.isEmpty() ? RuleEndpoint.ANY : RuleEndpoint.unionOf(sets, tags);
    }
}
