package org.tomes.document.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.EditedSection;
import org.tomes.ledger.Actor;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@SlowTest
class BlanksTest {

    private static final Actor ACTOR = new Actor("", "test", "host");

    @Test
    void blanksInTheTextAreNamedBeforeARelease(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        try (OpenRegister register = open(folder)) {
            assertThat(checks(register)).noneMatch(check -> check.startsWith("Blanks to fill in ("));

            EditedSection contract = register.documents()
                    .texts()
                    .get(DocumentKind.TOM_ANNEX, "reading", Language.DE)
                    .record();
            register.documents().texts().save(ACTOR, contract.withText("Zweck", "Datenschutz: …………"));

            assertThat(checks(register)).contains("Blanks to fill in (de): Zweck");
        }
    }

    /** Dots in place of the risk assessment would look like evidence of it. */
    @Test
    void missingRiskAssessmentIsStatedAndNamedBeforeARelease(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        try (OpenRegister register = open(folder)) {
            String missing = "The risk assessment on which the statement is based is not documented (6.1.2).";
            assertThat(checks(register, DocumentKind.STATEMENT_OF_APPLICABILITY)).contains(missing);
            assertThat(applicability(register, Language.EN))
                    .contains("risk assessment not documented",
                            "The risk assessment on which this statement is based is not documented")
                    .doesNotContain("basis in section");
            assertThat(applicability(register, Language.DE)).contains("Risikobeurteilung nicht dokumentiert");

            EditedSection scope = register.documents()
                    .texts()
                    .get(DocumentKind.STATEMENT_OF_APPLICABILITY, "reading", Language.EN)
                    .record();
            register.documents()
                    .texts()
                    .save(ACTOR, scope.withText(scope.title(),
                            "**Basis:** risk assessment 2026, version 1, of 3 May 2026."));

            assertThat(checks(register, DocumentKind.STATEMENT_OF_APPLICABILITY)).doesNotContain(missing);
            assertThat(applicability(register, Language.EN)).doesNotContain("not documented (6.1.2)");
            assertThat(applicability(register, Language.DE)).as("the words in the other language")
                    .contains("risk assessment 2026, version 1")
                    .doesNotContain("Risikobeurteilung nicht dokumentiert", "Version ……");
        }
    }

    private static String applicability(OpenRegister register, Language language) {
        return register.documents()
                .composition()
                .compose(DocumentKind.STATEMENT_OF_APPLICABILITY, language)
                .blocks()
                .toString();
    }

    /** A contract annex must not be released with dots in place of a name. */
    @Test
    void contractDetailsAreNamedBeforeAReleaseUntilTheyAreEntered(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        try (OpenRegister register = open(folder)) {
            assertThat(checks(register)).filteredOn(check -> check.startsWith("Blanks to complete in the annex: "))
                    .singleElement()
                    .asString()
                    .contains("Data protection officer, Subject matter of the processing", "Sub-processors",
                            "Notification of breaches")
                    .doesNotContain("Controller", "Deletion and return");
            assertThat(annex(register)).as("a line to fill in, for every term")
                    .contains("……", "…… hours", "Microsoft Ireland Operations Limited");
            assertThat(register.documents()
                    .composition()
                    .export(DocumentKind.TOM_ANNEX, Language.EN, List.of(DocumentFormat.PDF), folder.resolve("out"))
                    .getFirst()
                    .warnings()).as("whoever exports it is warned")
                    .extracting(warning -> Texts.in(Language.EN).get(warning))
                    .anyMatch(warning -> warning.contains("Third countries and transfer instrument"));

            Map<AgreementDetail, String> terms = new EnumMap<>(AgreementDetail.class);
            Stream.of(AgreementDetail.values()).forEach(term -> terms.put(term, "Agreed " + term.field()));
            terms.put(AgreementDetail.CONTROLLER, "Kunde AG, Kiel");
            terms.remove(AgreementDetail.CONFIDENTIALITY);
            register.records()
                    .company()
                    .contracts()
                    .save(ACTOR, new ProcessingContract(terms,
                            List.of(new SubProcessor("Microsoft", "Dublin", "Azure")), 48, 0));

            assertThat(checks(register)).noneMatch(check -> check.contains("blank"));
            assertThat(annex(register))
                    .contains("Kunde AG, Kiel", "Microsoft, Dublin: Azure", "no later than 48 hours after")
                    .contains(Stream.of(AgreementDetail.values()).map(terms::get).filter(Objects::nonNull).toList())
                    .as("nothing is promised that no measure in force fulfils")
                    .doesNotContain("…… hours", "Only people who are bound by confidentiality");
        }
    }

    /** Released in both languages, the English text would not contain what was added in German. */
    @Test
    void textsThatDifferBetweenTheLanguagesAreNamedBeforeARelease(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        try (OpenRegister register = open(folder)) {
            write(register, Language.DE, "Neuer Satz.");
            assertThat(checks(register)).contains("Changed only in German: Zweck. Change the English text as well, "
                    + "or release the document only in German.");

            write(register, Language.EN, "New sentence.");
            assertThat(checks(register)).noneMatch(check -> check.startsWith("Changed only in"));
        }
    }

    @Test
    void textsThatDifferOnlySinceTheVersionInForceAreNamedBeforeTheNextRelease(@TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.openExample(folder, Language.EN, MadeRegisters.NOVEMBER)) {
            DocumentVersion inForce = register.documents()
                    .versions()
                    .findInForce(DocumentKind.CLOUD_SECURITY_POLICY)
                    .orElseThrow();
            assertThat(policyChecks(register)).as(inForce.number() + " and the draft differ in both languages")
                    .noneMatch(check -> check.startsWith("Changed only in"));

            EditedSection summary = register.documents()
                    .texts()
                    .get(DocumentKind.CLOUD_SECURITY_POLICY, "summary", Language.DE)
                    .record();
            register.documents().texts().save(ACTOR, summary.withText(summary.title(), summary.text() + "\n\nNeu."));

            assertThat(policyChecks(register)).anyMatch(check -> check.startsWith("Changed only in German: "));
        }
    }

    private static void write(OpenRegister register, Language language, String text) {
        EditedSection section = register.documents().texts().get(DocumentKind.TOM_ANNEX, "reading", language).record();
        register.documents().texts().save(ACTOR, section.withText("Zweck", text));
    }

    private static List<String> policyChecks(OpenRegister register) {
        return checks(register, DocumentKind.CLOUD_SECURITY_POLICY);
    }

    private static OpenRegister open(Path folder) {
        return new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder)).open(folder.resolve("r"));
    }

    private static String annex(OpenRegister register) {
        return register.documents().composition().compose(DocumentKind.TOM_ANNEX, Language.EN).toString();
    }

    private static List<String> checks(OpenRegister register) {
        return checks(register, DocumentKind.TOM_ANNEX);
    }

    private static List<String> checks(OpenRegister register, DocumentKind kind) {
        Texts texts = Texts.in(Language.EN);
        return register.documents()
                .releaseChecks()
                .of(register.documents().versions().working(kind))
                .stream()
                .map(check -> texts.get(check.sentence()))
                .toList();
    }
}
