package org.tomes.document.figure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;
import org.tomes.document.content.Block;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.document.figure.network.MapModel.Guard;
import org.tomes.document.figure.network.MapModel.Kind;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModel.Part;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.document.figure.network.NetworkMap.Spot;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@SlowTest
class NetworkMapTest {

    private static final Texts EN = Texts.in(Language.EN);
    /** Available space of a page in points; see MapPages. */
    private static final double PAGE_HEIGHT = 620;

    private static Part part(MapModel model, String name) {
        return model.nets()
                .stream()
                .flatMap(net -> net.parts().stream())
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Drawing drawing) {
        return drawing.shapes().stream().filter(Label.class::isInstance).map(shape -> ((Label) shape).text()).toList();
    }

    @Test
    void machineIsInTheSubnetOfItsInterfaceWithItsAddresses() {
        Part web = part(NetworkFixture.small().model(), "snet-web");
        assertThat(web.things()).hasSize(1);
        Thing machine = web.things().getFirst();
        assertThat(machine.kind()).isEqualTo(Kind.MACHINE);
        assertThat(machine.name()).isEqualTo("vm-web");
        assertThat(machine.addresses()).containsExactly("10.1.0.4");
        assertThat(machine.publics()).extracting(MapModel.PublicIp::text).containsExactly("203.0.113.7");
    }

    @Test
    void subnetsStandInTheOrderOfTheirAddressesAndSayWhatGuardsThem() {
        Net hub = NetworkFixture.small().model().nets().getFirst();
        assertThat(hub.parts()).extracting(Part::name)
                .containsExactly("GatewaySubnet", "AzureBastionSubnet", "snet-late");
        assertThat(hub.parts()).extracting(Part::guard).containsExactly(Guard.NOT_NEEDED, Guard.GROUP, Guard.NONE);
    }

    @Test
    void resourcesWithoutSubnetAreListed() {
        assertThat(NetworkFixture.small().model().loose()).extracting(Thing::name).containsExactly("pip-old");
    }

    @Test
    void peeredNetworkOutsideTheSnapshotIsMarked() {
        MapModel model = NetworkFixture.small().model();
        assertThat(model.nets()).extracting(Net::name).containsExactly("vnet-hub", "vnet-web", "vnet-partner");
        assertThat(model.nets().getLast().read()).isFalse();
        assertThat(labels(NetworkMap.ofAllNetworks(model, "", EN).orElseThrow().drawing()))
                .contains("not in the snapshot");
    }

    @Test
    void machineWithTwoAddressesInOneSubnetIsDrawnOnce() {
        MapModel model = new NetworkFixture()
                .net("vnet-a", "10.0.0.0/16", NetworkFixture.subnet("vnet-a", "snet", "10.0.0.0/24", "g"), "")
                .add("Microsoft.Network/networkInterfaces", "nic-1", "'virtualMachine':{'id':'" + NetworkFixture.GROUP
                        + "Microsoft.Compute/virtualMachines/vm'},'ipConfigurations':[{'name':'a','properties':{'privateIPAddress':'10.0.0.4',"
                        + "'subnet':{'id':'" + NetworkFixture.net("vnet-a")
                        + "/subnets/snet'}}},{'name':'b','properties':{'privateIPAddress':"
                        + "'10.0.0.5','subnet':{'id':'" + NetworkFixture.net("vnet-a") + "/subnets/snet'}}}]")
                .model();
        assertThat(part(model, "snet").things()).singleElement()
                .extracting(Thing::addresses)
                .isEqualTo(List.of("10.0.0.4", "10.0.0.5"));
    }

