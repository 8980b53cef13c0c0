package org.tomes.posture.network;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.nsg.answer.Exposure;
import org.tomes.nsg.answer.GroupCheck;
import org.tomes.nsg.answer.Verdict;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;

/** Remote access, file shares and databases: the rules of an NSG let nobody from the internet at large reach them. */
final class ManagementPorts extends GroupRule {

    ManagementPorts() {
        super("network.management-ports", Severity.HIGH, ControlRef.direct("A.8.20"), ControlRef.direct("A.8.21"),
                ControlRef.supporting("A.8.22"), ControlRef.supporting("A.8.8"));
    }

    @Override
    Assessment judge(Subject subject, GroupCheck check, Guarded guarded, Scene scene) {
        List<Exposure> open = with(Verdict.OPEN, check);
        if (!open.isEmpty()) {
            return open(subject, open, guarded, scene);
        }
        List<Exposure> undecided = with(Verdict.UNDECIDED, check);
        if (!undecided.isEmpty()) {
            return notAssessed(subject, "undecided", ports(undecided), undecided.getFirst().reason());
        }
        List<Exposure> restricted = with(Verdict.RESTRICTED, check);
        return restricted.isEmpty() ? met(subject, "closed") : met(subject, "restricted", ports(restricted));
    }

    private Assessment open(Subject subject, List<Exposure> open, Guarded guarded, Scene scene) {
        String rules = list(open.stream().map(exposure -> exposure.rule().name()));
        if (guarded.nothing()) {
            return notMet(subject, "open-unattached", ports(open), rules).with(Severity.LOW);
        }
        List<String> exposed = guarded.machines(scene.inventory()).filter(ManagementPorts::isPublic).map(NetworkInterface::name).toList();
        return exposed.isEmpty() ? notMet(subject, "open", ports(open), rules)
                : notMet(subject, "open-public", ports(open), rules, list(exposed.stream()));
    }

    private static boolean isPublic(NetworkInterface nic) {
        return nic.ipConfigurations().stream().anyMatch(configuration -> configuration.publicAddress().isPresent());
    }

    private static List<Exposure> with(Verdict verdict, GroupCheck check) {
        return check.exposures().stream().filter(Exposure::isManagement).filter(exposure -> exposure.verdict() == verdict).toList();
    }

    private static String ports(List<Exposure> exposures) {
        Stream<Long> ports = exposures.stream().map(exposure -> exposure.ports().firstLow(0)).sorted();
        return String.join(", ", ports.map(String::valueOf).toList());
    }
}
