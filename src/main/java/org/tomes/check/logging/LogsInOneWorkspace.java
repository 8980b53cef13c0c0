package org.tomes.check.logging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.DiagnosticDestinations;
import org.tomes.check.LogRetention;
import org.tomes.check.MissingDestinations;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.FlowLog;
import org.tomes.inventory.view.ResourceView;

/**
 * Checks that activity logs, key vault logs and flow logs are sent to one workspace, where they can be searched
 * together. The common workspace is the one that receives the logs of more than half of the sources that send logs to
 * any workspace, even if all sources with unknown destinations use another one.
 */
final class LogsInOneWorkspace extends BaseCheck {

    LogsInOneWorkspace() {
        super("logging.one-workspace", Severity.LOW, ControlRef.direct("A.8.15"), ControlRef.supporting("A.8.16"));
    }

    /**
     * A source of logs and its destinations.
     *
     * @param complete whether all destinations of the source are known
     */
    private record Writer(CheckedResource subject, Set<ResourceId> workspaces, boolean complete, ResourceType type) {
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        List<Writer> writers = writers(context);
        long sending = writers.stream().filter(writer -> !writer.workspaces().isEmpty() || !writer.complete()).count();
        Optional<ResourceId> common = writers.stream()
                .flatMap(writer -> writer.workspaces().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> 2 * entry.getValue() > sending)
                .max(Map.Entry.<ResourceId, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
        return writers.stream().map(writer -> assess(writer, common, sending == 1, context)).toList();
    }

    private static List<Writer> writers(CheckContext context) {
        List<Writer> writers = new ArrayList<>();
        context.subscriptions()
                .stream()
                .map(CollectedSubscription::subject)
                .forEach(subject -> ResourceId.parse(subject.id())
                        .ifPresent(id -> writers.add(diagnosed(id, subject, context))));
        context.inventory()
                .keyVaults()
                .stream()
                .map(ResourceView::resource)
                .forEach(vault -> writers.add(diagnosed(vault.id(), CheckedResource.of(vault), context)));
        context.inventory()
                .flowLogs()
                .stream()
                .filter(log -> log.enabled().orElse(true))
                .forEach(log -> writers.add(flowLogWriter(log)));
        return writers;
    }

    private static Writer diagnosed(ResourceId source, CheckedResource subject, CheckContext context) {
        DiagnosticDestinations diagnostics = DiagnosticDestinations.of(source, context);
        return new Writer(subject,
                diagnostics.settings()
                        .stream()
                        .filter(LogsInOneWorkspace::sends)
                        .flatMap(setting -> setting.workspace().stream())
                        .collect(Collectors.toCollection(HashSet::new)),
                diagnostics.isComplete(), ResourceType.DIAGNOSTIC_SETTING);
    }

    private static boolean sends(DiagnosticSetting setting) {
        return DiagnosticDestinations.sends(Stream.of(setting), log -> true);
    }

    private static Writer flowLogWriter(FlowLog log) {
        return new Writer(CheckedResource.of(log),
                log.analytics().orElse(false) ? log.workspace().map(Set::of).orElse(Set.of()) : Set.of(),
                log.hasProperties() && !(log.analytics().orElse(false) && log.workspace().isEmpty()),
                ResourceType.FLOW_LOG);
    }

    private Assessment assess(Writer writer, Optional<ResourceId> common, boolean alone, CheckContext context) {
        if (common.filter(writer.workspaces()::contains).isPresent()) {
            if (LogRetention.isIngestionStopped(common.get(), context)) {
                return notAssessed(writer.subject(), "stopped", common.get().name());
            }
            return MissingDestinations.isMissing(common.get(), context)
                    ? notAssessed(writer.subject(), "gone", common.get().name())
                    : met(writer.subject(), alone ? "alone" : "together", common.get().name());
        }
        if (!writer.complete()) {
            return typeNotRead(writer.subject(), writer.type());
        }
        if (writer.workspaces().isEmpty()) {
            return notMet(writer.subject(), "nowhere");
        }
        Object theirs = list(writer.workspaces().stream().map(ResourceId::name));
        return common.map(workspace -> notMet(writer.subject(), "elsewhere", theirs, workspace.name()))
                .orElseGet(() -> notAssessed(writer.subject(), "no-majority", theirs));
    }
}