    @Test
    void uncollectedTypesAreNamedInDrawingAndText() {
        NetworkMap map = NetworkMap
                .ofAllNetworks(new NetworkFixture().net("vnet-a", "10.0.0.0/16", "", "").model(), "", EN)
                .orElseThrow();
        assertThat(map.alternative()).contains("Not collected, or only in part", "Microsoft.Network/networkInterfaces");
        assertThat(String.join(" ", labels(map.drawing()))).contains("Not collected, or only in part",
                "networkInterfaces");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void alternativeTextNamesSubnetsWithoutNsg(Language language) {
        String words = NetworkMap.ofAllNetworks(NetworkFixture.small().model(), "", Texts.in(language))
                .orElseThrow()
                .alternative();
        assertThat(words).contains("vnet-hub (10.0.0.0/16)", "snet-late", "vnet-partner", "pip-old", "NSG")
                .doesNotContain("{", "GatewaySubnet");
    }

    @Test
    void guardedAndUnguardedDifferWithoutColour() {
        Drawing drawing = NetworkMap.ofAllNetworks(NetworkFixture.small().model(), "", EN).orElseThrow().drawing();
        List<Box> subnets = drawing.shapes()
                .stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .filter(box -> box.stroke() != null
                        && (box.stroke().equals(MapStyle.GUARDED) || box.stroke().equals(MapStyle.UNGUARDED)))
                .toList();
        assertThat(subnets).extracting(box -> box.stroke().dash().isEmpty()).contains(true, false);
        assertThat(labels(drawing)).contains("no NSG", "nsg-web");
    }

    @Test
    void positionFindsTheSmallestElement() {
        NetworkMap map = NetworkMap.ofAllNetworks(NetworkFixture.small().model(), "", EN).orElseThrow();
        Spot machine = map.spots().stream().filter(spot -> spot.name().equals("vm-web")).findFirst().orElseThrow();
        assertThat(map.at(machine.x() + 2, machine.y() + 2)).contains(machine);
        assertThat(map.at(-5, -5)).isEmpty();
    }

    @Test
    void hubIsGroupedWithItsOwnSpokesOnly() {
        NetworkFixture fixture = new NetworkFixture();
        fixture.net("hub-1", "10.0.0.0/16", "", peerings("hub-2", "a", "b", "c"));
        fixture.net("hub-2", "10.1.0.0/16", "", peerings("x", "y"));
        List.of("a", "b", "c", "x", "y").forEach(name -> fixture.net(name, "10.9.0.0/16", "", ""));
        List<HubWithSpokes> clusters = HubWithSpokes.of(fixture.model().nets());
        assertThat(clusters).extracting(cluster -> cluster.hub().name()).containsExactly("hub-1", "hub-2");
        assertThat(clusters.getFirst().spokes()).extracting(Net::name).containsExactly("a", "b", "c");
        assertThat(clusters.getLast().spokes()).extracting(Net::name).containsExactly("x", "y");
    }

    private static String peerings(String... to) {
        return String.join(",", List.of(to).stream().map(each -> NetworkFixture.peering(each, "Connected")).toList());
    }

    @Test
    void snapshotWithoutNetworksHasNoMap() {
        MapModel nothing = new NetworkFixture().add("Microsoft.KeyVault/vaults", "kv", "").model();
        assertThat(NetworkMap.ofAllNetworks(nothing, "", EN)).isEmpty();
        assertThat(NetworkMap.figures(nothing, EN)).isEmpty();
    }

    /** Some thousand networks no longer fit into the greatest width. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9, 50, 81, 120, 500})
    void aMapOfAllNetworksIsNoHigherThanAScreenUnlessItIsAsWideAsPossible(int networks) {
        Drawing drawing = NetworkMap
                .ofAllNetworks(NetworkFixture.random(new Random(networks), networks).model(), "", EN)
                .orElseThrow()
                .drawing();
        assertThat(drawing.height() <= drawing.width() * 1.25 || drawing.width() > MapDrawing.PAGE * 9)
                .as(drawing.width() + " × " + drawing.height())
                .isTrue();
    }

    @Test
    void aPeeringThatOnlyOneSideCallsConnectedIsBroken() {
        NetworkFixture fixture = new NetworkFixture();
        fixture.net("hub", "10.0.0.0/16", "", peerings("a", "b"));
        fixture.net("a", "10.1.0.0/16", "", peerings("hub"));
        fixture.net("b", "10.2.0.0/16", "", NetworkFixture.peering("hub", "Disconnected"));
        List<Stroke> lines = NetworkMap.ofAllNetworks(fixture.model(), "", EN)
                .orElseThrow()
                .drawing()
                .shapes()
                .stream()
                .filter(Line.class::isInstance)
                .map(shape -> ((Line) shape).stroke())
                .toList();
        assertThat(lines).as("the line to b, and the legend's").filteredOn(MapStyle.BROKEN_PEERING::equals).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9, 17, 50, 120})
    void everyNetworkIsDrawnOnceOnPagesThatHoldIt(int networks) {
        long seed = 4711 + networks;
        MapModel model = NetworkFixture.random(new Random(seed), networks).model();
        for (Block.Figure figure : NetworkMap.figures(model, EN)) {
            assertThat(figure.drawing().height()).as("seed " + seed + ", " + figure.caption()).isLessThan(PAGE_HEIGHT);
            assertThat(figure.drawing().width()).isEqualTo(MapDrawing.PAGE, within(0.01));
            inside(figure.drawing(), seed);
        }
        NetworkMap whole = NetworkMap.ofAllNetworks(model, "Title", EN).orElseThrow();
        inside(whole.drawing(), seed);
        apart(whole, model, seed);
    }

    private static void inside(Drawing drawing, long seed) {
        drawing.shapes().forEach(shape -> {
            switch (shape) {
                case Box box -> inside(drawing, seed, box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
                case Dot dot -> inside(drawing, seed, dot.x(), dot.y(), dot.x(), dot.y());
                case Line line ->
                    line.points().forEach(point -> inside(drawing, seed, point.x(), point.y(), point.x(), point.y()));
                case Label label -> {
                    double width = LetterWidths.width(label.text(), label.size(), label.bold());
                    double start = label.align() == Block.Align.END ? label.x() - width : label.x();
                    inside(drawing, seed, start, label.y() - label.size() / 2, start + width, label.y());
                }
            }
        });
    }

    private static void inside(Drawing drawing, long seed, double left, double top, double right, double bottom) {
        assertThat(left >= 0 && top >= 0 && right <= drawing.width() + 1 && bottom <= drawing.height())
                .as("seed %d: %.1f %.1f %.1f %.1f is within %.1f x %.1f", seed, left, top, right, bottom,
                        drawing.width(), drawing.height())
                .isTrue();
    }

    private static void apart(NetworkMap map, MapModel model, long seed) {
        List<ResourceId> ids = model.nets().stream().map(Net::id).toList();
        List<Spot> boxes = map.spots().stream().filter(spot -> ids.contains(spot.id())).toList();
        assertThat(boxes).as("seed " + seed).hasSize(ids.size());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Spot one = boxes.get(i);
                Spot other = boxes.get(j);
                assertThat(one.x() + one.width() <= other.x() || other.x() + other.width() <= one.x()
                        || one.y() + one.height() <= other.y() || other.y() + other.height() <= one.y())
                        .as("seed %d: %s and %s stand apart", seed, one.name(), other.name())
                        .isTrue();
            }
        }
    }
}
