package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModel.Peer;
import org.tomes.inventory.resource.ResourceId;

/**
 * Places the networks. Each hub is at the top, with its spokes in columns below, to which lines lead from the hub.
 * Networks without peerings are side by side at the end.
 */
final class MapLayout {

    private static final double GUTTER = 18;
    private static final double BETWEEN = 10;
    private static final double DROP = 12;

    private final double width;
    private final int columns;
    private final BiFunction<Net, Double, SizedBox> frames;

    /**
     * @param columns number of networks side by side
     * @param frames creates the box of a network with a given width
     */
    MapLayout(double width, int columns, BiFunction<Net, Double, SizedBox> frames) {
        this.width = width;
        this.columns = columns;
        this.frames = frames;
    }

    private double columnWidth() {
        return (width - columns * GUTTER) / columns;
    }

    private double x(int column) {
        return GUTTER + column * (columnWidth() + GUTTER);
    }

    /** @return y coordinate of the end of the last box */
    double draw(DrawingBuilder drawing, List<HubWithSpokes> clusters, double top) {
        double[] bottoms = new double[columns];
        Arrays.fill(bottoms, top);
        for (HubWithSpokes cluster : clusters) {
            if (!cluster.spokes().isEmpty()) {
                cluster(drawing, cluster, bottoms);
            }
        }
        clusters.stream()
                .filter(cluster -> cluster.spokes().isEmpty())
                .map(HubWithSpokes::hub)
                .forEach(net -> alone(drawing, net, bottoms));
        return lowest(bottoms) - (clusters.isEmpty() ? 0 : GUTTER);
    }

    private void alone(DrawingBuilder drawing, Net net, double[] bottoms) {
        int column = shortest(bottoms, columns);
        SizedBox frame = frames.apply(net, columnWidth());
        frame.draw(drawing, x(column), bottoms[column]);
        bottoms[column] += frame.height() + GUTTER;
    }

    private static double lowest(double[] bottoms) {
        return Arrays.stream(bottoms).max().orElse(0);
    }

    /**
     * @param ends y coordinates of the ends of the columns, which this call updates
     */
    private void cluster(DrawingBuilder drawing, HubWithSpokes cluster, double[] ends) {
        double top = lowest(ends);
        int used = Math.min(columns, cluster.spokes().size());
        // A hub is as wide as its subnets require, but at most as wide as its spokes.
        int across = Math.max(1, Math.min(used, (cluster.hub().parts().size() + 2) / 3));
        SizedBox hub = frames.apply(cluster.hub(), across == columns ? width : x(across - 1) + columnWidth());
        double below = top + hub.height();
        double[] bottoms = new double[used];
        List<List<Double>> stubs = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            stubs.add(new ArrayList<>());
        }
        for (Net spoke : cluster.spokes()) {
            int column = shortest(bottoms, used);
            SizedBox frame = frames.apply(spoke, columnWidth());
            double y = below + DROP + BETWEEN + bottoms[column];
            placed.add(new Placed(frame, column, y));
            bottoms[column] += frame.height() + BETWEEN;
            stubs.get(column).add(y + frame.peeringEnd());
        }
        lines(drawing, cluster.hub(), across, below, stubs, placed);
        hub.draw(drawing, 0, top);
        placed.forEach(candidate -> candidate.frame().draw(drawing, x(candidate.column()), candidate.y()));
        for (int column = 0; column < columns; column++) {
            ends[column] = column < used ? below + DROP + bottoms[column] + GUTTER
                    : column < across ? below + GUTTER : top;
        }
    }

    private record Placed(SizedBox frame, int column, double y) {

        double end() {
            return y + frame.peeringEnd();
        }
    }

    private void lines(DrawingBuilder drawing, Net hub, int across, double below, List<List<Double>> stubs,
            List<Placed> placed) {
        for (int column = 0; column < stubs.size(); column++) {
            double x = x(column) - GUTTER / 2;
            double last = stubs.get(column).getLast();
            double from = column < across ? below : below + DROP / 2;
            drawing.line(MapStyle.PEERING, x, from, x, last);
        }
        if (stubs.size() > across) {
            double y = below + DROP / 2;
            drawing.line(MapStyle.PEERING, x(across - 1) - GUTTER / 2, y, x(stubs.size() - 1) - GUTTER / 2, y);
        }
        // Computed once for all spokes, because a hub may have a thousand.
        Set<ResourceId> ofHub = connected(hub);
        for (Placed candidate : placed) {
            double x = x(candidate.column()) - GUTTER / 2;
            Net spoke = candidate.frame().net();
            boolean whole = (!hub.read() || ofHub.contains(spoke.id()))
                    && (!spoke.read() || connected(spoke).contains(hub.id()));
            drawing.dot(x, candidate.end(), 2, MapStyle.ACCENT);
            drawing.line(whole ? MapStyle.PEERING : MapStyle.BROKEN_PEERING, x, candidate.end(), x + GUTTER / 2,
                    candidate.end());
        }
    }

    /** Returns the networks to which this side of the peering is connected. */
    private static Set<ResourceId> connected(Net net) {
        return net.peers()
                .stream()
                .filter(Peer::connected)
                .flatMap(peer -> peer.remote().stream())
                .collect(Collectors.toSet());
    }

    private static int shortest(double[] bottoms, int among) {
        int shortest = 0;
        for (int i = 1; i < among; i++) {
            shortest = bottoms[i] < bottoms[shortest] ? i : shortest;
        }
        return shortest;
    }
}
