package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModel.Part;
import org.tomes.document.figure.network.MapModel.Peer;
import org.tomes.inventory.view.RegionNames;
import org.tomes.text.Texts;

/** Draws a virtual network with its subnets side by side. */
final class NetworkBox implements SizedBox {

    static final double HEAD = 28;

    private static final double PAD = 7;
    private static final double NARROWEST = 134;
    private static final int PEERS_BY_NAME = 4;

    private final Net net;
    private final double width;
    private final Texts texts;
    private final String addition;
    private final List<Placed> placed = new ArrayList<>();
    private final double height;

    private record Placed(double x, double y, Drawn content) {
    }

    private interface Drawn {
        void draw(DrawingBuilder drawing, double x, double y);
    }

    /** @param addition text after the name, such as the number of the part; may be empty */
    NetworkBox(Net net, double width, Texts texts, String addition) {
        this.net = net;
        this.width = width;
        this.texts = texts;
        this.addition = addition;
        this.height = net.read() || !net.parts().isEmpty() || !net.things().isEmpty() ? place() : HEAD;
    }

    private double place() {
        int maxColumns = Math.max(1, (int) ((width - 2 * PAD + MapStyle.GAP) / (NARROWEST + MapStyle.GAP)));
        int columns = Math.min(maxColumns, Math.max(2, Math.max(net.parts().size(), net.things().size())));
        double columnWidth = (width - 2 * PAD - (columns - 1) * MapStyle.GAP) / columns;
        double[] bottoms = new double[columns];
        double top = HEAD + MapStyle.GAP;
        for (int i = 0; i < net.things().size(); i++) {
            ResourceCard chip = new ResourceCard(net.things().get(i), columnWidth);
            add(bottoms, i % columns, columnWidth, top, chip.height(), chip::draw);
        }
        double below = IntStream.range(0, columns).mapToDouble(i -> bottoms[i]).max().orElse(0);
        Arrays.fill(bottoms, below);
        for (Part part : net.parts()) {
            SubnetBox box = new SubnetBox(part, columnWidth, texts);
            int shortest = IntStream.range(0, columns)
                    .boxed()
                    .min(Comparator.comparingDouble((Integer i) -> bottoms[i]).thenComparing(i -> i))
                    .orElseThrow();
            add(bottoms, shortest, columnWidth, top, box.height(), box::draw);
        }
        double tallest = IntStream.range(0, columns).mapToDouble(i -> bottoms[i]).max().orElse(0);
        return tallest == 0 ? HEAD + 14 : top + tallest + PAD - MapStyle.GAP;
    }

    private void add(double[] bottoms, int column, double columnWidth, double top, double tall, Drawn content) {
        placed.add(new Placed(PAD + column * (columnWidth + MapStyle.GAP), top + bottoms[column], content));
        bottoms[column] += tall + MapStyle.GAP;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(DrawingBuilder drawing, double x, double y) {
        drawing.box(x, y, width, height, 5, net.read() ? MapStyle.NET : null,
                net.read() ? MapStyle.NET_LINE : MapStyle.UNREAD_LINE);
        drawing.box(x + 0.6, y + 0.6, width - 1.2, HEAD - 1.2, 4.5, net.read() ? MapStyle.HEAD : MapStyle.PAPER, null);
        drawing.spot(net.id(), net.name(), x, y, width, height);
        String prefixes = net.read() ? String.join(", ", net.prefixes()) : texts.get("map.notInSnapshot");
        String region = RegionNames.of(net.location());
        double half = (width - 2 * PAD) / 2;
        String name = net.name() + (addition.isEmpty() ? "" : " " + addition);
        double nameWidth = Math.min(LetterWidths.width(name, MapStyle.TITLE, true), width - 2 * PAD - 40);
        drawing.fitted(name, x + PAD, y + 12, nameWidth + 1, MapStyle.TITLE, true, MapStyle.INK);
        drawing.endAlignedLabel(prefixes, x + width - PAD, y + 12, width - 2 * PAD - nameWidth - 8, MapStyle.TEXT,
                MapStyle.INK);
        drawing.fitted(region, x + PAD, y + 22.5, half, MapStyle.SMALL, false, MapStyle.MUTED);
        double peersWidth = width - 2 * PAD - LetterWidths.width(region, MapStyle.SMALL, false) - 10;
        drawing.endAlignedLabel(peers(net, texts), x + width - PAD, y + 22.5, peersWidth, MapStyle.SMALL,
                MapStyle.MUTED);
        placed.forEach(candidate -> candidate.content().draw(drawing, x + candidate.x(), y + candidate.y()));
        if (placed.isEmpty() && net.read()) {
            drawing.text(texts.get("map.noSubnets"), x + PAD, y + HEAD + 8, MapStyle.SMALL, false, MapStyle.MUTED);
        }
    }

    @Override
    public Net net() {
        return net;
    }

    static String peers(Net net, Texts texts) {
        if (net.peers().isEmpty()) {
            return net.read() ? texts.get("map.noPeering") : "";
        }
        if (net.peers().size() > PEERS_BY_NAME) {
            return texts.get("map.peerings", net.peers().size(),
                    net.peers().stream().filter(peer -> !peer.connected()).count());
        }
        return texts.get("map.peeringWith",
                net.peers().stream().map(peer -> name(peer, texts)).collect(Collectors.joining(", ")));
    }

    private static String name(Peer peer, Texts texts) {
        return peer.connected() ? peer.name() : texts.get("map.notConnected", peer.name());
    }
}
