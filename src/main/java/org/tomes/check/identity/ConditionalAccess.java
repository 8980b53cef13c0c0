package org.tomes.check.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Checks whether Conditional Access, or security defaults, require MFA from everyone who manages Azure. Sources on
 * Microsoft Learn: Graph "conditionalAccessPolicy resource type", "Require MFA for Azure management", "Security
 * defaults in Microsoft Entra ID".
 */
final class ConditionalAccess extends BaseCheck {

    private static final ResourceId TENANT = ResourceId.ofTypeAndName(ResourceType.CONDITIONAL_ACCESS, "policies")
            .orElseThrow();
    /** Application id of "Windows Azure Service Management API": portal, command line and Azure Resource Manager. */
    private static final Set<String> MANAGEMENT = Set.of("all", "797f4846-ba00-4fd7-ba43-dac1f8f63013");
    /** Built-in authentication strengths: MFA, passwordless MFA, phishing-resistant MFA. */
    private static final Set<String> STRENGTHS = Set.of("00000000-0000-0000-0000-000000000002",
            "00000000-0000-0000-0000-000000000003", "00000000-0000-0000-0000-000000000004");
    private static final List<String> EXCLUSIONS = List.of("excludeUsers", "excludeGroups", "excludeRoles");
    /** Client types that can manage Azure: sign-ins with a browser and with a client. */
    private static final Set<String> CLIENTS = Set.of("browser", "mobileappsanddesktopclients");
    private static final Set<String> KNOWN_CONDITIONS = Set.of("users", "applications", "clientapptypes", "platforms",
            "locations");

