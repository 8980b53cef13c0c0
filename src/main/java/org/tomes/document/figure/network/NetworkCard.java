package org.tomes.document.figure.network;

import org.tomes.document.figure.network.MapModel.Guard;
import org.tomes.document.figure.network.MapModel.Kind;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.text.Texts;

/** Draws a virtual network as four lines of text, for maps of many networks. */
record NetworkCard(Net net, double width, Texts texts) implements SizedBox {

    private static final double PAD = 6;

    @Override
    public double height() {
        return net.read() ? 46 : 28;
    }

    @Override
    public void draw(DrawingBuilder drawing, double x, double y) {
        drawing.box(x, y, width, height(), 4, net.read() ? MapStyle.NET : MapStyle.PAPER,
                net.read() ? MapStyle.NET_LINE : MapStyle.UNREAD_LINE);
        drawing.spot(net.id(), net.name(), x, y, width, height());
        double room = width - 2 * PAD;
        drawing.fitted(net.name(), x + PAD, y + 11, room, 8, true, MapStyle.INK);
        if (!net.read()) {
            drawing.fitted(texts.get("map.notInSnapshot"), x + PAD, y + 21, room, MapStyle.SMALL, false,
                    MapStyle.MUTED);
            return;
        }
        long open = net.parts().stream().filter(part -> part.guard() == Guard.NONE).count();
        drawing.fitted(String.join(", ", net.prefixes()), x + PAD, y + 20.5, room, MapStyle.SMALL, false, MapStyle.INK);
        drawing.fitted(texts.get("map.card.subnets", net.parts().size(), open), x + PAD, y + 30, room, MapStyle.SMALL,
                open > 0, open > 0 ? MapStyle.WARNING : MapStyle.MUTED);
        drawing.fitted(texts.get("map.card.things", net.count(Kind.MACHINE), net.publics()), x + PAD, y + 39.5, room,
                MapStyle.SMALL, false, MapStyle.MUTED);
    }
}
