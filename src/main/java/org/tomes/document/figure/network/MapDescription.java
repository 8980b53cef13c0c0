package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.figure.network.MapModel.Guard;
import org.tomes.document.figure.network.MapModel.Kind;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Texts;

/** Describes the map in words for screen readers. */
final class MapDescription {

    /** Maximum number of resources that the description names; totals cover the others. */
    private static final int MAX_RESOURCES = 25;

    private final Texts texts;

    MapDescription(Texts texts) {
        this.texts = texts;
    }

    String of(List<Net> nets, List<Thing> loose, Collection<ResourceType> unread) {
        List<String> sentences = new ArrayList<>();
        List<Net> read = nets.stream().filter(Net::read).toList();
        sentences.add(texts.get("map.words.all", read.size(), read.stream().mapToLong(net -> net.parts().size()).sum(),
                read.stream().mapToLong(net -> net.count(Kind.MACHINE)).sum(),
                read.stream().mapToLong(Net::publics).sum()));
        read.stream().limit(MAX_RESOURCES).forEach(net -> about(net, sentences));
        if (read.size() > MAX_RESOURCES) {
            sentences.add(texts.get("map.words.further", read.size() - MAX_RESOURCES));
        }
        List<Net> unreadNets = nets.stream().filter(net -> !net.read()).toList();
        if (!unreadNets.isEmpty()) {
            sentences.add(
                    texts.get("map.words.unknown", NameJoiner.of(unreadNets.stream().map(Net::name).toList(), texts)));
        }
        if (!loose.isEmpty()) {
            sentences.add(texts.get("map.words.loose", loose.size(),
                    loose.stream().limit(MAX_RESOURCES).map(Thing::name).collect(Collectors.joining(", "))));
        }
        if (!unread.isEmpty()) {
            sentences.add(
                    texts.get("map.unread", unread.stream().map(ResourceType::text).collect(Collectors.joining(", "))));
        }
        return String.join(" ", sentences);
    }

    private void about(Net net, List<String> sentences) {
        sentences.add(texts.get("map.words.net", net.name(),
                net.prefixes().isEmpty() ? "–" : String.join(", ", net.prefixes()), net.parts().size(),
                net.count(Kind.MACHINE), net.publics()));
        List<String> open = net.parts()
                .stream()
                .filter(part -> part.guard() == Guard.NONE)
                .map(part -> part.name())
                .toList();
        if (!open.isEmpty()) {
            sentences.add(texts.get("map.words.open", open.size(), NameJoiner.of(open, texts)));
        }
        if (net.count(Kind.BASTION) > 0) {
            sentences.add(texts.get("map.words.bastion"));
        }
        if (!net.peers().isEmpty()) {
            sentences.add(NetworkBox.peers(net, texts) + ".");
        }
    }
}
