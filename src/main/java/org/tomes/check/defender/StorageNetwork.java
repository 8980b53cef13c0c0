package org.tomes.check.defender;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.InternetAccess;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.NetworkRuleSet;
import org.tomes.inventory.view.StorageAccount;
import org.tomes.text.Message;

/**
 * Checks that storage accounts are reachable only from selected networks. The check assesses the account itself,
 * because Defender's result can be a day late. In production, a violation has high severity, because the account can
 * contain personal data.
 */
final class StorageNetwork extends ResourceCheck<StorageAccount> {

    StorageNetwork() {
        super("defender.storage-network", Severity.MEDIUM, Inventory::storageAccounts, StorageAccount::of,
                ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.3"));
    }

    @Override
    protected Assessment assess(StorageAccount account, CheckContext context) {
        return highInProduction(assessNetworks(account, context), account.id(), context);
    }

    private Assessment assessNetworks(StorageAccount account, CheckContext context) {
        CheckedResource subject = CheckedResource.of(account);
        Optional<Message> contradiction = contradiction(account.node().properties());
        if (contradiction.isPresent()) {
            return notAssessed(subject, contradiction.get());
        }
        List<String> rules = account.firewall().map(NetworkRuleSet::addresses).orElse(List.of());
        InternetAccess access = InternetAccess.of(account.publicNetworkAccess(), account.firewall());
        return switch (access.kind()) {
            case OFF -> met(subject, "private");
            case PERIMETER -> notAssessed(subject, "perimeter");
            case UNKNOWN -> notAssessed(subject, access.unknownValue());
            case OPEN -> notMet(subject, "open");
            case EVERYBODY -> notMet(subject, "everybody");
            case WIDE -> notMet(subject, Message.of("check.reason.wide-firewall", rules.size(), access.addresses()));
            case UNREAD ->
                notAssessed(subject, Message.of("check.reason.unread-firewall", list(access.unread().stream())));
            case SELECTED -> selected(account, rules.size(), context);
        };
    }

    /**
     * Reports contradictory default actions in an object that contains the network rules both in the notation of the
     * API and in that of {@code az}.
     */
    private static Optional<Message> contradiction(JsonNodeView properties) {
        Optional<String> api = properties.child("networkAcls").text("defaultAction");
        Optional<String> cli = properties.child("networkRuleSet").text("defaultAction");
        return api.filter(action -> cli.filter(other -> !other.equalsIgnoreCase(action)).isPresent())
                .map(action -> contradictoryEntries("networkAcls: defaultAction", action,
                        "networkRuleSet: defaultAction", cli.get()));
    }

    /**
     * Assesses an account that allows only selected networks. Resource instances pass its firewall from any network
     * with their managed identity (Microsoft Learn, "Create a resource instance network rule for Azure Storage").
     * Instances of another tenant do not belong to the company.
     */
    private Assessment selected(StorageAccount account, int rules, CheckContext context) {
        CheckedResource subject = CheckedResource.of(account);
        int services = account.firewall().filter(NetworkRuleSet::exemptsServices).isPresent() ? 1 : 0;
        int subnets = account.firewall().map(firewall -> firewall.subnets().size()).orElse(0);
        List<InstanceRule> instances = InstanceRule.of(account.resource());
        if (instances.isEmpty()) {
            return met(subject, "restricted", rules, subnets, services);
        }
        Optional<String> tenant = context.inventory()
                .subscriptions()
                .stream()
                .filter(subscription -> account.id().isWithin(subscription.id()))
                .flatMap(subscription -> subscription.tenant().stream())
                .findFirst()
                .or(() -> account.resource().node().text("tenantId"))
                .or(() -> account.resource().node().child("identity").text("tenantId"));
        List<InstanceRule> foreign = instances.stream()
                .filter(rule -> tenant.filter(ownTenant -> !ownTenant.equalsIgnoreCase(rule.tenant())).isPresent())
                .toList();
        if (!foreign.isEmpty()) {
            return notAssessed(subject, "foreign-instances", list(foreign.stream().map(InstanceRule::tenant)),
                    list(foreign.stream().map(InstanceRule::name)));
        }
        return met(subject, tenant.isPresent() ? "restricted-instances" : "restricted-instances-anywhere", rules,
                subnets, list(instances.stream().map(InstanceRule::name)), services);
    }

    /**
     * @param name type and name of the resource instances; {@code *} matches all
     */
    private record InstanceRule(String tenant, String name) {

        private static List<InstanceRule> of(Resource account) {
            JsonNodeView properties = account.node().properties();
            return properties.child("networkAcls").objects("resourceAccessRules").stream().map(rule -> {
                String id = rule.text("resourceId").orElse("?");
                int at = id.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
                return new InstanceRule(rule.text("tenantId").orElse("?"),
                        at < 0 ? id : id.substring(at + "/providers/".length()));
            }).distinct().toList();
        }
    }
}
