package org.tomes.check.network;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.nsg.answer.Exposure;
import org.tomes.nsg.answer.GroupCheck;
import org.tomes.nsg.answer.Reachability;
import org.tomes.nsg.answer.Verdict;

/** Remote access, file shares and databases: the rules of an NSG let nobody from the internet at large reach them. */
final class ManagementPorts extends GroupRule {

    private static final List<Reachability.State> SEVEREST = List.of(Reachability.State.YES, Reachability.State.UNKNOWN,
            Reachability.State.NO);

    ManagementPorts() {
        super("network.management-ports", Severity.HIGH, ControlRef.direct("A.8.20"), ControlRef.direct("A.8.21"),
                ControlRef.supporting("A.8.22"), ControlRef.supporting("A.8.8"));
    }

    @Override
    Assessment judge(Subject subject, GroupCheck check, NsgAttachments guarded, CheckContext scene) {
        List<Exposure> open = with(Verdict.OPEN, check);
        if (!open.isEmpty()) {
            return guarded.nothing() ? notMet(subject, "open-unattached", ports(open), rules(open)).with(Severity.LOW)
                    : open(subject, open, reachability(open, check));
        }
        List<Exposure> undecided = with(Verdict.UNDECIDED, check);
        if (!undecided.isEmpty()) {
            return notAssessed(subject, "undecided", ports(undecided), undecided.getFirst().reason());
        }
        List<Exposure> restricted = with(Verdict.RESTRICTED, check);
        return restricted.isEmpty() ? met(subject, "closed") : met(subject, "restricted", ports(restricted));
    }

    /**
     * What rules permit is no proof that packets arrive, so both are told; it matters less where nothing leads there.
     */
    private Assessment open(Subject subject, List<Exposure> open, Reachability way) {
        return switch (way.state()) {
            case YES -> notMet(subject, "open-reachable", ports(open), rules(open), way.path());
            case UNKNOWN -> notMet(subject, "open-unknown", ports(open), rules(open), way.path());
            case NO -> notMet(subject, "open-unreachable", ports(open), rules(open), way.path()).with(Severity.MEDIUM);
        };
    }

    /** The worst of them: a way in counts more than one that is not known, and that more than none. */
    private static Reachability reachability(List<Exposure> open, GroupCheck check) {
        return IntStream.range(0, check.exposures().size())
                .filter(at -> open.contains(check.exposures().get(at)))
                .mapToObj(check.reachability()::get)
                .min(Comparator.comparing(way -> SEVEREST.indexOf(way.state())))
                .orElseThrow();
    }

    private static String rules(List<Exposure> open) {
        return list(open.stream().map(exposure -> exposure.rule().name()));
    }

    private static List<Exposure> with(Verdict verdict, GroupCheck check) {
        return check.exposures()
                .stream()
                .filter(Exposure::isManagement)
                .filter(exposure -> exposure.verdict() == verdict)
                .toList();
    }

    private static String ports(List<Exposure> exposures) {
        Stream<Long> ports = exposures.stream().map(exposure -> exposure.ports().firstLow(0)).sorted();
        return String.join(", ", ports.map(String::valueOf).toList());
    }
}
