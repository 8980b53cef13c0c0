package org.tomes.check;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;

/**
 * Destinations of the logs and metrics of one resource or subscription. Azure returns them for one resource at a time.
 */
public final class DiagnosticDestinations {

    private static final CachedValue<Inventory, ResourceIndex<DiagnosticSetting>> BY_SOURCE = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.diagnosticSettings(), DiagnosticSetting::source));

    private final ResourceId source;
    private final CheckContext context;
    private final List<DiagnosticSetting> settings;

    private DiagnosticDestinations(ResourceId source, CheckContext context) {
        this.source = source;
        this.context = context;
        this.settings = BY_SOURCE.in(context.inventory()).of(source);
    }

    public static DiagnosticDestinations of(ResourceId source, CheckContext context) {
        return new DiagnosticDestinations(source, context);
    }

    public List<DiagnosticSetting> settings() {
        return settings;
    }

    /**
     * Whether all diagnostic settings were read. Azure lists them separately for each resource (Azure CLI reference,
     * "az monitor diagnostic-settings list"), so a file with the settings of one resource does not cover other
     * resources.
     */
    public boolean isComplete() {
        if (!settings.isEmpty()) {
            return settings.stream().allMatch(DiagnosticSetting::hasProperties);
        }
        return context.inventory().snapshot().source() != SnapshotSource.FILES
                ? context.covers(ResourceType.DIAGNOSTIC_SETTING, source)
                : context.inventory().provesNoMore(ResourceType.DIAGNOSTIC_SETTING, source);
    }

    /**
     * Returns the settings with a destination whose retention is sufficient.
     *
     * @param logs names of the logs at the destination
     */
    public Stream<DiagnosticSetting> storingSettings(Set<LogRetention> enough, LogRetention.Names logs) {
        return settings.stream().filter(setting -> enough.contains(LogRetention.of(setting, logs, context)));
    }

    /** Whether one of the settings has an enabled log that satisfies the predicate. */
    public static boolean sends(Stream<DiagnosticSetting> settings, Predicate<DiagnosticSetting.Log> log) {
        return settings.flatMap(setting -> setting.logs().stream())
                .anyMatch(candidate -> candidate.enabled().orElse(false) && log.test(candidate));
    }

    /** Whether one of the settings has enabled metrics. */
    public static boolean sendsMetrics(Stream<DiagnosticSetting> settings) {
        return settings.map(setting -> setting.resource().node().properties())
                .flatMap(properties -> properties.objects("metrics").stream())
                .anyMatch(metric -> metric.flag("enabled").orElse(false));
    }
}
