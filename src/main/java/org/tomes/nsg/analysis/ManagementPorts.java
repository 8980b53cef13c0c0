package org.tomes.nsg.analysis;

import java.util.stream.IntStream;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/**
 * Ports that should be reachable only for the company: remote access, file shares, databases, caches and control
 * planes. RDP, SSH and WinRM are Microsoft's management ports (“Management ports should be closed”, Defender for
 * Cloud). The other numbers are documented by IANA or the product, such as 2375 for Docker without a password. RDP uses
 * UDP 3389 as well as TCP (“Remote Desktop clients: UDP transport”).
 */
public final class ManagementPorts {

    private static final RangeSet TCP = of(21, 22, 23, 111, 135, 137, 138, 139, 389, 445, 512, 513, 514, 636, 873, 1433,
            1434, 1521, 2049, 2181, 2375, 2376, 2379, 2380, 2483, 2484, 3268, 3269, 3306, 3389, 4333, 4899, 5432, 5500,
            5601, 5672, 5900, 5938, 5984, 5985, 5986, 6379, 6443, 7000, 7001, 7474, 7687, 8020, 8086, 8089, 9042, 9092,
            9160, 9200, 9300, 10000, 10250, 10255, 11211, 15672, 26257, 27017, 27018, 27019, 28017, 50000, 50070);
    private static final RangeSet UDP = of(69, 111, 137, 138, 161, 162, 389, 514, 623, 1434, 2049, 3389, 5900, 11211);

    private ManagementPorts() {
    }

    private static RangeSet of(int... ports) {
        return RangeSet.unionOf(IntStream.of(ports).mapToObj(port -> RangeSet.of(port, port)).toList());
    }

    /** Returns all management ports of a protocol. */
    public static RangeSet of(Protocol protocol) {
        return among(protocol, PortNotation.ALL);
    }

    /** Returns the management ports among the given ports of a protocol. */
    public static RangeSet among(Protocol protocol, RangeSet ports) {
        return switch (protocol) {
            case TCP -> ports.intersect(TCP);
            case UDP -> ports.intersect(UDP);
            case ICMP, ESP, AH -> RangeSet.EMPTY;
        };
    }
}
