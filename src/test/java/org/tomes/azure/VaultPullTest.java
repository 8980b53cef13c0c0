package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.azure.FakePulls.ACTOR;
import static org.tomes.azure.FakePulls.SUB;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService.PulledSnapshot;
import org.tomes.pull.PullSettings;
import org.tomes.pull.TypeOutcome;

/** Key vaults themselves, over HTTPS with their own host names: the data that is read, and the data that never is. */
class VaultPullTest {

    private static final String POLICY = "{\"id\":\"%s/certificates/web/policy\",\"issuer\":{\"name\":\"Self\"},"
            + "\"lifetime_actions\":[{\"trigger\":{\"days_before_expiry\":30},\"action\":{\"action_type\":\"AutoRenew\"}}]}";

    @TempDir
    private Path folder;
    @AutoClose
    private FakePulls pulls;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        pulls = new FakePulls(folder, FakePulls.CLOCK);
        pulls.azure.table("resources", vault("kv-one"), vault("kv-two"));
        on("/secrets", exchange -> items(exchange, "secrets", "db-password"));
        on("/certificates", exchange -> items(exchange, "certificates", "web"));
        on("/certificates/web/policy", exchange -> FakeAzure.send(exchange, 200, POLICY.formatted(host(exchange))));
    }

    private static String vault(String name) {
        return "{\"id\":\"/subscriptions/" + SUB + "/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/" + name
                + "\",\"name\":\"" + name + "\",\"type\":\"microsoft.keyvault/vaults\",\"subscriptionId\":\"" + SUB
                + "\",\"properties\":{\"vaultUri\":\"https://" + name + ".vault.localhost/\"}}";
    }

    private void on(String path, FakeAzure.Handler handler) {
        pulls.azure.on(path, exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Host").replaceAll("[.:].*", "") + " "
                    + exchange.getRequestURI());
            handler.answer(exchange);
        });
    }

    private static String host(HttpExchange exchange) {
        return "https://" + exchange.getRequestHeaders().getFirst("Host");
    }

    /** Two pages, of which the first contains the address of the second. */
    private static void items(HttpExchange exchange, String kind, String name) throws IOException {
        boolean second = exchange.getRequestURI().getQuery().contains("page=2");
        FakeAzure.send(exchange, 200,
                "{\"value\":[{\"id\":\"" + host(exchange) + "/" + kind + "/" + (second ? "other" : name)
                        + "\",\"attributes\":{\"enabled\":true,\"created\":1760000000,\"exp\":1890000000}}]"
                        + (second ? "" : ",\"nextLink\":\"" + host(exchange) + "/" + kind + "?api-version=7.6&page=2\"")
                        + "}");
    }

    private PulledSnapshot pull(boolean vaultItems) {
        return pulls.service()
                .snapshot(ACTOR, pulls.connection(), new PullSettings(Set.of(), vaultItems, FakePulls.LIMIT), "",
                        PullProgress.NONE);
    }

    private Inventory inventory(PulledSnapshot pulled) {
        return pulls.register.azure().inventory().open(pulled.snapshot());
    }

    private List<Assessment> assessments(PulledSnapshot pulled, String check) {
        return pulls.register.azure()
                .checks()
                .assess(inventory(pulled))
                .assessments()
                .stream()
                .filter(each -> each.check().equals(new CheckId(check)))
                .toList();
    }

    @Test
    void namesAndDatesOfAllPagesAreReadAndHowCertificatesAreRenewed() {
        on("/certificates/other/policy", exchange -> FakeAzure.send(exchange, 404, "{}"));

        PulledSnapshot pulled = pull(true);

        assertThat(inventory(pulled).secrets()).hasSize(4).allSatisfy(item -> {
            assertThat(item.vault()).isIn("kv-one.vault.localhost", "kv-two.vault.localhost");
            assertThat(item.expires()).isPresent();
        });
        assertThat(assessments(pulled, "key-vault.certificate-renewal")).extracting(Assessment::result)
                .containsOnly(CheckOutcome.MET, CheckOutcome.NOT_ASSESSED)
                .hasSize(4);
        assertThat(assessments(pulled, "key-vault.secret-expiry")).isNotEmpty()
                .noneMatch(each -> each.result() == CheckOutcome.NOT_ASSESSED);
    }

    /**
     * Only lists and policies: an address that would return a secret value is never requested, and all requests only
     * read.
     */
    @Test
    void secretValuesAreNeverRequested() {
        pull(true);

        assertThat(asked).hasSize(10)
                .allMatch(request -> request.matches(
                        "GET kv-(one|two) /(secrets|certificates)\\?api-version=7\\.6(&page=2)?|GET kv-(one|two) /certificates/web/policy\\?api-version=7\\.6"));
        assertThat(pulls.azure.requests()).noneMatch(request -> request.matches(".*/(secrets|keys)/.*"));
    }

    @Test
    void vaultContentIsReadOnlyOnRequest() {
        PulledSnapshot pulled = pull(false);

        assertThat(asked).isEmpty();
        assertThat(assessments(pulled, "key-vault.secret-expiry")).hasSize(2)
                .allMatch(each -> each.result() == CheckOutcome.NOT_ASSESSED);
    }

    @Test
    void vaultThatRefusesIsNotAssessedAndTheOtherIs() {
        on("/secrets", exchange -> {
            if (host(exchange).contains("kv-one")) {
                FakeAzure.send(exchange, 403,
                        "{\"error\":{\"code\":\"Forbidden\",\"message\":\"Caller is not authorized\"}}");
            } else {
                items(exchange, "secrets", "db-password");
            }
        });
        on("/certificates", exchange -> FakeAzure.send(exchange, 401,
                "{\"error\":{\"code\":\"Unauthorized\",\"message\":\"AKV10000\"}}"));

        PulledSnapshot pulled = pull(true);

        assertThat(pulled.outcomes()).filteredOn(outcome -> outcome.state() == TypeOutcome.State.REFUSED)
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome.type()).isIn(ResourceType.SECRET, ResourceType.CERTIFICATE));
        assertThat(assessments(pulled, "key-vault.secret-expiry"))
                .filteredOn(each -> each.result() == CheckOutcome.NOT_ASSESSED)
                .singleElement()
                .satisfies(each -> assertThat(each.resource().name()).isEqualTo("kv-one"));
        assertThat(assessments(pulled, "key-vault.certificate-expiry")).hasSize(2)
                .allMatch(each -> each.result() == CheckOutcome.NOT_ASSESSED);
    }

    /** An empty result is an answer: a refusal by another vault of the same subscription does not make it unread. */
    @Test
    void emptyVaultIsReadAlthoughAnotherVaultRefuses() {
        pulls.azure.table("resources", vault("kv-one"), vault("kv-two"));
        for (String list : List.of("/secrets", "/certificates")) {
            on(list, exchange -> FakeAzure.send(exchange, host(exchange).contains("kv-one") ? 403 : 200,
                    host(exchange).contains("kv-one") ? "{\"error\":{\"code\":\"Forbidden\"}}" : "{\"value\":[]}"));
        }

        PulledSnapshot pulled = pull(true);

        for (String check : List.of("key-vault.secret-expiry", "key-vault.certificate-expiry",
                "key-vault.certificate-renewal")) {
            assertThat(assessments(pulled, check)).as(check).singleElement().satisfies(each -> {
                assertThat(each.result()).isEqualTo(CheckOutcome.NOT_ASSESSED);
                assertThat(each.resource().name()).isEqualTo("kv-one");
            });
        }
        assertThat(pulled.snapshot().notRead()).hasSize(2)
                .allSatisfy(gap -> assertThat(gap.origin()).endsWith("/vaults/kv-one"));
    }

    /** An unavailable policy of one certificate does not affect other vaults, which may have no certificate at all. */
    @Test
    void refusedPolicyAffectsItsCertificateOnly() {
        on("/certificates", exchange -> {
            if (host(exchange).contains("kv-one")) {
                items(exchange, "certificates", "web");
            } else {
                FakeAzure.send(exchange, 200, "{\"value\":[]}");
            }
        });
        on("/certificates/web/policy",
                exchange -> FakeAzure.send(exchange, 403, "{\"error\":{\"code\":\"Forbidden\"}}"));
        on("/certificates/other/policy", exchange -> FakeAzure.send(exchange, 200, POLICY.formatted(host(exchange))));

        PulledSnapshot pulled = pull(true);

        assertThat(pulled.snapshot().notRead()).singleElement()
                .satisfies(gap -> assertThat(gap.origin()).endsWith("/certificates/web"));
        assertThat(assessments(pulled, "key-vault.certificate-expiry")).hasSize(2)
                .noneMatch(each -> each.result() == CheckOutcome.NOT_ASSESSED);
        assertThat(assessments(pulled, "key-vault.certificate-renewal"))
                .filteredOn(each -> each.result() == CheckOutcome.NOT_ASSESSED)
                .hasSize(1);
    }

    @Test
    void rejectsVaultListLinkToAnotherHostWithoutSendingAToken() {
        try (FakeAzure foreign = new FakeAzure()) {
            on("/secrets", exchange -> FakeAzure.send(exchange, 200,
                    "{\"value\":[],\"nextLink\":\"" + foreign.url() + "/secrets\"}"));
            on("/certificates",
                    exchange -> FakeAzure.send(exchange, 200,
                            "{\"value\":[],\"nextLink\":\""
                                    + host(exchange).replace("kv-one", "kv-two-x").replace("kv-two.", "kv-one.")
                                    + "/certificates?page=3\"}"));

            PulledSnapshot pulled = pull(true);

            assertThat(FakePulls.reasons(pulled)).hasSize(4).containsOnly("pull.otherHost");
            assertThat(foreign.requests()).isEmpty();
            assertThat(foreign.tokensSeen()).isEmpty();
            assertThat(asked).noneMatch(request -> request.contains("page=3"));
        }
    }

    /** A forged certificate id in an answer would be another way to divert a token. */
    @Test
    void certificatePolicyAtAnotherHostIsNotRequested() {
        try (FakeAzure foreign = new FakeAzure()) {
            on("/certificates", exchange -> FakeAzure.send(exchange, 200, "{\"value\":[{\"id\":\"" + foreign.url()
                    + "/certificates/web\",\"attributes\":{\"enabled\":true}}]}"));

            assertThat(FakePulls.reasons(pull(true))).contains("pull.otherHost");
            assertThat(foreign.requests()).isEmpty();
        }
    }
}
