package org.tomes.nsg.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.Ranges;

class ServiceNamesTest {

    @Test
    void portsHaveTheNamesOfTheirServices() {
        assertThat(ServiceNames.of(Ranges.of(3389, 3389))).containsExactly("RDP");
        assertThat(ServiceNames.of(Ranges.of(5985, 5986))).containsExactly("WinRM");
        assertThat(ServiceNames.of(PortNotation.ALL)).contains("SSH", "RDP", "SQL Server");
        assertThat(ServiceNames.of(Ranges.of(1, 21))).isEmpty();
    }
}
