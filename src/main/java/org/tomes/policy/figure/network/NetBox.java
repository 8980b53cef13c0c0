package org.tomes.policy.figure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.policy.figure.network.MapModel.Net;
import org.tomes.policy.figure.network.MapModel.Part;
import org.tomes.policy.figure.network.MapModel.Peer;
import org.tomes.text.Texts;

/** A virtual network with its subnets side by side. */
final class NetBox implements Frame {

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

    private record Placed(double x, double y, Drawn what) {
    }

    private interface Drawn {
        void draw(Sketch sketch, double x, double y);
    }

    /** @param addition follows the name, such as which part of it this is; may be empty */
    NetBox(Net net, double width, Texts texts, String addition) {
        this.net = net;
        this.width = width;
        this.texts = texts;
        this.addition = addition;
        this.height = net.read() || !net.parts().isEmpty() || !net.things().isEmpty() ? place() : HEAD;
    }

    private double place() {
        int most = Math.max(1, (int) ((width - 2 * PAD + Look.GAP) / (NARROWEST + Look.GAP)));
        int columns = Math.min(most, Math.max(2, Math.max(net.parts().size(), net.things().size())));
        double each = (width - 2 * PAD - (columns - 1) * Look.GAP) / columns;
        double[] bottoms = new double[columns];
        double top = HEAD + Look.GAP;
        for (int i = 0; i < net.things().size(); i++) {
            Chip chip = new Chip(net.things().get(i), each);
            add(bottoms, i % columns, each, top, chip.height(), chip::draw);
        }
        double below = IntStream.range(0, columns).mapToDouble(i -> bottoms[i]).max().orElse(0);
        Arrays.fill(bottoms, below);
        for (Part part : net.parts()) {
            PartBox box = new PartBox(part, each, texts);
            int shortest = IntStream.range(0, columns).boxed().min(Comparator.comparingDouble((Integer i) -> bottoms[i])
                    .thenComparing(i -> i)).orElseThrow();
            add(bottoms, shortest, each, top, box.height(), box::draw);
        }
        double tallest = IntStream.range(0, columns).mapToDouble(i -> bottoms[i]).max().orElse(0);
        return tallest == 0 ? HEAD + 14 : top + tallest + PAD - Look.GAP;
    }

    private void add(double[] bottoms, int column, double each, double top, double tall, Drawn what) {
        placed.add(new Placed(PAD + column * (each + Look.GAP), top + bottoms[column], what));
        bottoms[column] += tall + Look.GAP;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(Sketch sketch, double x, double y) {
        sketch.box(x, y, width, height, 5, net.read() ? Look.NET : null, net.read() ? Look.NET_LINE : Look.UNREAD_LINE);
        sketch.box(x + 0.6, y + 0.6, width - 1.2, HEAD - 1.2, 4.5, net.read() ? Look.HEAD : Look.PAPER, null);
        sketch.spot(net.id(), net.name(), x, y, width, height);
        String prefixes = net.read() ? String.join(", ", net.prefixes()) : texts.get("map.notInSnapshot");
        double half = (width - 2 * PAD) / 2;
        String name = net.name() + (addition.isEmpty() ? "" : " " + addition);
        double nameWidth = Math.min(Lettering.width(name, Look.TITLE, true), width - 2 * PAD - 40);
        sketch.fitted(name, x + PAD, y + 12, nameWidth + 1, Look.TITLE, true, Look.INK);
        sketch.atEnd(prefixes, x + width - PAD, y + 12, width - 2 * PAD - nameWidth - 8, Look.TEXT, Look.INK);
        sketch.fitted(net.location(), x + PAD, y + 22.5, half, Look.SMALL, false, Look.MUTED);
        double rest = width - 2 * PAD - Lettering.width(net.location(), Look.SMALL, false) - 10;
        sketch.atEnd(peers(net, texts), x + width - PAD, y + 22.5, rest, Look.SMALL, Look.MUTED);
        placed.forEach(each -> each.what().draw(sketch, x + each.x(), y + each.y()));
        if (placed.isEmpty() && net.read()) {
            sketch.text(texts.get("map.noSubnets"), x + PAD, y + HEAD + 8, Look.SMALL, false, Look.MUTED);
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
            return texts.get("map.peerings", net.peers().size(), net.peers().stream().filter(peer -> !peer.connected()).count());
        }
        return texts.get("map.peeringWith", net.peers().stream().map(peer -> name(peer, texts)).collect(Collectors.joining(", ")));
    }

    private static String name(Peer peer, Texts texts) {
        return peer.connected() ? peer.name() : texts.get("map.notConnected", peer.name());
    }
}
