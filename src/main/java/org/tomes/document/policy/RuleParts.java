package org.tomes.document.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRuleTable;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.policyrule.RuleArea;
import org.tomes.document.policyrule.RuleId;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.Statements;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.nsg.segment.Zone;
import org.tomes.parameter.ValueKeys;
import org.tomes.text.Texts;

/**
 * The parts that contain requirements: the rules with their values, the network plan, and the controls with their
 * rules.
 */
final class RuleParts {

    private RuleParts() {
    }

    static void addTo(PlaceholderCatalog<PolicyData> placeholders) {
        List<String> names = Stream
                .concat(Stream.of(RuleArea.values()).map(RuleArea::name),
                        PolicyRules.all().stream().map(rule -> rule.id().toString()))
                .toList();
        placeholders.part("rules", names, (document, data, ruleNames) -> document
                .block(PolicyRuleTable.of(PolicyRules.findByNames(ruleNames), data.values(), document.texts())));
        placeholders.part("network-plan", (document, data, arguments) -> plan(document, data.plan()));
        placeholders.part("control-table", (document, data, arguments) -> document.table(controls(document)));
        placeholders.word("param", ValueKeys.all(),
                (document, data, key) -> Inline.plain(data.values().value(key, document.texts())));
        placeholders.word("statement", Statements.ALL.stream().map(statement -> statement.key().value()).toList(),
                (document, data, key) -> List
                        .of(new Inline.Text("(" + PolicyRules.of(new StatementKey(key)).id() + ")", Look.PLAIN)));
    }

    /** Writes the network plan. Writes nothing if the register contains no network. */
    private static void plan(DocumentBuilder document, List<PlannedSubnet> plan) {
        if (plan.isEmpty()) {
            return;
        }
        Texts texts = document.texts();
        document.paragraphs("document.network.plan.text");
        TableBuilder table = new TableBuilder(texts, "document.network.plan").rowHeads()
                .column("zone", 3)
                .column("purpose", 6)
                .column("subnets", 11);
        for (Optional<Zone> zone : zones()) {
            Map<String, List<PlannedSubnet>> networks = plan.stream()
                    .filter(subnet -> subnet.zone().equals(zone))
                    .collect(Collectors.groupingBy(PlannedSubnet::network, TreeMap::new, Collectors.toList()));
            String name = zone.map(Enum::name).orElse("none");
            if (!networks.isEmpty()) {
                table.row(texts.get("segment.zone." + name), texts.get("document.network.plan." + name),
                        networks.entrySet()
                                .stream()
                                .map(network -> texts.get("document.network.plan.line", network.getKey(),
                                        network.getValue()
                                                .stream()
                                                .map(PlannedSubnet::subnet)
                                                .collect(Collectors.joining(", "))))
                                .collect(Collectors.joining("\n")));
            }
        }
        document.table(table);
    }

    /** Joins IDs. Three or more consecutive IDs are joined as {@code NET-03 to NET-06}. */
    static String ranges(List<RuleId> ids, Texts texts) {
        List<String> written = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < ids.size(); i++) {
            boolean last = i + 1 == ids.size() || ids.get(i + 1).area() != ids.get(i).area()
                    || ids.get(i + 1).number() != ids.get(i).number() + 1;
            if (last && i - first > 1) {
                written.add(texts.get("rule.range", ids.get(first), ids.get(i)));
            } else if (last) {
                ids.subList(first, i + 1).forEach(id -> written.add(id.toString()));
            }
            first = last ? i + 1 : first;
        }
        return String.join(", ", written);
    }

    private static List<Optional<Zone>> zones() {
        return Stream.concat(Stream.of(Zone.values()).map(Optional::of), Stream.of(Optional.<Zone>empty())).toList();
    }

    private static TableBuilder controls(DocumentBuilder document) {
        Texts texts = document.texts();
        Map<ControlId, List<PolicyRule>> byControl = new TreeMap<>();
        PolicyRules.all()
                .forEach(rule -> rule.controls()
                        .forEach(control -> byControl.computeIfAbsent(control, key -> new ArrayList<>()).add(rule)));
        List<ControlId> all = List.copyOf(byControl.keySet());
        TableBuilder table = new TableBuilder(texts, "document.applicability.controls");
        for (int side = 0; side < 2; side++) {
            table.column("control", 2).column("rules", 9);
        }
        // Written row by row, so that the order is preserved across a page break.
        for (int first = 0; first < all.size(); first += 2) {
            Stream<ControlId> rowControls = all.subList(first, Math.min(first + 2, all.size())).stream();
            List<String> cells = new ArrayList<>(
                    rowControls
                            .flatMap(control -> Stream.of(control.toString(),
                                    ranges(byControl.get(control).stream().map(PolicyRule::id).toList(), texts)))
                            .toList());
            while (cells.size() < 4) {
                cells.add("–");
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }
}
