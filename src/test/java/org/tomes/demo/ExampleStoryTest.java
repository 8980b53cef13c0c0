package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Controls;
import org.tomes.document.DocumentKind;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingState;
import org.tomes.inventory.ReplicaRegions;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.PersonId;
import org.tomes.people.RaciWarning;
import org.tomes.people.Role;
import org.tomes.soa.Applicability;
import org.tomes.text.Language;

/** The parts of the example are consistent with each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleStoryTest {

    private final Map<Language, OpenRegister> registers = new EnumMap<>(Language.class);

    @BeforeAll
    void open(@TempDir Path folder) {
        for (Language language : Language.values()) {
            MadeRegisters.exampleCompany(folder.resolve(language.tag()), language, MadeRegisters.MARCH);
            registers.put(language, new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder))
                    .open(folder.resolve(language.tag())));
        }
    }

    @AfterAll
    void close() {
        registers.values().forEach(OpenRegister::close);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void changesAreDecidedByThoseWhoApproveChangesByTheMatrix(Language language) {
        OpenRegister register = registers.get(language);
        List<PersonId> deciders = register.records()
                .responsibilities()
                .topics()
                .stream()
                .filter(topic -> topic.subject().equals("change-approval"))
                .flatMap(topic -> Stream.of(Duty.RESPONSIBLE, Duty.ACCOUNTABLE).flatMap(topic::assignees))
                .flatMap(assignee -> people(register, assignee))
                .toList();

        assertThat(
                register.records().changes().all().stream().flatMap(change -> change.approvals().approver().stream()))
                .isNotEmpty()
                .allMatch(deciders::contains);
    }

    /** One task has no accountable person, which the matrix reports; approval, audit and deputies are independent. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyOneTaskOfTheMatrixIsToBeResolved(Language language) {
        OpenRegister register = registers.get(language);

        assertThat(register.records().responsibilities().topics())
                .flatExtracting(topic -> register.records().responsibilities().warnings().apply(topic))
                .containsExactlyInAnyOrder(RaciWarning.NO_ACCOUNTABLE, RaciWarning.APPROVAL_OWNER_CONFLICT,
                        RaciWarning.APPROVAL_DEPUTY_CONFLICT);
    }

    /** The path consists of places that the network documentation contains, and the change refers to it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void exceptionForRemoteAccessStatesItsPath(Language language) {
        OpenRegister register = registers.get(language);
        String path = register.records().measures().get("TOM-004").details().exemptions().getFirst().reason();
        String network = register.documents()
                .composition()
                .compose(DocumentKind.NETWORK_DOCUMENTATION, language)
                .blocks()
                .toString();

        assertThat(List.of("203.0.113.40/29", "Erlaube-RDP-SSH-Buero", "nsg-mgmt-gwc", "vm-jump01", "10.20.1.4"))
                .allSatisfy(place -> assertThat(path).contains(place))
                .allSatisfy(place -> assertThat(network).contains(place));
        assertThat(register.records().changes().all()).anySatisfy(
                change -> assertThat(change.approvals().verification()).contains("TOM-004", "vm-jump01", "VPN"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void policyAndManagementReviewStateThatTheCompanyMustReportIncidents(Language language) {
        String entity = language == Language.DE ? "wichtige Einrichtung nach dem BSI-Gesetz (NIS 2)"
                : "important entity under the German BSI Act (NIS 2)";

        assertThat(text(language, DocumentKind.CLOUD_SECURITY_POLICY, "incidents")).contains(entity)
                .contains("24", "72")
                .doesNotContain("Fällt das Unternehmen", "If the company falls");
        assertThat(text(language, DocumentKind.MANAGEMENT_REVIEW, "context")).contains(entity);
    }

    private String text(Language language, DocumentKind kind, String section) {
        return registers.get(language).documents().texts().get(kind, section, language).record().text();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDecisionOnAFindingHasAnEnd(Language language) {
        List<Finding> decided = Stream.of(FindingState.RISK_ACCEPTED, FindingState.EXEMPT)
                .flatMap(state -> registers.get(language).azure().findings().list(FindingQuery.ALL.in(state)).stream())
                .toList();

        assertThat(decided).hasSize(2)
                .allSatisfy(finding -> assertThat(finding.decision().orElseThrow().until()).isPresent());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyControlIsDecidedAndTheStatementOfApplicabilityHasNoBlanks(Language language) {
        OpenRegister register = registers.get(language);

        assertThat(register.records().soa().rows(language)).hasSize(Controls.all().size())
                .allSatisfy(row -> assertThat(row.entry().decision()).as(row.entry().control())
                        .isNotEqualTo(Applicability.OPEN));
        assertThat(register.documents().texts().sectionsWithBlanks(DocumentKind.STATEMENT_OF_APPLICABILITY, language))
                .isEmpty();
        assertThat(register.documents()
                .texts()
                .get(DocumentKind.STATEMENT_OF_APPLICABILITY, "reading", language)
                .record()
                .text()).contains("2.1").contains("2025");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rolesOfThePolicyAreFilled(Language language) {
        OpenRegister register = registers.get(language);
        List<String> named = register.documents()
                .texts()
                .get(DocumentKind.CLOUD_SECURITY_POLICY, "responsibilities", language)
                .record()
                .text()
                .lines()
                .filter(line -> line.matches("\\| [^|]+ \\| [^|]+ \\|"))
                .flatMap(line -> Stream.of(line.split("\\|")[1].strip().split(", ")))
                .toList();

        assertThat(register.records().responsibilities().roles())
                .allSatisfy(role -> assertThat(role.holders()).isNotEmpty())
                .extracting(Role::title)
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsAll(named.subList(1, named.size() - 1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void zonesOfThePolicyPermitTheDatabasePortsThatTheNetworkPlanUses(Language language) {
        OpenRegister register = registers.get(language);

        assertThat(register.azure().inventory().latest().orElseThrow().securityGroups().toString()).contains("1433",
                "5432");
        assertThat(register.documents()
                .texts()
                .get(DocumentKind.CLOUD_SECURITY_POLICY, "network", language)
                .record()
                .text()).contains("1433", "3306", "5432");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annexNamesTheRegionThatBackupsAreMirroredTo(Language language) {
        OpenRegister register = registers.get(language);

        assertThat(register.azure().inventory().latest().orElseThrow().recoveryVaults())
                .anyMatch(vault -> vault.redundancy().equals(Optional.of("GeoRedundant")));
        assertThat(ReplicaRegions.of(register.azure().inventory().latest().orElseThrow()))
                .containsExactly("germanynorth");
        assertThat(register.documents().composition().compose(DocumentKind.TOM_ANNEX, language).blocks().toString())
                .contains("Germany North (Berlin)");
    }

    private static Stream<PersonId> people(OpenRegister register, Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfPerson person -> Stream.of(person.person());
            case Assignee.OfRole role -> register.records()
                    .responsibilities()
                    .roles()
                    .stream()
                    .filter(one -> one.id().equals(role.role()))
                    .flatMap(one -> one.holders().stream());
        };
    }
}
