package org.tomes.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.analysis.DifferenceReport.Traffic;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class PermittedTrafficTextTest {

    private final PermittedTrafficText words = new PermittedTrafficText(Texts.in(Language.EN));

    private static Traffic traffic(List<String> sources) {
        return new Traffic("Inbound", "Tcp", sources, "*", List.of("0.0.0.0/0"), 3389);
    }

    @Test
    void manyPrefixesAreAbbreviatedAndAvailableInFull() {
        Traffic many = traffic(List.of("10.0.0.0/24", "10.0.2.0/24", "10.0.4.0/24", "10.0.6.0/24"));
        assertThat(words.sentence("desktop_change.traffic.denied", many))
                .isEqualTo("newly denied: inbound TCP from 10.0.0.0/24, 10.0.2.0/24, 10.0.4.0/24 and one more to any,"
                        + " port 3389");
        assertThat(words.allPrefixes(many)).contains("10.0.6.0/24");
    }

    @Test
    void fewPrefixesNeedNoLink() {
        assertThat(words.allPrefixes(traffic(List.of("10.0.0.0/24")))).isEmpty();
    }

    @Test
    void allIpv4AndIpv6AddressesAreCalledAny() {
        assertThat(words.addresses(List.of("0.0.0.0/0", "::/0"))).isEqualTo("any");
    }
}
