package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.UnreadItem;
import org.tomes.text.Message;

/** Reads a network security group with its rules. */
final class SecurityGroupReader {

    private final String source;
    private final Consumer<UnreadItem> notRead;

    SecurityGroupReader(String source, Consumer<UnreadItem> notRead) {
        this.source = source;
        this.notRead = notRead;
    }

    /**
     * @param childRules rules defined outside the NSG, for example in templates
     */
    SecurityGroup read(JsonNode node, List<JsonNode> childRules) {
        ResourceFields fields = ResourceFields.of(node);
        String name = fields.text("name").isEmpty() ? lastSegment(fields.text("id")) : fields.text("name");
        List<JsonNode> ruleNodes = new ArrayList<>();
        JsonNode rules = fields.get("securityRules");
        JsonNode properties = node.path("properties");
        if (properties.isTextual()) {
            // An expression that was not evaluated may stand for any rules.
            ruleNodes.add(properties);
        } else if (rules.isArray()) {
            rules.forEach(ruleNodes::add);
        } else if (!rules.isMissingNode()) {
            ruleNodes.add(rules);
        }
        if (!fields.list("copy").isEmpty()) {
            ruleNodes.add(fields.get("copy"));
        }
        ruleNodes.addAll(rulesOnlyOutside(ruleNodes, childRules));
        return new SecurityGroup(name, fields.text("id"), read(name, ruleNodes), fields.ids("subnets"),
                fields.ids("networkInterfaces"));
    }

    /** Returns the rules that are defined only outside the NSG. A folder may contain the same rules in both lists. */
    private static List<JsonNode> rulesOnlyOutside(List<JsonNode> groupNodes, List<JsonNode> childNodes) {
        Set<NsgRule> insideRules = groupNodes.stream()
                .map(node -> new RuleReader(node).read(""))
                .filter(NsgRule::isRead)
                .collect(Collectors.toSet());
        return childNodes.stream().filter(node -> !insideRules.contains(new RuleReader(node).read(""))).toList();
    }

    private List<NsgRule> read(String group, List<JsonNode> ruleNodes) {
        List<NsgRule> rules = new ArrayList<>();
        for (int i = 0; i < ruleNodes.size(); i++) {
            RuleReader reader = new RuleReader(ruleNodes.get(i));
            NsgRule rule = reader.read("securityRules[" + i + "]");
            rules.add(rule);
            reader.complaints().forEach(reason -> reportProblem(group, rule.name(), reason));
            reader.remarks().forEach(reason -> reportProblem(group, rule.name(), reason));
        }
        return withEqualPrioritiesUnread(group, rules, ruleNodes);
    }

    /**
     * Marks rules of equal priority as not read. Azure does not allow equal priorities, so the actual priorities of
     * these rules are unknown.
     */
    private List<NsgRule> withEqualPrioritiesUnread(String group, List<NsgRule> rules, List<JsonNode> ruleNodes) {
        Map<List<Object>, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Direction direction : rules.get(i).directions()) {
                int position = i;
                rules.get(i)
                        .priority()
                        .ifPresent(priority -> positions
                                .computeIfAbsent(List.of(direction, priority), key -> new ArrayList<>())
                                .add(position));
            }
        }
        List<NsgRule> result = new ArrayList<>(rules);
        for (List<Integer> samePriority : positions.values()) {
            for (int position : samePriority.size() > 1 ? samePriority : List.<Integer>of()) {
                NsgRule rule = rules.get(position);
                if (result.get(position).isRead()) {
                    result.set(position, rule.unread(ruleNodes.get(position).toString()));
                    reportProblem(group, rule.name(),
                            Message.of("nsg.notRead.equalPriority", rule.priority().orElseThrow()));
                }
            }
        }
        return result;
    }

    private void reportProblem(String group, String rule, Message reason) {
        notRead.accept(new UnreadItem(source, group, rule, reason));
    }

    static String lastSegment(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
