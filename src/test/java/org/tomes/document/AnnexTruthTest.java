package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;
import org.tomes.document.compose.Formats;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The annex of the example company excepts no more than it promises, and shows open access to customers. */
@SlowTest
class AnnexTruthTest extends ComposedExample {

    /** The exception until the date of one late finding excepted all findings of its severity. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void exceptionFromDeadlinesIsLimitedToKnownFindings(Language language) {
        assertThat(commitment("TOM-019", language))
                .contains(language == Language.DE ? "wird nicht eingehalten bei: " : "is not met for: ")
                .contains(language == Language.DE ? "ist nicht eingehalten, soweit sie bis zum 26.03.2026 endete"
                        : "has been missed where it expired on or before 26 Mar 2026")
                .doesNotContain("Tage offen“ ist nicht erfüllt", "days” is not met.");
    }

    /** Servers of development are not promised a backup, so that they need no exception. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void backupOfProductionServersHasNoExceptionForDevelopment(Language language) {
        assertThat(commitment("TOM-026", language)).doesNotContain("ERP-Entwicklung", "ERP development");
    }

    /** What was not assessed is no exception; the status sheet shows it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void commitmentsContainNoExceptionForWhatWasNotAssessed(Language language) {
        assertThat(rows(DocumentKind.TOM_ANNEX, language).filter(cells -> cells.size() == 1)
                .map(List::getFirst)
                .filter(cell -> cell.startsWith("TOM-"))).isNotEmpty()
                .noneMatch(cell -> cell.contains("nicht bewertet") || cell.contains("not assessed"));
        assertThat(status("TOM-008", language)).anyMatch(
                text -> text.contains("Nicht bewertet, weil Daten fehlen") || text.contains("Not assessed for lack"));
    }

    /** A customer could not see whether a deviation without a measure concerns the own system. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void deviationsWithoutAMeasureNameTheirSystems(Language language) {
        List<String> deviations = rows(DocumentKind.TOM_ANNEX, language).map(List::getLast)
                .dropWhile(text -> !text.equals(Texts.in(language).get("annex.unassigned")))
                .skip(1)
                .filter(text -> text.matches("(?s).*\\d+ (von|of) \\d+.*"))
                .toList();

        assertThat(deviations).isNotEmpty()
                .allMatch(text -> text.contains("ERP development") || text.contains("Service portal"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void statusSheetNamesOpenAccessWithSystemAndDates(Language language) {
        String portal = language == Language.DE
                ? "Service portal (30.03.2026 bis 01.04.2026, laut Azure seit 29.01.2026)*"
                : "Service portal (30 Mar 2026 to 1 Apr 2026, reported by Azure since 29 Jan 2026)*";
        String exploited = language == Language.DE ? "* Als ausgenutzt behandelt (möglicher Vorfall) seit 31.03.2026."
                : "* Treated as exploited (possible incident) since 31 Mar 2026.";

        String open = openAccess(language);

        assertThat(open).contains("TOM-004, ", portal, "TOM-008, ", "TOM-031, ", exploited);
        assertThat(open).as("of a measure that is not agreed").contains("TOM-003, ");
        assertThat(open).as("without a measure")
                .matches(
                        "(?s).*\\. (Netzwerkzugriff auf Schlüsseltresore|Network access to key vaults): ERP development .*");
    }

    /** Azure had reported only network access to the storage account, and the sheet stated this of anonymous access. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void statusSheetAttributesAzuresReportsToTheAccessThatTheyConcern(Language language) {
        boolean german = language == Language.DE;

        assertThat(openAccess(language))
                .containsPattern(german ? "TOM-031, anonymer Zugriff auf Speicherkonten: Service portal \\([^,)]+\\)\\*"
                        : "TOM-031, anonymous access to storage accounts: Service portal \\([^,)]+\\)\\*")
                .containsPattern(german
                        ? "TOM-031, Netzwerkzugriff auf Speicherkonten: Service portal \\([^)]+, laut Azure seit [^)]+\\)\\."
                        : "TOM-031, network access to storage accounts: Service portal \\([^)]+, reported by Azure since [^)]+\\)\\.");
    }

    /** The sheet showed that Azure reported this access earlier, and the management review did not. */
    @ParameterizedTest
    @ValueSource(strings = {"RDP at the service portal", "Key vault and storage account", "ERP development"})
    void managementReviewStatesSinceWhenAzureReportsOpenAccess(String access) {
        assertThat(item(DocumentKind.MANAGEMENT_REVIEW, Language.EN, access + ":").replace('\u00A0', ' '))
                .contains("Azure has reported ", " since 29 Jan 2026");
        assertThat(paragraphs(DocumentKind.MANAGEMENT_REVIEW, Language.EN)).anyMatch(
                text -> text.contains("(D-20 establishes whether anyone took note of Azure’s reports earlier)"));
    }

    /** The change has no valid approval, so no customer may be promised its date. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void dateOfAChangeWithoutAValidApprovalEndsNoException(Language language) {
        Formats formats = new Formats(Texts.in(language), ZoneOffset.UTC);
        List<String> planned = register.records()
                .changes()
                .all()
                .stream()
                .filter(change -> change.approvals().implemented().isEmpty())
                .flatMap(change -> change.plan().planned().stream())
                .map(formats::date)
                .toList();

        assertThat(planned).isNotEmpty();
        assertThat(commitment("TOM-026", language)).doesNotContain(planned.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void measureWithAnApprovedExceptionIsADeviationEvenIfNoCheckShowsIt(Language language) {
        String excepted = Texts.in(language).get("annex.row.excepted");

        assertThat(status("TOM-052", language)).singleElement()
                .satisfies(text -> assertThat(text).containsIgnoringCase(excepted));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void measuresThatAreNotListedAreCounted(Language language) {
        assertThat(paragraphs(DocumentKind.TOM_ANNEX, language))
                .contains(Texts.in(language).get("annex.overview.text", 38, 12, 2));
    }

    private String commitment(String code, Language language) {
        return rows(DocumentKind.TOM_ANNEX, language).map(List::getFirst)
                .filter(cell -> cell.startsWith(code + " "))
                .findFirst()
                .orElseThrow();
    }

    private List<String> status(String code, Language language) {
        return rows(DocumentKind.TOM_ANNEX, language)
                .filter(cells -> cells.size() == 2 && cells.getFirst().equals(code))
                .map(List::getLast)
                .toList();
    }

    private String openAccess(Language language) {
        return rows(DocumentKind.TOM_ANNEX, language).map(cells -> String.join(" ", cells).replace('\u00A0', ' '))
                .dropWhile(row -> !row.equals(Texts.in(language).get("annex.status.open")))
                .skip(1)
                .findFirst()
                .orElseThrow();
    }
}
