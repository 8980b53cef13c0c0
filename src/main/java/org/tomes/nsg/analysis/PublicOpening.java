package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.RangeSet;

/**
 * Public sources whose traffic to the same ports an allowing piece lets pass.
 *
 * @param layer the interpretation of unknown conditions under which this applies
 */
record PublicOpening(RuleBox piece, Layer layer, RangeSet protocols, AddressSet sources, RangeSet ports) {

    /** Interpretation of unknown conditions. */
    enum Layer {
        /** Traffic passes, whatever the unknown conditions are. */
        CERTAIN,
        /** Traffic certainly passes, except from sources in denied unknown tags, which never include all addresses. */
        BUT_FOR_DENIED_TAGS,
        /** Traffic passes from at least one address of {@code AzureCloud}, which anyone can rent. */
        RENTABLE,
        /** Traffic passes under some unknown conditions. */
        POSSIBLE
    }

    private record Key(Layer layer, RangeSet protocols, RangeSet ports, boolean rentable) {
    }

    /** Merges openings that differ only in their sources; the merged opening has the earliest of their pieces. */
    static List<PublicOpening> merge(List<PublicOpening> openings) {
        Map<Key, List<PublicOpening>> byKey = new LinkedHashMap<>();
        openings.forEach(opening -> byKey.computeIfAbsent(
                new Key(opening.layer, opening.protocols, opening.ports, opening.piece.rule().allowsAzureCloud()),
                key -> new ArrayList<>()).add(opening));
        List<PublicOpening> merged = new ArrayList<>();
        byKey.values()
                .forEach(group -> merged.add(new PublicOpening(earliest(group), group.getFirst().layer,
                        group.getFirst().protocols, sources(group), group.getFirst().ports)));
        return merged;
    }

    /** Returns the union of the sources. */
    static AddressSet sources(List<PublicOpening> openings) {
        return openings.size() == 1 ? openings.getFirst().sources
                : AddressSet.unionOf(openings.stream().map(PublicOpening::sources).toList());
    }

    /** Returns the piece of the earliest rule. */
    static RuleBox earliest(List<PublicOpening> openings) {
        return openings.stream()
                .map(PublicOpening::piece)
                .min((a, b) -> Integer.compare(a.order(), b.order()))
                .orElseThrow();
    }
}
