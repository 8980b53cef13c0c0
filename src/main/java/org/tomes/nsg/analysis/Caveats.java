package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.nsg.Network;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.PublicService;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Limitations of the analysis, shown with every answer. */
public final class Caveats {

    private Caveats() {
    }

    /** Returns the general limitations and the limitations that are specific to this network. */
    public static List<Message> of(Network network) {
        List<Message> caveats = new ArrayList<>(List.of(network.adminRules().isEmpty() ? Message.of("nsg.adminRules")
                : Message.of("nsg.adminRules.read", network.adminRules().size(),
                        network.adminRules()
                                .stream()
                                .map(NsgRule::name)
                                .distinct()
                                .collect(Collectors.joining(", ")))));
        if (network.networks().stream().anyMatch(VirtualNetwork::hasGateway)) {
            caveats.add(Message.of("nsg.learnedRoutes"));
        }
        Set<String> routes = network.routes()
                .values()
                .stream()
                .flatMap(effects -> effects.origins().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!routes.isEmpty()) {
            caveats.add(Message.of("nsg.routes", String.join(", ", routes)));
        }
        if (!network.services().isEmpty()) {
            caveats.add(Message.of("nsg.services",
                    network.services().stream().map(PublicService::name).collect(Collectors.joining(", "))));
        }
        if (!network.byDefault().isEmpty()) {
            caveats.add(Message.of("nsg.byDefault", String.join(", ", network.byDefault())));
        }
        return caveats;
    }

    /** Returns the limitations as text. */
    public static List<String> of(Network network, Texts texts) {
        return of(network).stream().map(texts::get).toList();
    }
}
