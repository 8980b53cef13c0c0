package org.tomes.check.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.InternetAccess;
import org.tomes.check.RequiredLists;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.space.AddressSet;

/**
 * Checks which addresses the firewall of an Azure SQL server allows; from Microsoft's page "Azure SQL Database and
 * Azure Synapse IP firewall rules". A rule from 0.0.0.0 to 0.0.0.0 allows all of Azure, including other customers.
 */
final class SqlFirewall {

    private static final String ALL_OF_AZURE = "0.0.0.0";
    /** Fields for the start of a range in rules of Azure SQL, of its IPv6 rules, and of caches. */
    private static final List<String> STARTS = List.of("startIpAddress", "startIPv6Address", "startIP");
    private static final List<String> ENDS = List.of("endIpAddress", "endIPv6Address", "endIP");

    /** Firewall rules by server, for each type of rule. */
    private static final CachedValue.ByKey<Inventory, ResourceType, ResourceIndex<Resource>> RULES = new CachedValue.ByKey<>(
            (inventory, type) -> ResourceIndex.of(inventory.resources(type), rule -> rule.id().parent()));

    private SqlFirewall() {
    }

    static Answer assess(Resource resource, CheckContext context) {
        Answer written = PublicAccess.assessSwitch(resource.node().properties());
        return !written.reasonKey().equals("rules") ? written
                : assessRules(resource, List.of(ResourceType.SQL_FIREWALL_RULE, ResourceType.SQL_IPV6_FIREWALL_RULE),
                        context);
    }

    /**
     * Assesses a server by its firewall rules alone. Rules of PostgreSQL and MySQL have the same form.
     *
     * @param types types of the rules
     */
    static Answer assessRules(Resource resource, List<ResourceType> types, CheckContext context) {
        List<Resource> rules = types.stream().flatMap(type -> rules(resource, type, context).stream()).toList();
        if (rules.stream().anyMatch(SqlFirewall::allowsAllOfAzure)) {
            return Answer.notMet("azure");
        }
        List<String> unread = rules.stream().filter(rule -> range(rule).isEmpty()).map(Resource::name).toList();
        int read = rules.size() - unread.size();
        InternetAccess let = InternetAccess
                .of(AddressSet.unionOf(rules.stream().flatMap(rule -> range(rule).stream()).toList()), unread);
        return switch (let.kind()) {
            case EVERYBODY -> Answer.notMet("everybody", read);
            case WIDE -> Answer.notMet("wide", read, let.addresses());
            case UNREAD -> Answer.notAssessed("unread", String.join(", ", unread));
            default -> Answer.met("restricted", rules.size());
        };
    }

    /** Returns the lists of rules, because further rules may allow more addresses. */
    static RequiredLists reversingLists() {
        return RequiredLists.ofMet(ResourceType.SQL_FIREWALL_RULE, ResourceType.SQL_IPV6_FIREWALL_RULE)
                .forReasons("restricted");
    }

    private static List<Resource> rules(Resource server, ResourceType type, CheckContext context) {
        return RULES.in(context.inventory(), type).of(server.id());
    }

    private static boolean allowsAllOfAzure(Resource rule) {
        return rule.hasProperties()
                && Stream.of(STARTS, ENDS).allMatch(names -> end(rule, names).filter(ALL_OF_AZURE::equals).isPresent());
    }

    private static Optional<AddressSet> range(Resource rule) {
        if (!rule.hasProperties()) {
            return Optional.empty();
        }
        return end(rule, STARTS).flatMap(start -> end(rule, ENDS).flatMap(end -> AddressSet.between(start, end)));
    }

    private static Optional<String> end(Resource rule, List<String> names) {
        JsonNodeView properties = rule.node().properties();
        return names.stream().flatMap(name -> properties.text(name).stream()).findFirst();
    }
}
