package org.tomes.document.network;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ExceptionReferences;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Statement;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.Statements;
import org.tomes.finding.Finding;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.LoadBalancer;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Ways to reach networks and platform services without a public IP address at the target: rules of public load
 * balancers with their machines, and services with a public endpoint.
 */
final class PublicEndpointTables {

    private static final List<CheckOutcome> GRAVEST_FIRST = List.of(CheckOutcome.NOT_MET, CheckOutcome.NOT_ASSESSED,
            CheckOutcome.MET);

    private PublicEndpointTables() {
    }

    static void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        table(document, "networkdocumentation.balancers", balancers(document.texts(), view.inventory()));
        table(document, "networkdocumentation.services", services(document, data, view));
        List<String> apps = view.inventory().resources(ResourceType.WEB_APP).stream().map(app -> app.name()).toList();
        if (!apps.isEmpty()) {
            Texts texts = document.texts();
            document.gap(texts.get("networkdocumentation.services.app.gap"),
                    texts.get("networkdocumentation.services.app.reason", NameJoiner.of(apps, apps.size(), texts)));
        }
    }

    private static void table(DocumentBuilder document, String key, TableBuilder table) {
        if (!table.isEmpty()) {
            document.part(key);
            document.table(table);
        }
    }

    /** Returns a table with one row for each rule of a public frontend. */
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

    /** Formats protocol and port: {@code TCP 443}. Port 0 means a rule for all ports. */
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

    /**
     * @param configurations IP configurations; the parent of each is a network interface
     */
    private static Stream<String> interfaces(Stream<ResourceId> configurations) {
        return configurations.flatMap(id -> id.parent().stream()).map(ResourceId::name);
    }

    /**
     * Returns a table with one row for each service; services with deviations are first. There is no check of the
     * networks of apps. The other services show the results of all checks with the numbers of the findings.
     */
    private static TableBuilder services(DocumentBuilder document, NetworkDocumentationData data, View view) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.services").rowHeads()
                .column("name", 5)
                .column("result", 4)
                .column("access", 10);
        Map<CheckedResource, List<Assessment>> byService = view.assessments()
                .stream()
                .filter(assessment -> NetworkDocumentationData.isOfServiceAccess(assessment.check().value()))
                .collect(Collectors.groupingBy(Assessment::resource, LinkedHashMap::new, Collectors.toList()));
        Map<Finding.Key, Finding> findings = data.findingsByKey();
        for (CheckOutcome outcome : GRAVEST_FIRST) {
            byService.forEach((service, assessments) -> {
                if (gravest(assessments) == outcome) {
                    table.row(service.name(), result(outcome, assessments, texts),
                            access(assessments, document, findings) + exceptions(outcome, assessments, document, data));
                }
            });
            if (outcome == CheckOutcome.NOT_ASSESSED) {
                view.inventory()
                        .resources(ResourceType.WEB_APP)
                        .forEach(app -> table.row(app.name(), texts.name("check", outcome),
                                texts.get("networkdocumentation.services.app")));
            }
        }
        return table;
    }

    /**
     * Returns the result. If a check covers only a part of its requirement, the rest of the requirement is shown as
     * open.
     */
    private static String result(CheckOutcome outcome, List<Assessment> assessments, Texts texts) {
        return outcome == CheckOutcome.MET
                && assessments.stream().anyMatch(assessment -> limit(assessment.check()).isPresent())
                        ? texts.name("statement", ComplianceStatus.MET_AS_CHECKED)
                        : texts.name("check", outcome);
    }

    private static Optional<Message> limit(CheckId check) {
        return Statements.of(check).flatMap(Statement::limit);
    }

    /** Returns the exceptions that may concern a service that could not be assessed. */
    private static String exceptions(CheckOutcome outcome, List<Assessment> assessments, DocumentBuilder document,
            NetworkDocumentationData data) {
        return outcome != CheckOutcome.NOT_ASSESSED ? ""
                : new ExceptionReferences(document, data.metadata().today()).of(data.basis()
                        .statements()
                        .all()
                        .stream()
                        .filter(result -> assessments.stream()
                                .filter(assessment -> assessment.result() == outcome)
                                .anyMatch(assessment -> result.statement().checks().contains(assessment.check())))
                        .flatMap(result -> result.measures().stream()));
    }

    private static CheckOutcome gravest(List<Assessment> assessments) {
        return GRAVEST_FIRST.stream()
                .filter(outcome -> assessments.stream().anyMatch(assessment -> assessment.result() == outcome))
                .findFirst()
                .orElseThrow();
    }

    private static String access(List<Assessment> assessments, DocumentBuilder document,
            Map<Finding.Key, Finding> findings) {
        StatementResultText statements = new StatementResultText(document.texts(), document.formats());
        return assessments.stream()
                .sorted(Comparator.comparing(assessment -> GRAVEST_FIRST.indexOf(assessment.result())))
                .map(assessment -> statements.sentence(assessment.reason()) + Optional
                        .ofNullable(findings.get(Finding.Key.of(assessment.check(), assessment.resource().id())))
                        .map(finding -> " (" + finding.id() + ")")
                        .orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
