package org.tomes.nsg.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Traffic is formatted for readers, not as Azure or the program stores it. */
class TrafficTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0-65535             | 0-65535        | alles                           | everything
            0-79 81-442 444-65535 | 0-65535      | alles außer TCP 80, 443         | everything except TCP 80, 443
            0-65535             | 0-21 23-65535  | alles außer UDP 22              | everything except UDP 22
            """)
    void mostlyOpenTrafficIsDescribedByItsExceptions(String tcp, String udp, String german, String english) {
        ReachablePorts traffic = certain(tcp, udp, true);

        assertThat(Texts.in(Language.DE).get(traffic.words())).isEqualTo(german);
        assertThat(Texts.in(Language.EN).get(traffic.words())).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            443        | none    | TCP 443
            22 3389    | none    | TCP 22, 3389
            0-65535    | 53      | TCP, UDP 53
            0-21 23-65535 | none | TCP außer 22
            8000-8100  | 53      | TCP 8000-8100, UDP 53
            """)
    void portsAreListedIfThereAreFew(String tcp, String udp, String german) {
        assertThat(Texts.in(Language.DE).get(certain(tcp, udp, false).words())).isEqualTo(german);
    }

    @Test
    void protocolWithoutPortsHasNoPortNumbers() {
        Map<Protocol, RangeSet> traffic = Map.of(Protocol.ICMP, PortNotation.ALL, Protocol.TCP, ports("443"));

        assertThat(Texts.in(Language.EN).get(new ReachablePorts(traffic, traffic).words())).isEqualTo("TCP 443, ICMP");
    }

    @Test
    void uncertainTrafficIsInBrackets() {
        ReachablePorts traffic = new ReachablePorts(Map.of(Protocol.TCP, ports("443")),
                Map.of(Protocol.TCP, ports("443 1433")));

        assertThat(Texts.in(Language.EN).get(traffic.words())).isEqualTo("TCP 443, (TCP 1433)");
        assertThat(Texts.in(Language.EN).get(ReachablePorts.NONE.words()))
                .isEqualTo(Texts.in(Language.EN).get("segment.nothing"));
    }

    private static ReachablePorts certain(String tcp, String udp, boolean others) {
        Map<Protocol, RangeSet> traffic = new EnumMap<>(Protocol.class);
        traffic.put(Protocol.TCP, ports(tcp));
        if (udp != null) {
            traffic.put(Protocol.UDP, ports(udp));
        }
        if (others) {
            for (Protocol protocol : new Protocol[]{Protocol.ICMP, Protocol.ESP, Protocol.AH}) {
                traffic.put(protocol, PortNotation.ALL);
            }
        }
        return new ReachablePorts(traffic, traffic);
    }

    private static RangeSet ports(String text) {
        RangeSet ports = RangeSet.EMPTY;
        for (String range : text.split(" ")) {
            ports = ports.union(PortNotation.parse(range).orElseThrow());
        }
        return ports;
    }
}
