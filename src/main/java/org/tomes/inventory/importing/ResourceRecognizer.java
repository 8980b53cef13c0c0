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
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/** Identifies an entry: its id, its type, and whether it was read completely. */
final class ResourceRecognizer {

    /** Fields that Azure returns for each resource even without its properties. */
    private static final Set<String> ENVELOPE = Set.of("id", "name", "type", "kind", "location", "tags", "sku",
            "identity", "zones", "etag", "eTag", "plan", "managedBy", "managedByExtended", "resourceGroup",
            "subscriptionId", "tenantId", "extendedLocation", "systemData", "apiVersion", "changedTime", "createdTime",
            "provisioningState", "properties");
    private static final int MAX_NAME_LENGTH = 500;
    private static final int MAX_QUOTE_LENGTH = 300;
    private static final Pattern BARE_ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    /** Id of the policy with the security defaults, the only policy of its type. */
    private static final String SECURITY_DEFAULTS = "00000000-0000-0000-0000-000000000005";
    private static final Pattern DENIED = Pattern
            .compile("action '([A-Za-z.]{1,100}/[A-Za-z/]{1,200})/read' over scope '(/[^']{1,500})'");

    private ResourceRecognizer() {
    }

    /** The recognised resource, or the reason why the entry is not one. */
    sealed interface Recognised {
    }

    /** @param secrets number of values that were masked because they are secrets */
    record FoundResource(Resource resource, int secrets) implements Recognised {
    }

    /**
     * An error that Azure returned instead of a response, or a PowerShell object with numbers instead of names, such as
     * a vault from {@code Get-AzKeyVault}.
     *
     * @param request type and scope of the refused request, if the error contains them
     */
    record Refused(String request, Message reason) implements Recognised {
    }

    /** An entry that contains a secret and therefore must not be stored. */
    record SecretEntry(ResourceId id) implements Recognised {
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
        Optional<ResourceType> writtenType = node.text("type")
                .filter(text -> text.contains("/") && text.length() <= MAX_NAME_LENGTH)
                .map(ResourceType::of);
        Optional<ResourceId> entity = managementEntityId(node).or(() -> signInPolicyId(node));
        Optional<ResourceId> id = entity.or(() -> id(node))
                .or(() -> writtenType.flatMap(type -> node.text("name")
                        .filter(name -> name.length() <= MAX_NAME_LENGTH)
                        .flatMap(name -> ResourceId.ofTypeAndName(type, name))));
        if (id.isEmpty() && node.text("resourceGroupName").isPresent() && node.reference("resourceId").isPresent()) {
            return new Refused(node.reference("resourceId").get().toString(),
                    Message.of("inventory.notRead.powerShell"));
        }
        if (id.isEmpty()) {
            return node.child("error").isObject()
                    ? new Refused(refusedScope(node.child("error")), refusalReason(node.child("error")))
                    : new Nameless();
        }
        if (id.get().isVaultItem() && node.text("value").isPresent()) {
            return new SecretEntry(id.get());
        }
        Optional<ResourceType> type = type(id.get(), entity.isPresent() ? Optional.empty() : writtenType);
        if (type.isEmpty()) {
            return new Nameless();
        }
        SecretMask.Masked masked = SecretMask.of(id.get(), json);
        JsonNodeView maskedNode = masked.json().equals(json) ? node : JsonNodeView.read(masked.json());
        return new FoundResource(resource(id.get(), type.get(), maskedNode, shape, masked.json()), masked.count());
    }

    private static Optional<ResourceId> id(JsonNodeView node) {
        Optional<ResourceId> id = node.text("id").or(() -> node.text("kid")).flatMap(ResourceId::parse);
        return id.or(() -> subscription(node)).or(() -> policyStateId(node));
    }

