package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.nsg.Network;
import org.tomes.nsg.PublicService;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** What answers about NSGs do not look at, for whoever reads the answer without having asked. */
public final class Caveats {

    private Caveats() {
    }

    /** Of every answer, and those that this network calls for. */
    public static List<Message> of(Network network) {
        List<Message> caveats = new ArrayList<>(List.of(Message.of("nsg.adminRules")));
        if (network.networks().stream().anyMatch(VirtualNetwork::hasGateway)) {
            caveats.add(Message.of("nsg.learnedRoutes"));
        }
        if (!network.services().isEmpty()) {
            caveats.add(Message.of("nsg.services",
                    network.services().stream().map(PublicService::name).collect(Collectors.joining(", "))));
        }
        return caveats;
    }

    /** The same in words. */
    public static List<String> of(Network network, Texts texts) {
        return of(network).stream().map(texts::get).toList();
    }
}
