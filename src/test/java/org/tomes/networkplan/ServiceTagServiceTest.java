package org.tomes.networkplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.finding.FindingQuery;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.nsg.space.AddressSet;
import org.tomes.problem.Problem;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

@SlowTest
class ServiceTagServiceTest {

    private static final Actor ACTOR = new Actor("", "test", "host");
    private static final String LIST = """
            {'changeNumber':401,'cloud':'Public','values':[
              {'name':'Sql.WestEurope','id':'Sql.WestEurope','properties':{'addressPrefixes':['198.51.100.0/28','2001:db8::/48']}},
              {'name':'Broken','properties':{'addressPrefixes':['198.51.100.1/28']}},
              {'name':'Hollow','properties':{'addressPrefixes':[]}}]}""";

    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;

    @BeforeEach
    void open() {
        register = DesktopFixture.empty(DesktopFixture.context(folder), folder.resolve("register"));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void listIsStoredWithItsNumberAndDate() {
        ServiceTagService.Imported imported = register.azure()
                .serviceTags()
                .load(ACTOR, "ServiceTags_Public_20261116.json", json(LIST));
        register.close();
        register = DesktopFixture.context(folder).open(folder.resolve("register"));

        ServiceTagList saved = register.azure().serviceTags().list().orElseThrow();
        assertThat(saved).isEqualTo(imported.list());
        assertThat(saved.changeNumber()).contains(401);
        assertThat(saved.published()).contains(LocalDate.of(2026, 11, 16));
        assertThat(saved.tags()).containsOnlyKeys("sql.westeurope")
                .containsValue(AddressSet.ofCidrs("198.51.100.0/28", "2001:db8::/48"));
    }

    @Test
    void tagThatCannotBeReadCompletelyRemainsUnknown() {
        assertThat(register.azure().serviceTags().load(ACTOR, "tags.json", json(LIST)).unread())
                .containsExactly("Broken", "Hollow");
    }

    @Test
    void newListReplacesThePreviousOneAndBothAreInTheAuditTrail() {
        register.azure().serviceTags().load(ACTOR, "tags.json", json(LIST));
        register.azure()
                .serviceTags()
                .load(ACTOR, "new.json", json(LIST.replace("401", "402").replace("Sql.WestEurope", "Storage")));
        register.azure().serviceTags().remove(ACTOR);

        assertThat(register.azure().serviceTags().list()).isEmpty();
        assertThat(register.records()
                .trail()
                .entries(new AuditQuery(Optional.of("service-tags"), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), 10))
                .stream()
                .map(entry -> entry.after().values().get("changeNumber")))
                .containsExactlyInAnyOrder("401", "402", null);
    }

    /** Each window of a shared register has such a service. */
    @Test
    void listThatAnotherUserImportedIsReadAndCanBeReplaced() {
        try (Register shared = RegisterFixture.empty(folder.resolve("shared"))) {
            ServiceTagService mine = service(shared);
            ServiceTagService other = service(shared);
            mine.load(ACTOR, "tags.json", json(LIST));
            other.load(ACTOR, "new.json", json(LIST.replace("401", "402")));
            assertThat(mine.list().flatMap(ServiceTagList::changeNumber)).contains(402);

            mine.load(ACTOR, "newest.json", json(LIST.replace("401", "403")));
            other.remove(ACTOR);
            assertThat(mine.list()).isEmpty();
        }
    }

    private static ServiceTagService service(Register shared) {
        return new ServiceTagService(shared.ledger(), shared.serviceTagLists(), actor -> {
        }, Clock.systemUTC());
    }

    @Test
    void rejectsInvalidFileAndKeepsThePreviousList() {
        register.azure().serviceTags().load(ACTOR, "tags.json", json(LIST));

        for (String rubbish : List.of("", "[", "7", "{}", "{'values':[{'name':'x'}]}",
                "{'values':" + "[".repeat(5_000) + "]".repeat(5_000) + "}")) {
            assertThatThrownBy(() -> register.azure().serviceTags().load(ACTOR, "bad.json", json(rubbish)))
                    .satisfies(thrown -> assertThat(thrown).isInstanceOfSatisfying(Problem.class,
                            problem -> assertThat(problem.sentence().key()).isIn("nsg.notRead.file",
                                    "nsg.notRead.noServiceTags")));
        }
        assertThat(register.azure().serviceTags().list().orElseThrow().changeNumber()).contains(401);
    }

    @Test
    void findingIsUpdatedWithTheListImmediately() {
        String group = """
                [{'id':'/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg-a',
                  'properties':{'securityRules':[{'name':'rdp','properties':{'priority':100,'direction':'Inbound','access':'Allow','protocol':'Tcp',
                    'sourceAddressPrefix':'Sql.WestEurope','sourcePortRange':'*','destinationAddressPrefix':'*','destinationPortRange':'3389'}}],
                  'subnets':[{'id':'/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s'}]}}]
                """;
        register.azure()
                .inventory()
                .importFiles(ACTOR, List.of(ImportResultFixture.file("a.json", group.replace('\'', '"'))), "",
                        ReadingProgress.NONE);
        assertThat(open("network.management-ports")).isEmpty();

        register.azure().serviceTags().load(ACTOR, "tags.json", json(LIST.replace("198.51.100.0/28", "198.0.0.0/8")));

        assertThat(open("network.management-ports")).hasSize(1);
    }

    private List<String> open(String check) {
        return register.azure()
                .findings()
                .list(FindingQuery.ALL.of(check))
                .stream()
                .map(finding -> finding.state() + "")
                .toList();
    }
}