    /**
     * Builds the id of a policy state, because {@code az policy state list} does not return one. It is composed of
     * resource and assignment, like the id in Resource Graph.
     */
    private static Optional<ResourceId> policyStateId(JsonNodeView node) {
        Optional<String> about = node.text("resourceId").filter(text -> node.text("complianceState").isPresent());
        String policyKey = String
                .join(" ", node.text("policyAssignmentId").orElse(""), node.text("policyDefinitionId").orElse(""),
                        node.text("policyDefinitionReferenceId").orElse(""))
                .toLowerCase(Locale.ROOT);
        return about.flatMap(ResourceId::parse)
                .flatMap(id -> ResourceId.parse(id + "/providers/" + ResourceType.POLICY_STATE.text() + "/"
                        + Sha256.of(policyKey.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Builds the id of a row of {@code az account management-group entities list} (Microsoft's REST reference,
     * "Entities - List"). The id in the row is that of the subscription or management group, although the row contains
     * only its place in the tenant.
     */
    private static Optional<ResourceId> managementEntityId(JsonNodeView node) {
        return node.properties().names().contains("parentNameChain")
                ? node.text("name").flatMap(name -> ResourceId.ofTypeAndName(ResourceType.MANAGEMENT_ENTITY, name))
                : Optional.empty();
    }

    /**
     * Builds the id of a sign-in policy, for which Microsoft Graph returns only a bare id (Microsoft Learn,
     * "conditionalAccessPolicy" and "identitySecurityDefaultsEnforcementPolicy resource type").
     */
    private static Optional<ResourceId> signInPolicyId(JsonNodeView node) {
        Optional<String> id = node.text("id").filter(text -> BARE_ID.matcher(text).matches());
        boolean conditional = node.child("conditions").isObject() && node.text("state").isPresent()
                && node.names().contains("grantControls");
        boolean defaults = node.flag("isEnabled").isPresent() && id.filter(SECURITY_DEFAULTS::equals).isPresent();
        return id.filter(text -> conditional || defaults)
                .flatMap(text -> ResourceId.ofTypeAndName(
                        conditional ? ResourceType.CONDITIONAL_ACCESS : ResourceType.SECURITY_DEFAULTS, text));
    }

    /** Builds the id of a subscription, because {@code az account list} returns only the bare id. */
    private static Optional<ResourceId> subscription(JsonNodeView node) {
        boolean account = node.text("tenantId").isPresent() && node.text("state").isPresent();
        return node.text("subscriptionId")
                .or(() -> node.text("id"))
                .filter(id -> account && !id.contains("/"))
                .flatMap(id -> ResourceId.parse("/subscriptions/" + id));
    }

    private static Optional<ResourceType> type(ResourceId id, Optional<ResourceType> writtenType) {
        if (writtenType.isEmpty() && id.key().contains("/events/") && id.key().contains("/ticks/")) {
            return Optional.of(ResourceType.of("Microsoft.Insights/eventtypes/values"));
        }
        return writtenType.or(id::type).filter(type -> type.text().length() <= MAX_NAME_LENGTH);
    }

    private static Resource resource(ResourceId id, ResourceType type, JsonNodeView node, PayloadParser.Shape shape,
            String json) {
        boolean hasProperties = node.child("properties").isObject() || shape != PayloadParser.Shape.ROW
                && !ENVELOPE.containsAll(node.names()) && !node.names().contains("properties");
        String name = node.text("name")
                .or(() -> node.text("displayName").filter(text -> type.equals(ResourceType.CONDITIONAL_ACCESS)))
                .filter(text -> text.length() <= MAX_NAME_LENGTH)
                .orElseGet(id::name);
        return Resource.of(id, type, name,
                node.text("location").filter(text -> text.length() <= MAX_NAME_LENGTH).orElse(""),
                node.textFields("tags"), hasProperties, json);
    }

    /**
     * Returns the action and the scope in Azure's message: {@code 'Microsoft.Network/…/read' over scope
     * '/subscriptions/…'}.
     */
    private static String refusedScope(JsonNodeView error) {
        Matcher denied = DENIED.matcher(error.text("message").orElse(""));
        return denied.find() ? denied.group(1) + " " + denied.group(2).replaceFirst("/+$", "") : "";
    }

    private static Message refusalReason(JsonNodeView error) {
        String message = Excerpt.of(error.text("message").orElse(""), MAX_QUOTE_LENGTH);
        String code = error.text("code").orElse("?");
        return new AzureRefusal(code, message.replaceAll("\\s+", " ")).reason();
    }
}
