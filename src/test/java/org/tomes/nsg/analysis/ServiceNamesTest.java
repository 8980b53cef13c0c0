package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

class ServiceNamesTest {

    @Test
    void portsHaveTheNamesOfTheirServices() {
        assertThat(ServiceNames.of(RangeSet.of(3389, 3389))).containsExactly("RDP");
        assertThat(ServiceNames.of(RangeSet.of(5985, 5986))).containsExactly("WinRM");
        assertThat(ServiceNames.of(PortNotation.ALL)).contains("SSH", "RDP", "SQL Server");
        assertThat(ServiceNames.of(RangeSet.of(1, 21))).isEmpty();
    }
}
