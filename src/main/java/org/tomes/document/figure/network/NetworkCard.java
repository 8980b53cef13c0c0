package org.tomes.document.figure.network;

import org.tomes.document.figure.network.MapModel.Guard;
import org.tomes.document.figure.network.MapModel.Kind;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.text.Texts;

/**
 * Draws a virtual network as four lines of text, for maps of many networks. Marks above the card show connections to
 * the outside: to the internet through public IP addresses, and to other sites through a gateway.
 */
record NetworkCard(Net net, double width, Texts texts) implements SizedBox {

    private static final double PAD = 6;
    private static final double ABOVE = 14;
    /** Height of the line between a mark and the card. */
    private static final double LINK = 4;
    private static final double BESIDE = 3;
    /** Position of the mark for other sites, as a fraction of the width. */
    private static final double SITES = 0.42;

    @Override
    public double height() {
        return above() + (net.read() ? 46 : 28);
    }

    @Override
    public double peeringEnd() {
        return above() + 13;
    }

    private double above() {
        return isOnInternet() || hasGateway() ? ABOVE : 0;
    }

    private boolean isOnInternet() {
        return net.publics() > 0;
    }

    private boolean hasGateway() {
        return net.count(Kind.GATEWAY) > 0;
    }

    @Override
    public void draw(DrawingBuilder drawing, double x, double top) {
        double y = top + above();
        drawOutside(drawing, x, top);
        drawing.box(x, y, width, height() - above(), 4, net.read() ? MapStyle.NET : MapStyle.PAPER,
                net.read() ? MapStyle.NET_LINE : MapStyle.UNREAD_LINE);
        drawing.spot(net.id(), net.name(), x, y, width, height() - above());
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

    private void drawOutside(DrawingBuilder drawing, double x, double top) {
        if (isOnInternet()) {
            drawMark(drawing, Kind.PUBLIC_ADDRESS, "map.outside.internet", x + PAD, top);
        }
        if (hasGateway()) {
            drawMark(drawing, Kind.GATEWAY, "map.outside.sites", x + width * SITES, top);
        }
    }

    private void drawMark(DrawingBuilder drawing, Kind symbol, String key, double x, double top) {
        ResourceSymbols.draw(drawing, symbol, x, top);
        drawing.line(MapStyle.FINE, x + ResourceSymbols.SIZE / 2, top + ABOVE - LINK, x + ResourceSymbols.SIZE / 2,
                top + ABOVE);
        drawing.fitted(texts.get(key), x + ResourceSymbols.SIZE + BESIDE, top + ResourceSymbols.SIZE - 2,
                width * (1 - SITES) - ResourceSymbols.SIZE - BESIDE, MapStyle.SMALL, false, MapStyle.INK);
    }
}
