package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Ranges;

/**
 * Public sources that an allowing piece lets through to the same ports.
 *
 * @param layer under which reading of what is unknown
 */
record PublicOpening(RuleBox piece, Layer layer, Ranges protocols, AddressSet sources, Ranges ports) {

    /** How what is not in the data is read. */
    enum Layer {
        /** What gets through whatever the unknown is. */
        CERTAIN,
        /** What gets through for certain but for sources of unknown tags that are denied, which are never all. */
        BUT_FOR_DENIED_TAGS,
        /** What gets through as some address of {@code AzureCloud}, which anybody can rent. */
        RENTABLE,
        /** What gets through where the unknown turns out so. */
        POSSIBLE
    }

    private record Key(Layer layer, Ranges protocols, Ranges ports, boolean rentable) {
    }

    /** Openings that differ in their sources only, made one; the earliest piece of each stands for all. */
    static List<PublicOpening> joined(List<PublicOpening> openings) {
        Map<Key, List<PublicOpening>> byKey = new LinkedHashMap<>();
        openings.forEach(opening -> byKey.computeIfAbsent(
                new Key(opening.layer, opening.protocols, opening.ports, opening.piece.rule().allowsAzureCloud()),
                key -> new ArrayList<>()).add(opening));
        List<PublicOpening> joined = new ArrayList<>();
        byKey.values()
                .forEach(same -> joined.add(new PublicOpening(earliest(same), same.getFirst().layer,
                        same.getFirst().protocols, sources(same), same.getFirst().ports)));
        return joined;
    }

    /** The union of the sources of openings. */
    static AddressSet sources(List<PublicOpening> openings) {
        return openings.size() == 1 ? openings.getFirst().sources
                : AddressSet.unionOf(openings.stream().map(PublicOpening::sources).toList());
    }

    /** The piece of the earliest rule. */
    static RuleBox earliest(List<PublicOpening> openings) {
        return openings.stream()
                .map(PublicOpening::piece)
                .min((a, b) -> Integer.compare(a.order(), b.order()))
                .orElseThrow();
    }
}
