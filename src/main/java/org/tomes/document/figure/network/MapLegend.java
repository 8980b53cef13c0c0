package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.figure.network.MapModel.Guard;
import org.tomes.document.figure.network.MapModel.Kind;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModel.Part;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Texts;

/** The legend of the symbols that a map uses, with notes on data that is missing in the snapshot. */
final class MapLegend {

    private static final double ROW = 14;
    private static final double SIGN = 26;
    private static final double APART = 14;

    private final Texts texts;
    private final double width;

    MapLegend(Texts texts, double width) {
        this.texts = texts;
        this.width = width;
    }

    private record Entry(Sign sign, double room, String words) {
    }

    private interface Sign {
        void draw(DrawingBuilder drawing, double x, double y);
    }

    /**
     * @param detailedNets networks whose subnets are drawn
     * @param linked networks between which peerings are drawn
     * @return y coordinate of the end of the legend
     */
    double draw(DrawingBuilder drawing, List<Net> detailedNets, List<Thing> loose, List<Net> linked, double top) {
        List<Entry> entries = new ArrayList<>(subnetEntries(detailedNets, loose));
        entries.addAll(peeringEntries(linked));
        if (entries.isEmpty()) {
            return top;
        }
        double x = 0;
        double y = top + ROW;
        for (Entry entry : entries) {
            double length = entry.room() + LetterWidths.width(entry.words(), MapStyle.SMALL, false) + APART;
            if (x > 0 && x + length - APART > width) {
                x = 0;
                y += ROW;
            }
            entry.sign().draw(drawing, x, y);
            drawing.text(entry.words(), x + entry.room(), y, MapStyle.SMALL, false, MapStyle.INK);
            x += length;
        }
        return y + 4;
    }

    private List<Entry> subnetEntries(List<Net> nets, List<Thing> loose) {
        List<Entry> entries = new ArrayList<>();
        List<Part> parts = nets.stream().flatMap(net -> net.parts().stream()).toList();
        if (parts.stream().anyMatch(part -> part.guard() == Guard.GROUP)) {
            entries.add(new Entry((drawing, x, y) -> {
                drawing.box(x, y - 8, 20, 10, 2, MapStyle.PAPER, MapStyle.GUARDED);
                ResourceSymbols.shield(drawing, x + 6.5, y - 6.8, true);
            }, SIGN, texts.get("map.legend.guarded")));
        }
        if (parts.stream().anyMatch(part -> part.guard() == Guard.NONE)) {
            entries.add(new Entry((drawing, x, y) -> {
                drawing.box(x, y - 8, 20, 10, 2, MapStyle.PAPER, MapStyle.UNGUARDED);
                ResourceSymbols.shield(drawing, x + 6.5, y - 6.8, false);
            }, SIGN, texts.get("map.legend.unguarded")));
        }
        List<Thing> things = Stream.concat(nets.stream().flatMap(Net::everything), loose.stream()).toList();
        Arrays.stream(Kind.values())
                .filter(kind -> things.stream().anyMatch(thing -> thing.kind() == kind))
                .forEach(kind -> entries
                        .add(new Entry((drawing, x, y) -> ResourceSymbols.draw(drawing, kind, x, y - 7.5),
                                ResourceSymbols.SIZE + 5, texts.get("map.kind." + kind))));
        if (things.stream().anyMatch(thing -> !thing.publics().isEmpty())) {
            entries.add(
                    new Entry((drawing, x, y) -> ResourceCard.pill(drawing, texts.get("map.legend.ip"), x, y - 7.3, 22),
                            22, texts.get("map.legend.public")));
        }
        return entries;
    }

    private List<Entry> peeringEntries(List<Net> nets) {
        List<Entry> entries = new ArrayList<>();
        if (nets.stream().anyMatch(net -> !net.peers().isEmpty())) {
            entries.add(new Entry((drawing, x, y) -> drawing.line(MapStyle.PEERING, x, y - 3, x + 21, y - 3), SIGN,
                    texts.get("map.legend.peering")));
        }
        if (nets.stream().anyMatch(net -> net.peers().stream().anyMatch(peer -> !peer.connected()))) {
            entries.add(new Entry((drawing, x, y) -> drawing.line(MapStyle.BROKEN_PEERING, x, y - 3, x + 21, y - 3),
                    SIGN, texts.get("map.legend.broken")));
        }
        if (nets.stream().anyMatch(net -> !net.read())) {
            entries.add(new Entry((drawing, x, y) -> drawing.box(x, y - 8, 20, 10, 2, null, MapStyle.UNREAD_LINE), SIGN,
                    texts.get("map.legend.unread")));
        }
        return entries;
    }

    /** @return y coordinate of the end of the note; {@code top} if everything was read */
    double unread(DrawingBuilder drawing, Iterable<ResourceType> types, double top) {
        List<String> names = new ArrayList<>();
        types.forEach(type -> names.add(type.text().substring(type.text().indexOf('/') + 1)));
        if (names.isEmpty()) {
            return top;
        }
        String words = texts.get("map.unread", names.stream().collect(Collectors.joining(", ")));
        double y = top + ROW;
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (LetterWidths.width(line + " " + word, MapStyle.SMALL, true) > width) {
                drawing.text(line.toString(), 0, y, MapStyle.SMALL, true, MapStyle.WARNING);
                y += 9;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        drawing.text(line.toString(), 0, y, MapStyle.SMALL, true, MapStyle.WARNING);
        return y + 4;
    }
}
