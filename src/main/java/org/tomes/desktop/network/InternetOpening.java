package org.tomes.desktop.network;

import java.util.ArrayList;
import java.util.List;
import org.tomes.nsg.Network;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.analysis.Exposure;
import org.tomes.nsg.analysis.InternetReachability;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.analysis.ServiceNames;
import org.tomes.nsg.space.PortNotation;

/** The traffic from the internet that an NSG allows on some ports of a protocol. */
public record InternetOpening(SecurityGroup group, Exposure exposure, InternetReachability reachability) {

    /** Returns the results for all NSGs of the network, including ports through which no traffic is allowed. */
    public static List<InternetOpening> of(Network network) {
        return of(NsgAnalysis.of(network));
    }

    static List<InternetOpening> of(List<NsgAnalysis> checks) {
        List<InternetOpening> openings = new ArrayList<>();
        for (NsgAnalysis analysis : checks) {
            analysis.results()
                    .forEach(result -> openings
                            .add(new InternetOpening(analysis.group(), result.exposure(), result.reachability())));
        }
        return openings;
    }

    /** Returns the id by which the page of the network selects this opening. */
    public String id() {
        return group.id() + " " + exposure.protocol() + exposure.ports();
    }

    /**
     * Returns the ports; a single port is followed by the service that usually uses it. Empty for protocols without
     * ports.
     */
    public String ports() {
        List<String> services = services();
        return !exposure.protocol().hasPorts() ? ""
                : PortNotation.text(exposure.ports()) + (services.size() == 1 ? " (" + services.getFirst() + ")" : "");
    }

    /** Returns protocol and ports, such as “TCP 22 (SSH)”. */
    String traffic() {
        return (exposure.protocol() + " " + ports()).strip();
    }

    /** Returns the services at the ports; other protocols, such as ICMP, have none. */
    List<String> services() {
        return ServiceNames.of(exposure.protocol(), exposure.ports());
    }
}
