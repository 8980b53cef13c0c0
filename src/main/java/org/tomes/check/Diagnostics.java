package org.tomes.check;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;

/** Where the logs and metrics of one resource or subscription go. Azure is asked for them one by one. */
public final class Diagnostics {

    private final ResourceId source;
    private final CheckContext context;
    private final List<DiagnosticSetting> settings;

    private Diagnostics(ResourceId source, CheckContext context) {
        this.source = source;
        this.context = context;
        this.settings = context.inventory()
                .make("diagnostic settings by source",
                        () -> ResourceIndex.of(context.inventory().diagnosticSettings(), DiagnosticSetting::source))
                .of(source);
    }

    public static Diagnostics of(ResourceId source, CheckContext context) {
        return new Diagnostics(source, context);
    }

    public List<DiagnosticSetting> settings() {
        return settings;
    }

    /**
     * Whether no further settings of it can exist that were not read. Azure lists them resource by resource (Azure CLI
     * reference, "az monitor diagnostic-settings list"), so files with those of one say nothing of others.
     */
    public boolean isKnown() {
        if (!settings.isEmpty()) {
            return settings.stream().allMatch(DiagnosticSetting::whole);
        }
        return context.inventory().snapshot().source() != SnapshotSource.FILES
                ? context.covers(ResourceType.DIAGNOSTIC_SETTING, source)
                : context.inventory().snapshot().hasNoMore(ResourceType.DIAGNOSTIC_SETTING, source);
    }

    /** The settings that keep what they send: in a workspace or a storage account. */
    public Stream<DiagnosticSetting> kept() {
        return settings.stream().filter(setting -> setting.workspace().isPresent() || setting.storage().isPresent());
    }

    /**
     * The settings whose destinations keep what they send well enough.
     *
     * @param logs what they are called there
     */
    public Stream<DiagnosticSetting> kept(Set<LogRetention> enough, LogRetention.Names logs) {
        return settings.stream().filter(setting -> enough.contains(LogRetention.of(setting, logs, context)));
    }

    /** Whether a log that is switched on satisfies this, in one of the settings. */
    public static boolean sends(Stream<DiagnosticSetting> settings, Predicate<DiagnosticSetting.Log> log) {
        return settings.flatMap(setting -> setting.logs().stream())
                .anyMatch(candidate -> candidate.enabled().orElse(false) && log.test(candidate));
    }

    /** Whether metrics are switched on in one of the settings. */
    public static boolean sendsMetrics(Stream<DiagnosticSetting> settings) {
        return settings.map(setting -> setting.resource().node().properties())
                .flatMap(properties -> properties.objects("metrics").stream())
                .anyMatch(metric -> metric.flag("enabled").orElse(false));
    }
}
