package org.tomes.inventory.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Display names of Azure regions (Microsoft Learn, “List of Azure regions”). */
public final class RegionNames {

    private RegionNames() {
    }

    /**
     * @param region name of the region in the API, {@code germanywestcentral}
     * @return name in the portal, {@code Germany West Central}; an unknown region is returned unchanged
     */
    public static String of(String region) {
        return Loaded.ALL.getOrDefault(region.toLowerCase(Locale.ROOT), region);
    }

    private static final class Loaded {

        static final Map<String, String> ALL = read();

        /** Reads one region per line, followed by a tab and its display name. */
        static Map<String, String> read() {
            try (InputStream in = RegionNames.class.getResourceAsStream("region-names.tsv")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toUnmodifiableMap(cell -> cell[0], cell -> cell[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read region-names.tsv", e);
            }
        }
    }
}
