package org.tomes.nsg.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.analysis.RuleMistake.Severity;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Finds ranges that are far wider than those of the other allowing rules of the same direction, of which there must be
 * at least two. Such ranges are often typing errors, such as {@code /8} for {@code /28} or one range instead of two
 * ports.
 */
final class OverlyWideRanges {

    private static final int MIN_NEIGHBOURS = 2;
    /** A port range counts as wide from this number of ports, if it also has {@link #TIMES_PORTS} times the median. */
    private static final BigInteger MANY_PORTS = BigInteger.valueOf(1_000);
    private static final BigInteger TIMES_PORTS = BigInteger.valueOf(100);
    /**
     * An address range counts as wide from this size, a /16 of IPv4, if it also has {@link #TIMES_ADDRESSES} times the
     * median.
     */
    private static final BigInteger MANY_ADDRESSES = BigInteger.valueOf(65_536);
    private static final BigInteger TIMES_ADDRESSES = BigInteger.valueOf(256);

    private OverlyWideRanges() {
    }

    static List<RuleMistake> of(Direction direction, List<NsgRule> rules) {
        List<NsgRule> allowing = rules.stream()
                .filter(rule -> rule.isRead() && rule.allows() && rule.directions().contains(direction))
                .toList();
        List<RuleMistake> mistakes = new ArrayList<>();
        add(mistakes, allowing, "ports",
                rule -> Optional.of(rule.destinationPorts())
                        .filter(ports -> !ports.equals(PortNotation.ALL))
                        .map(RangeSet::size),
                MANY_PORTS, TIMES_PORTS);
        add(mistakes, allowing, "source", rule -> size(rule.source().addresses()), MANY_ADDRESSES, TIMES_ADDRESSES);
        add(mistakes, allowing, "destination", rule -> size(rule.destination().addresses()), MANY_ADDRESSES,
                TIMES_ADDRESSES);
        return mistakes;
    }

    /**
     * Returns the size of IPv4 prefixes only. A star and the whole internet are intended; IPv6 networks are always
     * wide.
     */
    private static Optional<BigInteger> size(AddressSet side) {
        return side.v4().isEmpty() || side.v4().equals(AddressSet.ALL.v4()) ? Optional.empty()
                : Optional.of(side.v4().size());
    }

    private static void add(List<RuleMistake> mistakes, List<NsgRule> rules, String keySuffix,
            Function<NsgRule, Optional<BigInteger>> size, BigInteger many, BigInteger times) {
        List<Optional<BigInteger>> sizes = rules.stream().map(size).toList();
        List<BigInteger> sorted = sizes.stream().flatMap(Optional::stream).sorted().toList();
        if (sorted.size() <= MIN_NEIGHBOURS) {
            return;
        }
        BigInteger median = sorted.get((sorted.size() - 1) / 2);
        for (int i = 0; i < rules.size(); i++) {
            BigInteger ruleSize = sizes.get(i).orElse(BigInteger.ZERO);
            if (ruleSize.compareTo(many) >= 0 && ruleSize.compareTo(median.multiply(times)) >= 0) {
                mistakes.add(new RuleMistake("nsg.wide-range", Severity.LOW, rules.get(i),
                        Message.of("nsg.wide." + keySuffix, ruleSize, median)));
            }
        }
    }
}
