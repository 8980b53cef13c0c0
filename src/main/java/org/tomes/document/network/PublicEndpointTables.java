package org.tomes.document.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.statement.StatementText;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.LoadBalancer;
import org.tomes.text.Texts;

/**
 * Ways into the networks and to platform services without a public IP address of the target: rules of public load
 * balancers with their machines, and services with a public endpoint.
 */
final class PublicEndpointTables {

    /** Checks of the networks that reach a service. */
    private static final Set<String> REACHABILITY = Set.of("key-vault.public-network", "defender.storage-network",
            "service.sql-firewall", "service.public-access");

    private PublicEndpointTables() {
    }

    static void write(DocumentBuilder document, Inventory inventory, List<Assessment> assessments) {
        table(document, "networkdocumentation.balancers", balancers(document.texts(), inventory));
        table(document, "networkdocumentation.services", services(document, inventory, assessments));
    }

    private static void table(DocumentBuilder document, String key, TableBuilder table) {
        if (!table.isEmpty()) {
            document.part(key);
            document.table(table);
        }
    }

    /** One row for each rule of a public frontend. */
    private static TableBuilder balancers(Texts texts, Inventory inventory) {
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.balancers").rowHeads()
                .column("name", 4)
                .column("traffic", 3)
                .column("targets", 7);
        inventory.loadBalancers()
                .forEach(balancer -> balancer.rules()
                        .stream()
                        .filter(rule -> isPublic(balancer, rule))
                        .forEach(rule -> table.row(balancer.name(), traffic(rule, texts), targets(balancer, rule))));
        return table;
    }

    private static boolean isPublic(LoadBalancer balancer, LoadBalancer.Rule rule) {
        return balancer.frontends()
                .stream()
                .anyMatch(frontend -> frontend.isPublic() && rule.frontend().filter(frontend.id()::equals).isPresent());
    }

    /** Formats protocol and port: {@code TCP 443}; a rule for all ports has port 0. */
    private static String traffic(LoadBalancer.Rule rule, Texts texts) {
        String protocol = rule.protocol()
                .filter(name -> !name.equalsIgnoreCase("All"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .orElse("TCP/UDP");
        String port = rule.frontendPort()
                .map(number -> number == 0 ? texts.get("cloudevidence.rules.everything") : String.valueOf(number))
                .orElse("–");
        return protocol + " " + port;
    }

    private static String targets(LoadBalancer balancer, LoadBalancer.Rule rule) {
        Stream<String> pooled = balancer.pools()
                .stream()
                .filter(pool -> rule.pools().contains(pool.id()))
                .flatMap(pool -> Stream.concat(interfaces(pool.members().stream()), pool.addresses().stream()));
        String targets = Stream.concat(interfaces(rule.member().stream()), pooled)
                .distinct()
                .collect(Collectors.joining(", "));
        return targets.isEmpty() ? "–" : targets;
    }

    /** @param configurations IP configurations, whose parents are network interfaces */
    private static Stream<String> interfaces(Stream<ResourceId> configurations) {
        return configurations.flatMap(id -> id.parent().stream()).map(ResourceId::name);
    }

    /** Apps have no check of their networks; the others show its result. */
    private static TableBuilder services(DocumentBuilder document, Inventory inventory, List<Assessment> assessments) {
        Texts texts = document.texts();
        StatementText statements = new StatementText(texts, document.formats());
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.services").rowHeads()
                .column("name", 5)
                .column("result", 3)
                .column("access", 9);
        assessments.stream()
                .filter(assessment -> REACHABILITY.contains(assessment.check().value()))
                .forEach(assessment -> table.row(assessment.resource().name(), texts.name("check", assessment.result()),
                        statements.sentence(assessment.reason())));
        inventory.resources(ResourceType.WEB_APP)
                .forEach(app -> table.row(app.name(), texts.name("check", CheckOutcome.NOT_ASSESSED),
                        texts.get("networkdocumentation.services.app")));
        return table.sorted(1);
    }
}
