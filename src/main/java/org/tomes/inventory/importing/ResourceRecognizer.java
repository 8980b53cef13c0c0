package org.tomes.inventory.importing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.files.Sha256;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.resource.SecretMask;
import org.tomes.text.Message;

/** Identifies an entry: its id, its type, and whether it was read completely. */
final class ResourceRecognizer {

    /** Fields that Azure returns for any resource without its properties. */
    private static final Set<String> ENVELOPE = Set.of("id", "name", "type", "kind", "location", "tags", "sku",
            "identity", "zones", "etag", "eTag", "plan", "managedBy", "managedByExtended", "resourceGroup",
            "subscriptionId", "tenantId", "extendedLocation", "systemData", "apiVersion", "changedTime", "createdTime",
            "provisioningState", "properties");
    private static final int MAX_NAME = 500;
    private static final int MAX_QUOTED = 300;
    private static final Pattern DENIED = Pattern
            .compile("action '([A-Za-z.]{1,100}/[A-Za-z/]{1,200})/read' over scope '(/[^']{1,500})'");

    private ResourceRecognizer() {
    }

    /** Either a resource, or the reason why there is none. */
    sealed interface Recognised {
    }

    /** @param secrets how many of its values are secrets and were not taken */
    record Found(Resource resource, int secrets) implements Recognised {
    }

    /**
     * An error of Azure in place of a response.
     *
     * @param what type and scope that it is about, where it tells
     */
    record Refused(String what, Message reason) implements Recognised {
    }

    /** An entry with a secret, which must not be stored. */
    record Secret(ResourceId id) implements Recognised {
    }

    /** An object without a resource id. */
    record Nameless() implements Recognised {
    }

    static Recognised recognise(String json, PayloadParser.Shape shape) {
        JsonNodeView node;
        try {
            node = JsonNodeView.read(json);
        } catch (IllegalArgumentException e) {
            return new Refused("", Message.of("inventory.notRead.unreadable"));
        }
        Optional<ResourceType> written = node.text("type")
                .filter(text -> text.contains("/") && text.length() <= MAX_NAME)
                .map(ResourceType::of);
        Optional<ResourceId> id = id(node).or(() -> written.flatMap(type -> node.text("name")
                .filter(name -> name.length() <= MAX_NAME)
                .flatMap(name -> ResourceId.ofTypeAndName(type, name))));
        if (id.isEmpty()) {
            return node.child("error").isObject()
                    ? new Refused(refused(node.child("error")), refusal(node.child("error")))
                    : new Nameless();
        }
        if (id.get().isVaultItem() && node.text("value").isPresent()) {
            return new Secret(id.get());
        }
        Optional<ResourceType> type = type(id.get(), written);
        if (type.isEmpty()) {
            return new Nameless();
        }
        SecretMask.Masked masked = SecretMask.of(id.get(), json);
        JsonNodeView taken = masked.json().equals(json) ? node : JsonNodeView.read(masked.json());
        return new Found(resource(id.get(), type.get(), taken, shape, masked.json()), masked.count());
    }

    private static Optional<ResourceId> id(JsonNodeView node) {
        Optional<ResourceId> id = node.text("id").or(() -> node.text("kid")).flatMap(ResourceId::parse);
        return id.or(() -> subscription(node)).or(() -> policyState(node));
    }

    /**
     * {@code az policy state list} returns no id; it is built from resource and assignment in the same way as Resource
     * Graph's.
     */
    private static Optional<ResourceId> policyState(JsonNodeView node) {
        Optional<String> about = node.text("resourceId").filter(text -> node.text("complianceState").isPresent());
        String judgedBy = String
                .join(" ", node.text("policyAssignmentId").orElse(""), node.text("policyDefinitionId").orElse(""),
                        node.text("policyDefinitionReferenceId").orElse(""))
                .toLowerCase(Locale.ROOT);
        return about.flatMap(ResourceId::parse)
                .flatMap(id -> ResourceId.parse(id + "/providers/" + ResourceType.POLICY_STATE.text() + "/"
                        + Sha256.of(judgedBy.getBytes(StandardCharsets.UTF_8))));
    }

    /** {@code az account list} returns the bare id of a subscription. */
    private static Optional<ResourceId> subscription(JsonNodeView node) {
        boolean account = node.text("tenantId").isPresent() && node.text("state").isPresent();
        return node.text("subscriptionId")
                .or(() -> node.text("id"))
                .filter(id -> account && !id.contains("/"))
                .flatMap(id -> ResourceId.parse("/subscriptions/" + id));
    }

    private static Optional<ResourceType> type(ResourceId id, Optional<ResourceType> written) {
        if (written.isEmpty() && id.key().contains("/events/") && id.key().contains("/ticks/")) {
            return Optional.of(ResourceType.of("Microsoft.Insights/eventtypes/values"));
        }
        return written.or(id::type).filter(type -> type.text().length() <= MAX_NAME);
    }

    private static Resource resource(ResourceId id, ResourceType type, JsonNodeView node, PayloadParser.Shape shape,
            String json) {
        boolean whole = node.child("properties").isObject() || shape != PayloadParser.Shape.ROW
                && !ENVELOPE.containsAll(node.names()) && !node.names().contains("properties");
        String name = node.text("name").filter(text -> text.length() <= MAX_NAME).orElseGet(id::name);
        return Resource.of(id, type, name, node.text("location").filter(text -> text.length() <= MAX_NAME).orElse(""),
                node.textFields("tags"), whole, json);
    }

    /** Azure's refusal contains action and scope: {@code 'Microsoft.Network/…/read' over scope '/subscriptions/…'}. */
    private static String refused(JsonNodeView error) {
        Matcher denied = DENIED.matcher(error.text("message").orElse(""));
        return denied.find() ? denied.group(1) + " " + denied.group(2).replaceFirst("/+$", "") : "";
    }

    private static Message refusal(JsonNodeView error) {
        String message = error.text("message")
                .map(text -> text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text)
                .orElse("");
        String code = error.text("code").orElse("?");
        return message.isBlank() ? Message.of("inventory.notRead.refusedCode", code)
                : Message.of("inventory.notRead.refused", code, message.replaceAll("\\s+", " "));
    }
}
