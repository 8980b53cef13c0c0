package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.azure.FakePulls.ACTOR;
import static org.tomes.azure.FakePulls.CLOCK;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckResultSet;
import org.tomes.check.Checks;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullSettings;
import org.tomes.text.Language;

/**
 * Every check with a pulled tenant: the example company’s Azure and a well-kept subscription, served on loopback. A
 * check that no pull can ever show as met asks for something that the pull does not request.
 */
class CheckedPullTest {

    private static final String SUBSCRIPTION = "/subscriptions/bbbbbbbb-0000-0000-0000-000000000009";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-k/providers";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The values of an app's settings are never requested (docs/SECURITY.md); the limits of the check state it. */
    private static final Set<String> ONLY_FROM_FILES = Set.of("service.app-secrets");

    /** The company of the example requires plan 1 of Defender for Servers, which does not include them. */
    private static final Set<String> ONLY_WITH_PLAN_2 = Set.of("defender.file-integrity", "network.jit-access");

    @TempDir
    private Path folder;

    @Test
    void everyCheckCanBeMetAfterAPullExceptThoseThatStateOtherwise() throws IOException {
        Path company = folder.resolve("company");
        MadeRegisters.exampleCompany(company, Language.EN, CLOCK);
        try (OpenRegister example = new AppContext(CLOCK, new AppPaths(folder, folder)).open(company);
                FakePulls pulls = new FakePulls(folder.resolve("pulled"), CLOCK)) {
            List<Resource> resources = new ArrayList<>(
                    example.azure().inventory().open(example.azure().inventory().all().getFirst()).resources());
            resources.addAll(wellKept());
            serve(pulls.azure, resources);

            Inventory pulled = pulls.register.azure()
                    .inventory()
                    .open(pulls.service()
                            .snapshot(ACTOR, pulls.connection(),
                                    new PullSettings(Set.of(), true, FakePulls.LIMIT).withEntra(true), "",
                                    PullProgress.NONE)
                            .snapshot());
            CheckResultSet results = example.azure().checks().assess(pulled);

            Set<String> met = results.assessments()
                    .stream()
                    .filter(assessment -> assessment.result() == CheckOutcome.MET)
                    .map(assessment -> assessment.check().value())
                    .collect(Collectors.toSet());
            Set<String> never = new TreeSet<>();
            Checks.ALL.forEach(check -> never.add(check.id().value()));
            never.removeAll(met);
            never.removeAll(ONLY_WITH_PLAN_2);
            assertThat(never).as(() -> reasons(results, never) + pulled.notRead()).isEqualTo(ONLY_FROM_FILES);
        }
    }

    private static String reasons(CheckResultSet results, Set<String> checks) {
        return results.assessments()
                .stream()
                .filter(assessment -> checks.contains(assessment.check().value()))
                .map(Assessment::toString)
                .collect(Collectors.joining("\n"));
    }

    private static List<Resource> wellKept() throws IOException {
        try (InputStream file = CheckedPullTest.class.getResourceAsStream("well-kept.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("DAY-1", LocalDate.now(CLOCK).minusDays(1).toString())
                    .replace("\"NET/", "\"" + GROUP + "/Microsoft.Network/")
                    .replace("\"RG/", "\"" + GROUP + "/")
                    .replace("\"SUB", "\"" + SUBSCRIPTION);
            return InventoryFixture.inventory(ImportResultFixture.file("well-kept.json", Instant.now(CLOCK),
                    json.getBytes(StandardCharsets.UTF_8))).resources();
        }
    }

    /** Serves each resource where Azure has it; what is nowhere requested stays unread. */
    private static void serve(FakeAzure azure, List<Resource> resources) {
        azure.rowsAPage(1_000);
        azure.on("/v1.0/policies/identitySecurityDefaultsEnforcementPolicy",
                "{\"id\":\"00000000-0000-0000-0000-000000000005\",\"isEnabled\":true}");
        azure.subscriptions(of(resources, ResourceType.SUBSCRIPTION).map(one -> one.id().subscription().orElseThrow())
                .toArray(String[]::new));
        RequestCatalogue.tables()
                .stream()
                .collect(Collectors.groupingBy(DataRequest.Table::table))
                .forEach((name, tables) -> azure.table(name,
                        tables.stream()
                                .flatMap(table -> table.types().stream())
                                .distinct()
                                .flatMap(type -> of(resources, type))
                                .map(resource -> row(azure, resource))
                                .toArray(String[]::new)));
        RequestCatalogue.subscriptionRequests()
                .forEach(below -> of(resources, ResourceType.SUBSCRIPTION).forEach(subscription -> azure.on(
                        subscription.id() + below.path(),
                        list(azure, of(resources, below.type()).filter(one -> one.id().isWithin(subscription.id()))))));
        RequestCatalogue.childResourceRequests()
                .forEach(
                        beside -> of(resources, beside.parent()).forEach(parent -> beside(azure, beside, parent.id(),
                                of(resources, beside.type())
                                        .filter(one -> one.id().key().startsWith(parent.id().key() + "/"))
                                        .toList())));
        resources.stream()
                .filter(resource -> RequestCatalogue.definition(resource.id()).isPresent())
                .forEach(definition -> azure.on(definition.id().toString(), row(azure, definition)));
        RequestCatalogue.vaultRequests()
                .forEach(items -> azure.on(items.path(), exchange -> FakeAzure.send(exchange, 200, list(azure,
                        of(resources, items.type()).filter(item -> isIn(exchange, item) && !isPolicy(item))))));
        of(resources, ResourceType.CERTIFICATE).filter(CheckedPullTest::isPolicy)
                .forEach(policy -> azure.on(policy.id().toString().replaceFirst("https://[^/]*", ""),
                        row(azure, policy)));
    }

    private static boolean isPolicy(Resource item) {
        return item.id().toString().endsWith("/policy");
    }

    private static void beside(FakeAzure azure, DataRequest.ChildResources beside, ResourceId parent,
            List<Resource> found) {
        if (!found.isEmpty() || !beside.mayBeAbsent()) {
            azure.on(parent + beside.path(), list(azure, found.stream()));
        } else {
            azure.on(parent + beside.path(), 404, "{\"error\":{\"code\":\"NotFound\"}}");
        }
    }

    private static boolean isIn(HttpExchange exchange, Resource item) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return item.id().toString().startsWith("https://" + host.substring(0, host.indexOf('.')) + ".");
    }

    private static Stream<Resource> of(List<Resource> resources, ResourceType type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }

    private static String list(FakeAzure azure, Stream<Resource> resources) {
        return "{\"value\":[" + resources.map(resource -> row(azure, resource)).collect(Collectors.joining(",")) + "]}";
    }

    /** The resource as Azure has it: with id, name and type, and with the addresses of the vaults on loopback. */
    private static String row(FakeAzure azure, Resource resource) {
        try {
            ObjectNode row = (ObjectNode) JSON.readTree(resource.json());
            row.put("id", resource.id().toString());
            String host = ".vault.localhost";
            if (resource.id().isVaultItem()) {
                host += azure.url().substring(azure.url().lastIndexOf(':'));
            } else {
                row.put("name", resource.name()).put("type", resource.type().text().toLowerCase(Locale.ROOT));
            }
            return row.toString().replace(".vault.azure.net", host);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
