package org.tomes.document.figure.network;

import java.util.List;
import org.tomes.document.figure.network.MapModel.PublicIp;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.inventory.resource.ResourceId;

/**
 * A resource as a small card: symbol and name, private addresses, public addresses on a dark background, and the NSG of
 * the network interface.
 */
record ResourceCard(Thing thing, double width) {

    private static final double LINE = 9.5;
    private static final double PILL = 10.5;
    private static final double INSET = 14;

    double height() {
        return 5 + LINE * (1 + (thing.addresses().isEmpty() ? 0 : 1) + (thing.group().isPresent() ? 1 : 0))
                + PILL * thing.publics().size();
    }

    void draw(DrawingBuilder drawing, double x, double y) {
        drawing.box(x, y, width, height(), 2, MapStyle.PAPER, MapStyle.CHIP);
        drawing.spot(thing.id(), thing.name(), x, y, width, height());
        ResourceSymbols.draw(drawing, thing.kind(), x + 3, y + 2);
        double room = width - INSET - 3;
        double line = y + LINE;
        drawing.fitted(thing.name(), x + INSET, line, room, MapStyle.TEXT, false, MapStyle.INK);
        if (!thing.addresses().isEmpty()) {
            line += LINE;
            drawing.fitted(String.join(", ", thing.addresses()), x + INSET, line, room, MapStyle.SMALL, false,
                    MapStyle.MUTED);
        }
        if (thing.group().isPresent()) {
            line += LINE;
            ResourceId group = thing.group().get();
            ResourceSymbols.shield(drawing, x + INSET, line - 6.5, true);
            drawing.fitted(group.name(), x + INSET + 10, line, room - 10, MapStyle.SMALL, false, MapStyle.INK);
            drawing.spot(group, group.name(), x + INSET, line - 7, room, 8.5);
        }
        pills(drawing, x + INSET, line + 2.5, room, thing.publics());
    }

    private static void pills(DrawingBuilder drawing, double x, double top, double room, List<PublicIp> publics) {
        double y = top;
        for (PublicIp address : publics) {
            pill(drawing, address.text(), x, y, room);
            drawing.spot(address.id(), address.text(), x, y, room, PILL - 1.5);
            y += PILL;
        }
    }

    /** Draws a public address. */
    static double pill(DrawingBuilder drawing, String text, double x, double y, double room) {
        String fittedText = LetterWidths.fit(text, room - 8, MapStyle.SMALL, true);
        double width = LetterWidths.width(fittedText, MapStyle.SMALL, true) + 8;
        drawing.box(x, y, width, PILL - 1.5, 4.5, MapStyle.INK, null);
        drawing.text(fittedText, x + 4, y + 6.8, MapStyle.SMALL, true, MapStyle.PAPER);
        return width;
    }
}
