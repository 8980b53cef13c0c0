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
import org.tomes.nsg.Rule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.UnreadRule;
import org.tomes.text.Message;

/** Reads a network security group with its rules. */
final class GroupReader {

    private final String source;
    private final Consumer<UnreadRule> notRead;

    GroupReader(String source, Consumer<UnreadRule> notRead) {
        this.source = source;
        this.notRead = notRead;
    }

    /** @param childRules rules that stand outside of the group, as templates may have them */
    SecurityGroup read(JsonNode node, List<JsonNode> childRules) {
        Fields fields = Fields.of(node);
        String name = fields.text("name").isEmpty() ? lastSegment(fields.text("id")) : fields.text("name");
        List<JsonNode> written = new ArrayList<>();
        JsonNode rules = fields.get("securityRules");
        JsonNode properties = node.path("properties");
        if (properties.isTextual()) {
            // An expression that was not worked out: the group may have any rules.
            written.add(properties);
        } else if (rules.isArray()) {
            rules.forEach(written::add);
        } else if (!rules.isMissingNode()) {
            written.add(rules);
        }
        if (!fields.list("copy").isEmpty()) {
            written.add(fields.get("copy"));
        }
        written.addAll(others(written, childRules));
        return new SecurityGroup(name, fields.text("id"), read(name, written), fields.ids("subnets"),
                fields.ids("networkInterfaces"));
    }

    /** Of rules that stand outside of the group, those that do not stand in it too, as in a folder with both lists. */
    private static List<JsonNode> others(List<JsonNode> inside, List<JsonNode> outside) {
        Set<Rule> known = inside.stream()
                .map(node -> new RuleReader(node).read(""))
                .filter(Rule::isRead)
                .collect(Collectors.toSet());
        return outside.stream().filter(node -> !known.contains(new RuleReader(node).read(""))).toList();
    }

    private List<Rule> read(String group, List<JsonNode> written) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            RuleReader reader = new RuleReader(written.get(i));
            Rule rule = reader.read("securityRules[" + i + "]");
            rules.add(rule);
            reader.complaints().forEach(reason -> reportProblem(group, rule.name(), reason));
            reader.remarks().forEach(reason -> reportProblem(group, rule.name(), reason));
        }
        return withoutEqualPriorities(group, rules, written);
    }

    /** Azure refuses two rules of one priority, so where two have one it is not known which is which. */
    private List<Rule> withoutEqualPriorities(String group, List<Rule> rules, List<JsonNode> written) {
        Map<List<Object>, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Direction direction : rules.get(i).directions()) {
                int place = i;
                rules.get(i)
                        .priority()
                        .ifPresent(priority -> places
                                .computeIfAbsent(List.of(direction, priority), key -> new ArrayList<>())
                                .add(place));
            }
        }
        List<Rule> judged = new ArrayList<>(rules);
        for (List<Integer> same : places.values()) {
            for (int place : same.size() > 1 ? same : List.<Integer>of()) {
                Rule rule = rules.get(place);
                if (judged.get(place).isRead()) {
                    judged.set(place, rule.unread(written.get(place).toString()));
                    reportProblem(group, rule.name(),
                            Message.of("nsg.notRead.equalPriority", rule.priority().orElseThrow()));
                }
            }
        }
        return judged;
    }

    private void reportProblem(String group, String rule, Message reason) {
        notRead.accept(new UnreadRule(source, group, rule, reason));
    }

    static String lastSegment(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
