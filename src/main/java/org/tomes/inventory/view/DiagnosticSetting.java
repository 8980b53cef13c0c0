package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A diagnostic setting: the destinations of the logs and metrics of a resource or subscription.
 *
 * @param source resource or subscription whose logs the setting forwards
 */
public record DiagnosticSetting(Resource resource, Optional<ResourceId> source, List<Log> logs,
        Optional<ResourceId> workspace, Optional<ResourceId> storage,
        Optional<String> eventHub) implements ResourceView {

    /**
     * @param category single category such as {@code AuditEvent}, or a group such as {@code audit} or {@code allLogs}
     * @param isGroup whether {@code category} is a group
     */
    public record Log(String category, boolean isGroup, Optional<Boolean> enabled) {

        private static Stream<Log> of(JsonNodeView node) {
            Optional<Boolean> enabled = node.flag("enabled");
            return Stream.concat(node.text("category").map(category -> new Log(category, false, enabled)).stream(),
                    node.text("categoryGroup").map(group -> new Log(group, true, enabled)).stream());
        }
    }

    public static DiagnosticSetting of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new DiagnosticSetting(resource, resource.id().parent(),
                properties.objects("logs").stream().flatMap(Log::of).toList(), properties.reference("workspaceId"),
                properties.reference("storageAccountId"), properties.text("eventHubAuthorizationRuleId"));
    }
}
