package org.tomes.nsg.analysis;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomes.nsg.space.RangeSet;

/** Names of the services that usually use a port, by which people search for it. */
public final class ServiceNames {

    private static final SortedMap<Integer, String> BY_PORT = new TreeMap<>(
            Map.of(22, "SSH", 80, "HTTP", 443, "HTTPS", 445, "SMB", 1433, "SQL Server", 3306, "MySQL", 3389, "RDP",
                    5432, "PostgreSQL", 5985, "WinRM", 5986, "WinRM"));

    private ServiceNames() {
    }

    /** Returns the names of the services with a port among these. */
    public static List<String> of(RangeSet ports) {
        return BY_PORT.entrySet()
                .stream()
                .filter(service -> ports.contains(0, service.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
