package org.tomes.check.logging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.AlertRecipients;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.MissingDestinations;
import org.tomes.check.RequiredLists;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.AlertSuppression;
import org.tomes.inventory.view.SecurityContact;

/**
 * Checks that Defender's alerts reach a recipient by mail. A continuous export to a workspace or an event hub does not
 * notify anyone, and the data does not show what a Logic App does with an alert (Microsoft Learn, "Set up continuous
 * export"; "Automate remediation responses"), so neither decides the result.
 */
final class DefenderAlerts extends SubscriptionCheck {

    private static final ResourceType EXPORT = ResourceType.of("Microsoft.Security/automations");

    /** Properties that contain the destination of an action; from Microsoft's REST reference, "Automations - Get". */
    private static final List<String> DESTINATIONS = List.of("workspaceResourceId", "eventHubResourceId",
            "logicAppResourceId");

    /**
     * Operators with which a rule selects alerts that have the expected value; other operators, such as {@code
     * NotEquals}, exclude them.
     */
    private static final Set<String> INCLUDING = Set.of("equals", "contains", "startswith", "endswith");

    DefenderAlerts() {
        super("logging.defender-alerts", Severity.MEDIUM, ControlRef.direct("A.8.16"), ControlRef.supporting("A.5.24"),
                ControlRef.supporting("A.6.8"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.SECURITY_CONTACT) || type.equals(EXPORT)
                || type.equals(ResourceType.ALERT_SUPPRESSION);
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(RequiredLists.ofMet(ResourceType.ALERT_SUPPRESSION).forReasons("mailed"));
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        List<Resource> exports = context.inventory()
                .resources(EXPORT)
                .stream()
                .filter(resource -> subscription.holds(resource.id()))
                .toList();
        Optional<Resource> export = exports.stream()
                .filter(resource -> sendsAlerts(resource, subscription, context))
                .findFirst();
        List<SecurityContact> contacts = context.inventory()
                .securityContacts()
                .stream()
                .filter(securityContact -> subscription.holds(securityContact.id()))
                .toList();
        if (isSuppressed(subscription, context)) {
            return Optional.of(export.map(resource -> exported(subject, resource, context))
                    .orElseGet(() -> notMet(subject, "suppressed")));
        }
        Optional<SecurityContact> notified = contacts.stream().filter(DefenderAlerts::receivesAlerts).findFirst();
        if (notified.isPresent()) {
            return Optional
                    .of(met(subject, "mailed",
                            notified.get().emails().isEmpty() ? list(notified.get().roles().stream())
                                    : list(notified.get().emails().stream()),
                            notified.get().minimalSeverity().orElse("–")));
        }
        boolean unread = contacts.stream().anyMatch(contact -> !contact.hasProperties())
                || exports.stream().anyMatch(resource -> !resource.hasProperties());
        if (unread || !context.covers(ResourceType.SECURITY_CONTACT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.SECURITY_CONTACT));
        }
        if (contacts.stream().anyMatch(contact -> contact.sendsAlerts() && !contact.roles().isEmpty())) {
            return Optional.of(notAssessed(subject, "classic-roles"));
        }
        if (export.isPresent()) {
            return Optional.of(exported(subject, export.get(), context));
        }
        return Optional.of(
                context.covers(EXPORT, subscription.id()) ? notMet(subject, "nobody") : typeNotRead(subject, EXPORT));
    }

    private Assessment exported(CheckedResource subject, Resource export, CheckContext context) {
        List<JsonNodeView> actions = export.node().properties().objects("actions");
        List<ResourceId> gone = actions.stream()
                .flatMap(action -> DESTINATIONS.stream().flatMap(name -> action.reference(name).stream()))
                .filter(id -> MissingDestinations.isMissing(id, context))
                .toList();
        return !gone.isEmpty() && gone.size() == actions.size()
                ? notAssessed(subject, "gone", export.name(), list(gone.stream().map(ResourceId::name)))
                : notAssessed(subject, "exported", export.name());
    }

    private static boolean receivesAlerts(SecurityContact contact) {
        return contact.sendsAlerts()
                && !(contact.emails().isEmpty() && AlertRecipients.areClassicAdmins(contact.roles()));
    }

    /**
     * Whether a suppression rule for all alert types dismisses every alert, so that no message is sent (Microsoft
     * Learn, "Suppress alerts from Defender for Cloud"). A rule for one alert type or resource does not affect other
     * alerts.
     */
    private static boolean isSuppressed(CollectedSubscription subscription, CheckContext context) {
        return context.inventory()
                .resources(ResourceType.ALERT_SUPPRESSION)
                .stream()
                .filter(rule -> subscription.holds(rule.id()))
                .map(AlertSuppression::of)
                .anyMatch(rule -> rule.everything() && rule.appliesAt(context.now()));
    }

    private static boolean sendsAlerts(Resource export, CollectedSubscription of, CheckContext context) {
        JsonNodeView properties = export.node().properties();
        boolean covered = properties.objects("scopes").isEmpty() || properties.objects("scopes")
                .stream()
                .flatMap(scope -> scope.reference("scopePath").stream())
                .anyMatch(of.id()::isWithin);
        boolean goesNowhere = properties.isList("actions")
                && properties.objects("actions").stream().allMatch(action -> isDisabledLogicApp(action, context));
        return export.hasProperties() && properties.flag("isEnabled").orElse(true) && covered && !goesNowhere
                && properties.objects("sources").stream().anyMatch(DefenderAlerts::includesHighAlerts);
    }

    /**
     * Whether the action has no effect, because its Logic App is disabled (Microsoft Learn, REST "Workflows - Get",
     * {@code WorkflowState}).
     */
    private static boolean isDisabledLogicApp(JsonNodeView action, CheckContext context) {
        return action.reference("logicAppResourceId")
                .flatMap(context.inventory()::find)
                .flatMap(app -> app.node().properties().text("state"))
                .filter("Disabled"::equalsIgnoreCase)
                .isPresent();
    }

    /** Whether the source includes alerts of high severity; its rule sets are filters. */
    private static boolean includesHighAlerts(JsonNodeView source) {
        boolean alerts = source.text("eventSource").filter("Alerts"::equalsIgnoreCase).isPresent();
        List<JsonNodeView> sets = source.objects("ruleSets");
        return alerts && (sets.isEmpty() || sets.stream().anyMatch(DefenderAlerts::matchesHighSeverity));
    }

    /** Whether the rule set includes alerts of high severity; all of its rules must match. */
    private static boolean matchesHighSeverity(JsonNodeView node) {
        return node.objects("rules")
                .stream()
                .allMatch(rule -> rule.text("propertyJPath").filter(DefenderAlerts::isSeverity).isPresent()
                        && rule.text("expectedValue").filter("High"::equalsIgnoreCase).isPresent()
                        && rule.text("operator")
                                .map(name -> INCLUDING.contains(name.toLowerCase(Locale.ROOT)))
                                .orElse(true));
    }

    private static boolean isSeverity(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith("severity");
    }
}