    ConditionalAccess() {
        super("identity.conditional-access", Severity.HIGH, ControlRef.direct("A.8.5"),
                ControlRef.supporting("A.5.17"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return context.subscriptions().isEmpty() && policies(context).isEmpty() ? List.of() : List.of(tenant(context));
    }

    private static List<Resource> policies(CheckContext context) {
        return context.inventory().resources(ResourceType.CONDITIONAL_ACCESS);
    }

    private Assessment tenant(CheckContext context) {
        CheckedResource subject = new CheckedResource(TENANT.toString(), "Microsoft Entra ID",
                ResourceType.CONDITIONAL_ACCESS.text());
        Inventory inventory = context.inventory();
        if (tenants(inventory) > 1) {
            return notAssessed(subject, "tenants");
        }
        List<Resource> defaults = inventory.resources(ResourceType.SECURITY_DEFAULTS);
        if (defaults.stream().anyMatch(resource -> resource.node().flag("isEnabled").orElse(false))) {
            return met(subject, "defaults");
        }
        List<Policy> enabled = policies(context).stream().map(Policy::new).filter(Policy::isEnabled).toList();
        List<Policy> requiring = enabled.stream()
                .filter(policy -> policy.requiresMfa() && policy.isForAzure())
                .toList();
        List<Policy> complete = requiring.stream().filter(policy -> policy.limits().isEmpty()).toList();
        if (!complete.isEmpty()) {
            return met(subject, "required", list(complete.stream().map(Policy::name)));
        }
        if (!arePoliciesRead(context)) {
            return typeNotRead(subject, ResourceType.CONDITIONAL_ACCESS);
        }
        if (!requiring.isEmpty()) {
            return notAssessed(subject, "partly", list(requiring.stream().map(Policy::described)));
        }
        if (enabled.isEmpty() && defaults.isEmpty()) {
            return typeNotRead(subject, ResourceType.SECURITY_DEFAULTS);
        }
        List<Policy> unclear = enabled.stream().filter(Policy::isUnclear).toList();
        return unclear.isEmpty() ? notMet(subject, "none")
                : notAssessed(subject, "strength", list(unclear.stream().map(Policy::name)));
    }

    /** Whether the policies were collected. An empty list counts for the subscriptions with which it was saved. */
    private static boolean arePoliciesRead(CheckContext context) {
        return Stream.concat(Stream.of(TENANT), context.subscriptions().stream().map(CollectedSubscription::id))
                .anyMatch(id -> context.covers(ResourceType.CONDITIONAL_ACCESS, id));
    }

    private static long tenants(Inventory inventory) {
        return inventory.resources(ResourceType.SUBSCRIPTION)
                .stream()
                .flatMap(subscription -> subscription.node()
                        .text("tenantId")
                        .or(() -> subscription.node().properties().text("tenantId"))
                        .stream())
                .map(id -> id.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /** A policy as Microsoft Graph returns it. */
    private record Policy(Resource resource, JsonNodeView conditions, JsonNodeView grant) {

        Policy(Resource resource) {
            this(resource, resource.node().child("conditions"), resource.node().child("grantControls"));
        }

        String name() {
            return resource.name();
        }

        /** Whether the policy is enforced; a policy in report-only mode blocks nothing. */
        boolean isEnabled() {
            return resource.node().text("state").filter("enabled"::equalsIgnoreCase).isPresent();
        }

        /** Whether the policy requires MFA. With the operator OR, another control may replace MFA. */
        boolean requiresMfa() {
            long controls = Stream.of("builtInControls", "customAuthenticationFactors", "termsOfUse")
                    .mapToLong(name -> grant.texts(name).size())
                    .sum() + (grant.object("authenticationStrength").isObject() ? 1 : 0);
            boolean mfa = grant.texts("builtInControls").stream().anyMatch("mfa"::equalsIgnoreCase)
                    || isKnownStrength();
            return mfa && (controls == 1 || grant.text("operator").filter("AND"::equalsIgnoreCase).isPresent());
        }

        private boolean isKnownStrength() {
            JsonNodeView strength = grant.child("authenticationStrength");
            return strength.text("id").filter(STRENGTHS::contains).isPresent()
                    || strength.text("requirementsSatisfied").filter("mfa"::equalsIgnoreCase).isPresent();
        }

        /** Whether a custom authentication strength decides. The list does not show what it requires. */
        boolean isUnclear() {
            JsonNodeView strength = grant.child("authenticationStrength");
            return isForAzure() && strength.isObject() && !isKnownStrength()
                    && strength.text("requirementsSatisfied").isEmpty();
        }

        boolean isForAzure() {
            JsonNodeView applications = conditions.child("applications");
            return applications.texts("includeApplications").stream().anyMatch(Policy::isManagement)
                    && applications.texts("excludeApplications").stream().noneMatch(Policy::isManagement)
                    && !conditions.child("users").texts("includeUsers").contains("None");
        }

        private static boolean isManagement(String application) {
            return MANAGEMENT.contains(application.toLowerCase(Locale.ROOT));
        }

        String described() {
            return name() + " (" + String.join(", ", limits()) + ")";
        }

        /** Returns the names of the fields that restrict the policy, with the number of exclusions. */
        List<String> limits() {
            JsonNodeView users = conditions.child("users");
            JsonNodeView clients = conditions;
            return Stream.of(
                    users.texts("includeUsers").stream().anyMatch("All"::equalsIgnoreCase) ? Stream.<String>empty()
                            : Stream.of("includeUsers"),
                    EXCLUSIONS.stream()
                            .filter(field -> !users.texts(field).isEmpty())
                            .map(field -> field + ": " + users.texts(field).size()),
                    Stream.of("excludeGuestsOrExternalUsers").filter(users::has),
                    Stream.of("applicationFilter").filter(conditions.child("applications")::has),
                    Stream.of("clientAppTypes").filter(field -> !coversClients(clients.texts(field))),
                    Stream.of("platforms", "locations").filter(this::isRestrictedBy),
                    conditions.names()
                            .stream()
                            .filter(field -> !KNOWN_CONDITIONS.contains(field.toLowerCase(Locale.ROOT)))
                            .filter(field -> conditions.isList(field) ? !conditions.list(field).isEmpty()
                                    : conditions.has(field)))
                    .flatMap(fields -> fields)
                    .toList();
        }

        private static boolean coversClients(List<String> types) {
            List<String> lower = types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
            return lower.isEmpty() || lower.contains("all") || lower.containsAll(CLIENTS);
        }

        private boolean isRestrictedBy(String field) {
            JsonNodeView condition = conditions.child(field);
            String suffix = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
            return condition.isObject()
                    && (condition.texts("include" + suffix).stream().noneMatch("all"::equalsIgnoreCase)
                            || !condition.texts("exclude" + suffix).isEmpty());
        }
    }
}
