package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

class ServiceNamesTest {

    @Test
    void portsHaveTheNamesOfTheirServices() {
        assertThat(ServiceNames.of(Protocol.TCP, RangeSet.of(3389, 3389))).containsExactly("RDP");
        assertThat(ServiceNames.of(Protocol.TCP, RangeSet.of(5985, 5986))).containsExactly("WinRM");
        assertThat(ServiceNames.of(Protocol.TCP, PortNotation.ALL)).contains("SSH", "RDP", "SQL Server");
        assertThat(ServiceNames.of(Protocol.TCP, RangeSet.of(1, 21))).isEmpty();
    }

    /** UDP on port 80 is not HTTP; names of services that do not exist would mislead. */
    @Test
    void onlyServicesThatUseUdpAreNamedForUdp() {
        assertThat(ServiceNames.of(Protocol.UDP, PortNotation.ALL)).containsExactly("HTTPS", "RDP");
        assertThat(ServiceNames.of(Protocol.ICMP, PortNotation.ALL)).isEmpty();
    }
}
