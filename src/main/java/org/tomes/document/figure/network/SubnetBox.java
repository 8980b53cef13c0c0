package org.tomes.document.figure.network;

import java.util.List;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.document.figure.network.MapModel.Guard;
import org.tomes.document.figure.network.MapModel.Part;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Texts;

/** Draws a subnet with its resources. Line style, symbol and text show whether an NSG protects the subnet. */
final class SubnetBox {

    /** Maximum number of resources that are drawn in a subnet; the others are counted. */
    static final int MAX_RESOURCES = 8;

    private static final double HEAD = 32;
    private static final double PAD = 5;

    private final Part part;
    private final double width;
    private final Texts texts;
    private final List<ResourceCard> chips;

    SubnetBox(Part part, double width, Texts texts) {
        this.part = part;
        this.width = width;
        this.texts = texts;
        this.chips = part.things()
                .stream()
                .limit(part.things().size() <= MAX_RESOURCES ? MAX_RESOURCES : MAX_RESOURCES - 1)
                .map(thing -> new ResourceCard(thing, width - 2 * PAD))
                .toList();
    }

    double height() {
        double content = chips.stream().mapToDouble(chip -> chip.height() + 3).sum() + (more() > 0 ? 11 : 0);
        return HEAD + (content == 0 ? 2 : content + 3);
    }

    private int more() {
        return part.things().size() - chips.size();
    }

    void draw(DrawingBuilder drawing, double x, double y) {
        drawing.box(x, y, width, height(), 3, MapStyle.PAPER, line());
        drawing.spot(part.id(), part.name(), x, y, width, height());
        double room = width - 2 * PAD;
        drawing.fitted(part.name(), x + PAD, y + 9.5, room, MapStyle.TEXT, true, MapStyle.INK);
        drawing.fitted(place(), x + PAD, y + 18.5, room, MapStyle.SMALL, false, MapStyle.MUTED);
        drawGroup(drawing, x + PAD, y + 28, room);
        double top = y + HEAD + 1;
        for (ResourceCard chip : chips) {
            chip.draw(drawing, x + PAD, top);
            top += chip.height() + 3;
        }
        if (more() > 0) {
            drawing.fitted(texts.get("map.more", more(), kinds()), x + PAD + 3, top + 7, room, MapStyle.SMALL, true,
                    MapStyle.MUTED);
        }
    }

    /** Returns the address ranges, followed by the zone if the map shows zones. */
    private String place() {
        String prefixes = String.join(", ", part.prefixes());
        return part.zone().map(zone -> texts.get("map.zone", prefixes, texts.name("segment", zone))).orElse(prefixes);
    }

    private String kinds() {
        List<Thing> rest = part.things().subList(chips.size(), part.things().size());
        boolean isSameKind = rest.stream().map(Thing::kind).distinct().count() == 1;
        return texts.get(isSameKind ? "map.moreOf." + rest.getFirst().kind() : "map.moreOf.several");
    }

    private Stroke line() {
        return switch (part.guard()) {
            case GROUP, NOT_NEEDED -> MapStyle.GUARDED;
            case NONE -> MapStyle.UNGUARDED;
            case UNKNOWN -> MapStyle.UNREAD_LINE;
        };
    }

    private void drawGroup(DrawingBuilder drawing, double x, double y, double room) {
        if (part.group().isPresent()) {
            ResourceId group = part.group().get();
            ResourceSymbols.shield(drawing, x, y - 6.8, true);
            drawing.fitted(group.name(), x + 10, y, room - 10, MapStyle.SMALL, false, MapStyle.INK);
            drawing.spot(group, group.name(), x, y - 7.5, room, 9);
            return;
        }
        boolean missing = part.guard() == Guard.NONE;
        if (missing) {
            ResourceSymbols.shield(drawing, x + 1, y - 6.8, false);
        }
        drawing.fitted(texts.get("map.guard." + part.guard()), missing ? x + 11 : x, y, missing ? room - 11 : room,
                MapStyle.SMALL, missing, missing ? MapStyle.WARNING : MapStyle.MUTED);
    }
}
