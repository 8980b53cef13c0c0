package org.tomes.nsg.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.RangeSet;

/** Names of the services that usually use a port; people search by these names. */
public final class ServiceNames {

    private static final SortedMap<Integer, String> BY_PORT = new TreeMap<>(
            Map.of(22, "SSH", 80, "HTTP", 443, "HTTPS", 445, "SMB", 1433, "SQL Server", 3306, "MySQL", 3389, "RDP",
                    5432, "PostgreSQL", 5985, "WinRM", 5986, "WinRM"));

    /** Ports of services that also use UDP: HTTPS with HTTP/3, and Remote Desktop. */
    private static final Set<Integer> ALSO_UDP = Set.of(443, 3389);

    private ServiceNames() {
    }

    /** Returns the names of the services that use one of these ports; empty for protocols without ports. */
    public static List<String> of(Protocol protocol, RangeSet ports) {
        return BY_PORT.entrySet()
                .stream()
                .filter(service -> ports.contains(0, service.getKey()))
                .filter(service -> protocol == Protocol.TCP
                        || protocol == Protocol.UDP && ALSO_UDP.contains(service.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
