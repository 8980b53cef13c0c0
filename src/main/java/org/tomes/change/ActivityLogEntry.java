package org.tomes.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * An entry of Azure's activity log about a resource. It is a write operation; other operations are left out.
 *
 * @param caller an e-mail address or an application id, as Azure returns it
 * @param operation name of the operation, such as {@code Microsoft.Network/networkSecurityGroups/securityRules/write}
 */
public record ActivityLogEntry(ResourceId resource, String caller, Instant time, String operation) {

    private static final String EVENTS = "/events/";

    /** Returns all entries in a snapshot, oldest first; empty if the log was not collected. */
    static List<ActivityLogEntry> in(Inventory inventory) {
        return inventory.resources()
                .stream()
                .filter(resource -> resource.id().key().contains(EVENTS))
                .map(ActivityLogEntry::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ActivityLogEntry::time))
                .toList();
    }

    private static Optional<ActivityLogEntry> of(Resource event) {
        JsonNodeView node = event.node();
        JsonNodeView fields = node.text("caller").isPresent() ? node : node.properties();
        String operation = fields.child("operationName")
                .text("value")
                .or(() -> fields.text("operationName"))
                .orElse("");
        String lower = operation.toLowerCase(Locale.ROOT);
        Optional<ResourceId> about = fields.text("resourceId")
                .or(() -> fields.text("resourceUri"))
                .or(() -> idBeforeEvents(event))
                .flatMap(ResourceId::parse);
        Optional<Instant> time = fields.text("eventTimestamp")
                .or(() -> fields.text("submissionTimestamp"))
                .flatMap(ActivityLogEntry::moment);
        boolean writes = lower.endsWith("/write") || lower.endsWith("/delete") || lower.endsWith("/action");
        return writes && about.isPresent() && time.isPresent()
                ? Optional
                        .of(new ActivityLogEntry(about.get(), fields.text("caller").orElse(""), time.get(), operation))
                : Optional.empty();
    }

    private static Optional<String> idBeforeEvents(Resource event) {
        String id = event.id().toString();
        return Optional.of(id.substring(0, id.toLowerCase(Locale.ROOT).indexOf(EVENTS)));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
