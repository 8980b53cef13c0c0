package org.tomes.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.desktop.common.Tone;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class PacketQuestionTest {

    private static final String RULE = """
            {"name":"web","priority":100,"direction":"Inbound","access":"Allow","protocol":"Tcp","sourceAddressPrefix":"*","sourcePortRange":"*",\
            "destinationAddressPrefix":"*","destinationPortRange":"443"}""";

    private static Network network(String more) {
        try {
            return new NetworkReader().add(new ObjectMapper().readTree(
                    """
                            [{"name":"sub","id":"/g/sub","type":"Microsoft.Network/networkSecurityGroups","securityRules":[%s]},
                            {"name":"own","id":"/g/own","type":"Microsoft.Network/networkSecurityGroups","securityRules":[]},
                            {"name":"v","id":"/v","addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[{"id":"/v/subnets/s","name":"s",
                            "networkSecurityGroup":{"id":"/g/sub"}}]},
                            {"name":"nic","id":"/n","networkSecurityGroup":{"id":"/g/own"},"ipConfigurations":[{"privateIPAddress":"10.0.0.4",
                            "subnet":{"id":"/v/subnets/s"}%s}]}]"""
                            .formatted(RULE, more)),
                    "n.json").network();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PacketQuestion asked(Network network, Direction direction, String other, String port) {
        return new PacketQuestion(PacketQuestionTarget.of(network).getFirst(), direction, Protocol.TCP, other,
                "10.0.0.4", port);
    }

    @Test
    void everyLevelIsAStepInTheOrderOfThePackets() {
        Network network = network("");

        PacketQuestion.Answer in = asked(network, Direction.INBOUND, "Internet", "443").answer(network);
        PacketQuestion.Answer out = asked(network, Direction.OUTBOUND, "8.8.8.8", "443").answer(network);

        assertThat(in.overall().fate()).isEqualTo(Fate.DENY);
        assertThat(in.steps()).extracting(step -> step.place().arguments().getFirst(), step -> step.answer().fate())
                .containsExactly(tuple("sub", Fate.ALLOW), tuple("own", Fate.DENY));
        assertThat(out.steps()).extracting(step -> step.place().arguments().getFirst()).containsExactly("own", "sub");
        assertThat(out.entranceNote()).isEmpty();
    }

    @Test
    void pathFromTheInternetIsNamedIfThereIsOne() {
        Network with = network(",\"publicIPAddress\":{\"id\":\"/p/pip\"}");

        assertThat(
                asked(with, Direction.INBOUND, "8.8.8.8", "443").answer(with).entranceNote().orElseThrow().arguments())
                .containsExactly("pip");
        assertThat(asked(network(""), Direction.INBOUND, "8.8.8.8", "443").answer(network(""))
                .entranceNote()
                .orElseThrow()
                .key()).isEqualTo("desktop_network.noWay");
        assertThat(asked(with, Direction.INBOUND, "10.0.0.9", "443").answer(with).entranceNote()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"garbage,443,other", "8.8.8.8/8,443,other", "8.8.8.8,65536,port", "8.8.8.8,80-20,port",
        "2001:db8::1,443,other", "'',443,other"})
    void invalidInputIsReportedAtItsField(String other, String port, String field) {
        assertThat(asked(network(""), Direction.INBOUND, other, port).errors()).containsOnlyKeys(field);
    }

    @Test
    void openManagementPortIsBadAlthoughItIsAllowed() {
        Texts texts = Texts.in(Language.EN);
        Network network = network("");
        assertThat(NetworkText.of(asked(network, Direction.INBOUND, "Internet", "3389"), Fate.ALLOW, texts).tone())
                .isEqualTo(Tone.BAD);
        assertThat(NetworkText.of(asked(network, Direction.INBOUND, "Internet", "443"), Fate.ALLOW, texts).tone())
                .isEqualTo(Tone.ACTIVE);
        assertThat(NetworkText.of(asked(network, Direction.INBOUND, "10.0.0.9", "3389"), Fate.ALLOW, texts).tone())
                .isEqualTo(Tone.ACTIVE);
    }

    @Test
    void emptyPortIsAnyPort() {
        assertThat(asked(network(""), Direction.INBOUND, "*", "").errors()).isEmpty();
    }
}
