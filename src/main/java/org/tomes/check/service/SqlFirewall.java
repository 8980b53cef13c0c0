package org.tomes.check.service;

import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.InternetAccess;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.inventory.ByResource;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SqlServer;
import org.tomes.nsg.space.AddressSet;

/**
 * Whom the firewall of an Azure SQL server lets in; from Microsoft's page "Azure SQL Database and Azure Synapse IP
 * firewall rules". A rule from 0.0.0.0 to 0.0.0.0 lets in all of Azure, other customers included.
 */
final class SqlFirewall {

    private static final String ALL_OF_AZURE = "0.0.0.0";

    private SqlFirewall() {
    }

    static Answer judge(Resource resource, CheckContext context) {
        String access = SqlServer.of(resource).publicNetworkAccess().orElse("Enabled");
        if (access.equalsIgnoreCase("Disabled")) {
            return Answer.met("disabled");
        }
        if (access.equalsIgnoreCase("SecuredByPerimeter")) {
            return Answer.notAssessed("perimeter");
        }
        return ofRules(resource, ResourceType.SQL_FIREWALL_RULE, context);
    }

    /**
     * By the rules of a server alone, which those of PostgreSQL and MySQL have in the same form.
     *
     * @param type of its rules
     */
    static Answer ofRules(Resource resource, ResourceType type, CheckContext context) {
        List<Resource> rules = context.inventory()
                .make("by server: " + type.text(),
                        () -> ByResource.of(context.inventory().resources(type), rule -> rule.id().parent()))
                .of(resource.id());
        if (rules.stream().anyMatch(SqlFirewall::isAllOfAzure)) {
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
            default -> isComplete(rules, resource, type, context) ? Answer.met("restricted", rules.size())
                    : Answer.notAssessed("rules");
        };
    }

    /** Files with the rules of one server say nothing of the next one. */
    private static boolean isComplete(List<Resource> rules, Resource server, ResourceType type, CheckContext context) {
        Snapshot snapshot = context.inventory().snapshot();
        boolean told = snapshot.source() == SnapshotSource.PULL || !rules.isEmpty()
                || snapshot.hasNoMore(type, server.id());
        return told && context.covers(type, server.id());
    }

    private static boolean isAllOfAzure(Resource rule) {
        JsonNodeView properties = rule.node().properties();
        return rule.whole() && List.of("startIpAddress", "endIpAddress")
                .stream()
                .allMatch(end -> properties.text(end).filter(ALL_OF_AZURE::equals).isPresent());
    }

    private static Optional<AddressSet> range(Resource rule) {
        if (!rule.whole()) {
            return Optional.empty();
        }
        JsonNodeView properties = rule.node().properties();
        return properties.text("startIpAddress")
                .flatMap(start -> properties.text("endIpAddress").flatMap(end -> AddressSet.between(start, end)));
    }
}
