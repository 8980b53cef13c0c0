package org.tomes.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.desktop.common.Tone;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class PacketQuestionTest {

    private static final String RULE = """
            {"name":"web","priority":100,"direction":"Inbound","access":"Allow","protocol":"Tcp","sourceAddressPrefix":"*","sourcePortRange":"*",\
            "destinationAddressPrefix":"*","destinationPortRange":"443"}""";

    private static Network read(String json) {
        try {
            return new NetworkReader().add(new ObjectMapper().readTree(json), "n.json").network();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Network network(String more) {
        return read(
                """
                        [{"name":"sub","id":"/g/sub","type":"Microsoft.Network/networkSecurityGroups","securityRules":[%s]},
                        {"name":"own","id":"/g/own","type":"Microsoft.Network/networkSecurityGroups","securityRules":[]},
                        {"name":"v","id":"/v","addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[{"id":"/v/subnets/s","name":"s",
                        "addressPrefix":"10.0.0.0/24","networkSecurityGroup":{"id":"/g/sub"}}]},
                        {"name":"nic","id":"/n","networkSecurityGroup":{"id":"/g/own"},"ipConfigurations":[{"privateIPAddress":"10.0.0.4",
                        "subnet":{"id":"/v/subnets/s"}%s}]}]"""
                        .formatted(RULE, more));
    }

    private static final String DENY_OUT = """
            {"name":"stay","priority":100,"direction":"Outbound","access":"Deny","protocol":"*","sourceAddressPrefix":"*","sourcePortRange":"*",\
            "destinationAddressPrefix":"10.1.0.0/16","destinationPortRange":"*"}""";

    /**
     * Two networks with one interface each, behind a hub with a gateway.
     *
     * @param peerings of network a
     * @param rules of a's NSG
     */
    private static Network spokes(String peerings, String rules) {
        return read(
                """
                        [{"name":"nsg-a","id":"/g/a","type":"Microsoft.Network/networkSecurityGroups","securityRules":[%s]},
                        {"name":"nsg-b","id":"/g/b","type":"Microsoft.Network/networkSecurityGroups","securityRules":[]},
                        {"name":"hub","id":"/hub","addressSpace":{"addressPrefixes":["10.9.0.0/16"]},"subnets":[{"id":"/hub/subnets/GatewaySubnet",
                        "name":"GatewaySubnet","addressPrefix":"10.9.0.0/27"}],"virtualNetworkPeerings":[]},
                        {"name":"a","id":"/a","addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"virtualNetworkPeerings":[%s],
                        "subnets":[{"id":"/a/subnets/s","name":"s","addressPrefix":"10.0.0.0/24","networkSecurityGroup":{"id":"/g/a"}}]},
                        {"name":"b","id":"/b","addressSpace":{"addressPrefixes":["10.1.0.0/16"]},"virtualNetworkPeerings":[%s],
                        "subnets":[{"id":"/b/subnets/s","name":"s","addressPrefix":"10.1.0.0/24","networkSecurityGroup":{"id":"/g/b"}}]},
                        {"name":"gw","id":"/gw","type":"Microsoft.Network/virtualNetworkGateways","gatewayType":"Vpn","enableBgp":false,
                        "ipConfigurations":[{"name":"c","subnet":{"id":"/hub/subnets/GatewaySubnet"}}]},
                        {"name":"nic-a","id":"/na","ipConfigurations":[{"privateIPAddress":"10.0.0.4","subnet":{"id":"/a/subnets/s"}}]},
                        {"name":"nic-b","id":"/nb","ipConfigurations":[{"privateIPAddress":"10.1.0.4","subnet":{"id":"/b/subnets/s"}}]}]"""
                        .formatted(rules, peerings, peerings.replace("/b\"", "/a\"").replace("10.1.0.0", "10.0.0.0")));
    }

    private static String peering(String network, String space, boolean gateway) {
        return """
                {"name":"p","peeringState":"Connected","allowVirtualNetworkAccess":true,"useRemoteGateways":%s,"remoteVirtualNetwork":{"id":"%s"},\
                "remoteAddressSpace":{"addressPrefixes":["%s"]}}"""
                .formatted(gateway, network, space);
    }

    private static PacketQuestion asked(Network network, String source, String destination, String port) {
        return new PacketQuestion(PacketEndpointChoices.of(network, List.of()), source, destination, Protocol.TCP,
                port);
    }

    @Test
    void everyLevelIsAStepInTheOrderOfThePackets() {
        Network network = network("");

        PacketQuestion.Answer in = asked(network, "Internet", "nic", "443").answer();
        PacketQuestion.Answer out = asked(network, "nic", "8.8.8.8", "443").answer();

        assertThat(in.overall().fate()).isEqualTo(Fate.DENY);
        assertThat(in.steps()).extracting(step -> step.place().arguments().getFirst(), step -> step.answer().fate())
                .containsExactly(tuple("sub", Fate.ALLOW), tuple("own", Fate.DENY));
        assertThat(out.steps()).extracting(step -> step.place().arguments().getFirst()).containsExactly("own", "sub");
        assertThat(out.notes()).isEmpty();
    }

    @Test
    void pathFromTheInternetIsNamedIfThereIsOne() {
        Network with = network(",\"publicIPAddress\":{\"id\":\"/p/pip\"}");

        assertThat(asked(with, "8.8.8.8", "nic", "443").answer().notes().getFirst().arguments()).containsExactly("pip");
        assertThat(asked(network(""), "8.8.8.8", "nic", "443").answer().notes()).extracting(Message::key)
                .containsExactly("desktop_network.noWay");
        assertThat(asked(with, "10.0.0.4", "nic", "443").answer().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"garbage,443,source", "8.8.8.8/8,443,source", "8.8.8.8,65536,port", "8.8.8.8,80-20,port",
        "2001:db8::1,443,destination", "'',443,source"})
    void invalidInputIsReportedAtItsField(String source, String port, String field) {
        assertThat(asked(network(""), source, "nic", port).errors()).containsOnlyKeys(field);
    }

    @Test
    void oneEndMustBeInTheNetworks() {
        assertThat(asked(network(""), "Internet", "8.8.8.8", "443").errors().get("destination").key())
                .isEqualTo("desktop_network.bothOutside");
    }

    @Test
    void openManagementPortIsBadAlthoughItIsAllowed() {
        Texts texts = Texts.in(Language.EN);
        Network network = network("");
        assertThat(NetworkBadges.of(asked(network, "Internet", "nic", "3389"), Fate.ALLOW, texts).tone())
                .isEqualTo(Tone.BAD);
        assertThat(NetworkBadges.of(asked(network, "Internet", "nic", "443"), Fate.ALLOW, texts).tone())
                .isEqualTo(Tone.ACTIVE);
        assertThat(NetworkBadges.of(asked(network, "10.0.0.9", "nic", "3389"), Fate.ALLOW, texts).tone())
                .isEqualTo(Tone.ACTIVE);
    }

    @Test
    void emptyPortIsAnyPort() {
        assertThat(asked(network(""), "*", "nic", "").errors()).isEmpty();
    }

    @Test
    void peeredNetworkIsReachedThroughTheNsgsOfBothEnds() {
        Network network = spokes(peering("/b", "10.1.0.0/16", false), "");
        for (PacketQuestion question : List.of(asked(network, "nic-a", "nic-b", "1433"),
                asked(network, "10.0.0.4", "NIC-B", "1433"), asked(network, "a/s", "10.1.0.4", "1433"))) {
            PacketQuestion.Answer answer = question.answer();
            assertThat(answer.overall().fate()).as(question.source()).isEqualTo(Fate.ALLOW);
            assertThat(answer.steps()).extracting(step -> step.place().arguments().getFirst())
                    .containsExactly("nsg-a", "nsg-b");
        }
    }

    @Test
    void senderIsStoppedByItsNsgEvenIfTheTargetAllowsIt() {
        PacketQuestion.Answer answer = asked(spokes(peering("/b", "10.1.0.0/16", false), DENY_OUT), "nic-a", "nic-b",
                "1433").answer();
        assertThat(answer.overall().fate()).isEqualTo(Fate.DENY);
        assertThat(answer.steps()).extracting(step -> step.answer().fate()).containsExactly(Fate.DENY, Fate.ALLOW);
    }

    @Test
    void networkWithoutPeeringAndGatewayIsBlocked() {
        assertThat(asked(spokes("", ""), "nic-a", "nic-b", "1433").answer().overall().fate()).isEqualTo(Fate.DENY);
    }

    @Test
    void betweenNetworksOfOneGatewayOnlyItsRoutesAreMissing() {
        PacketQuestion.Answer answer = asked(spokes(peering("/hub", "10.9.0.0/16", true), ""), "nic-a", "nic-b", "1433")
                .answer();

        assertThat(answer.overall().fate()).isEqualTo(Fate.UNDECIDED);
        Texts texts = Texts.in(Language.EN);
        assertThat(answer.notes()).extracting(texts::get)
                .contains(
                        "nic-b belongs to b, which is collected, but b and a are not peered. Missing: the routes of the"
                                + " gateway in hub; only they show whether it connects both networks and the tag VirtualNetwork"
                                + " at nic-a contains the address. “az network nic show-effective-route-table” lists them.",
                        "If the tag contains the address, the NSGs of nic-a result in “allowed”, otherwise in “denied”.");
        assertThat(answer.steps()).as("no step asks for what is there")
                .noneMatch(step -> step.answer().sentence(texts).contains("Add the virtual network"));
    }

    @Test
    void addressBehindTheGatewayAndUnreadPeersAreNamed() {
        PacketQuestion.Answer gateway = asked(spokes(peering("/hub", "10.9.0.0/16", true), ""), "10.77.0.1", "nic-b",
                "1433").answer();
        Network peerUnread = spokes("{\"name\":\"p\",\"peeringState\":\"Connected\",\"allowVirtualNetworkAccess\":true,"
                + "\"remoteVirtualNetwork\":{\"id\":\"/elsewhere/c\"}}", "");
        PacketQuestion.Answer peer = asked(peerUnread, "10.77.0.1", "nic-b", "1433").answer();

        assertThat(gateway.notes()).extracting(Message::key).contains("nsg.gap.beyond");
        assertThat(peer.notes().getFirst().key()).isEqualTo("nsg.gap.peers");
        assertThat(peer.notes().getFirst().arguments()).contains("c");
    }

    @Test
    void subnetWithSeparateNsgsOfInterfacesIsNotCalledReachable() {
        Network network = network("");
        PacketQuestion.Answer answer = asked(network, "v/s", "v/s", "443").answer();
        assertThat(answer.overall().fate()).isEqualTo(Fate.UNDECIDED);
        assertThat(answer.steps()).anyMatch(step -> step.answer().reason().key().equals("desktop_network.ownGroups"));
    }

    @Test
    void namedNsgIsExaminedAlone() {
        PacketQuestion.Answer answer = asked(network(""), "nic", "sub", "443").answer();
        assertThat(answer.steps()).hasSize(1);
        assertThat(answer.overall().fate()).isEqualTo(Fate.ALLOW);
    }

    @Test
    void namesThatBeginWithTheTextAreOfferedFirst() {
        PacketEndpointChoices ends = PacketEndpointChoices.of(spokes("", ""), List.of());
        assertThat(ends.matching("b", 3)).extracting(PacketEndpoint::name).startsWith("b/s");
        assertThat(ends.matching("10.1.0.4", 3)).extracting(PacketEndpoint::name).containsExactly("nic-b");
    }
}
