package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.RuleAccess;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.space.IpFamily;

/** Finds rules that never take effect, because earlier rules match all of their packets. */
final class UnreachableRules {

    private UnreachableRules() {
    }

    /** Returns the unreachable rules in their order. Rules that could not be read and default rules are left out. */
    static List<UnreachableRule> of(FirstMatchingRules matches) {
        Set<RuleBox> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.of(IpFamily.values()).forEach(family -> reached.addAll(matches.reached(family)));
        Map<Integer, List<RuleBox>> byRule = new LinkedHashMap<>();
        matches.pieces().forEach(box -> byRule.computeIfAbsent(box.order(), order -> new ArrayList<>()).add(box));
        List<UnreachableRule> unreachable = new ArrayList<>();
        for (List<RuleBox> pieces : byRule.values()) {
            NsgRule rule = pieces.getFirst().rule();
            if (rule.isRead() && !rule.isDefault() && pieces.stream().noneMatch(reached::contains)) {
                unreachable.add(of(rule, pieces, matches));
            }
        }
        return unreachable;
    }

    private static UnreachableRule of(NsgRule rule, List<RuleBox> pieces, FirstMatchingRules matches) {
        Map<Integer, NsgRule> covering = new TreeMap<>();
        for (RuleBox box : pieces) {
            matches.precedingMatches(box).forEach(first -> covering.put(first.order(), first.rule()));
        }
        List<RuleAccess> accesses = covering.values()
                .stream()
                .map(cover -> cover.access().orElseThrow())
                .distinct()
                .toList();
        UnreachableRule.Effect effect = accesses.size() > 1 ? UnreachableRule.Effect.MIXED
                : accesses.getFirst() == rule.access().orElseThrow() ? UnreachableRule.Effect.SAME
                        : UnreachableRule.Effect.OPPOSITE;
        return new UnreachableRule(rule, List.copyOf(covering.values()), effect);
    }
}
