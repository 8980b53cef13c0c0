package org.tomes.policy.figure.network;

import java.util.List;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.policy.figure.network.MapModel.PublicIp;
import org.tomes.policy.figure.network.MapModel.Thing;

/** A thing as a small card: its sign and name, private addresses, public ones on dark ground, the group on its interface. */
record Chip(Thing thing, double width) {

    private static final double LINE = 9.5;
    private static final double PILL = 10.5;
    private static final double INSET = 14;

    double height() {
        return 5 + LINE * (1 + (thing.addresses().isEmpty() ? 0 : 1) + (thing.group().isPresent() ? 1 : 0)) + PILL * thing.publics().size();
    }

    void draw(Sketch sketch, double x, double y) {
        sketch.box(x, y, width, height(), 2, Look.PAPER, Look.CHIP);
        sketch.spot(thing.id(), thing.name(), x, y, width, height());
        Glyphs.draw(sketch, thing.kind(), x + 3, y + 2);
        double room = width - INSET - 3;
        double line = y + LINE;
        sketch.fitted(thing.name(), x + INSET, line, room, Look.TEXT, false, Look.INK);
        if (!thing.addresses().isEmpty()) {
            line += LINE;
            sketch.fitted(String.join(", ", thing.addresses()), x + INSET, line, room, Look.SMALL, false, Look.MUTED);
        }
        if (thing.group().isPresent()) {
            line += LINE;
            ResourceId group = thing.group().get();
            Glyphs.shield(sketch, x + INSET, line - 6.5, true);
            sketch.fitted(group.name(), x + INSET + 10, line, room - 10, Look.SMALL, false, Look.INK);
            sketch.spot(group, group.name(), x + INSET, line - 7, room, 8.5);
        }
        pills(sketch, x + INSET, line + 2.5, room, thing.publics());
    }

    private static void pills(Sketch sketch, double x, double top, double room, List<PublicIp> publics) {
        double y = top;
        for (PublicIp address : publics) {
            pill(sketch, address.text(), x, y, room);
            sketch.spot(address.id(), address.text(), x, y, room, PILL - 1.5);
            y += PILL;
        }
    }

    /** A public address: what the internet sees. */
    static double pill(Sketch sketch, String text, double x, double y, double room) {
        String shown = Lettering.fit(text, room - 8, Look.SMALL, true);
        double width = Lettering.width(shown, Look.SMALL, true) + 8;
        sketch.box(x, y, width, PILL - 1.5, 4.5, Look.INK, null);
        sketch.text(shown, x + 4, y + 6.8, Look.SMALL, true, Look.PAPER);
        return width;
    }
}
