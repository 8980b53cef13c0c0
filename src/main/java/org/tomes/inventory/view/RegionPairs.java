package org.tomes.inventory.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Regions to which Azure replicates geo-redundant data (Microsoft Learn, “List of Azure regions”). Data in a region
 * without a pair is not replicated automatically.
 */
public final class RegionPairs {

    private RegionPairs() {
    }

    /**
     * @param region name of the region in any notation of Azure, {@code westeurope} or {@code West Europe}
     */
    public static Optional<String> of(String region) {
        return Optional.ofNullable(Loaded.ALL.get(key(region)));
    }

    private static String key(String region) {
        return region.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static final class Loaded {

        static final Map<String, String> ALL = read();

        /** Reads one region per line, followed by a tab and its pair. Pairs are not always mutual. */
        static Map<String, String> read() {
            try (InputStream in = RegionPairs.class.getResourceAsStream("region-pairs.tsv")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toUnmodifiableMap(cell -> cell[0], cell -> cell[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read region-pairs.tsv", e);
            }
        }
    }
}
