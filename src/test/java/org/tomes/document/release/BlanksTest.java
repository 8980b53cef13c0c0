package org.tomes.document.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.DocumentSection;
import org.tomes.ledger.Actor;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class BlanksTest {

    private static final Actor ACTOR = new Actor("", "test", "host");

    @Test
    void blanksInTheTextAreNamedBeforeARelease(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        try (OpenRegister register = open(folder)) {
            assertThat(checks(register)).filteredOn(check -> check.startsWith("Blanks to fill in"))
                    .as("the clauses of the agreement that govern further terms")
                    .containsExactlyInAnyOrder("Blanks to fill in (de): Zweck und Vertragsangaben",
                            "Blanks to fill in (en): Purpose and contract details");

            DocumentSection contract = register.documentTexts()
                    .get(DocumentKind.TOM_ANNEX, "reading", Language.DE)
                    .record();
            register.documentTexts().save(ACTOR, contract.withText("Zweck", "Datenschutz: …………"));

            assertThat(checks(register)).contains("Blanks to fill in (de): Zweck")
                    .doesNotContain("Blanks to fill in (de): Zweck und Vertragsangaben");
        }
    }

    /** A contract annex must not be released with dots where a name belongs. */
    @Test
    void contractDetailsAreNamedBeforeAReleaseUntilTheyAreEntered(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        try (OpenRegister register = open(folder)) {
            assertThat(checks(register)).filteredOn(check -> check.contains("is a blank") || check.contains("are a"))
                    .hasSize(3);
            assertThat(annex(register)).contains("…… hours after");

            register.company()
                    .contracts()
                    .save(ACTOR,
                            new ProcessingContract("Kunde AG, Kiel", "Eva Blum",
                                    List.of(new SubProcessor("Microsoft", "Dublin", "Azure")), "Ulm", 48, "",
                                    "Nach 30 Tagen.", 0));

            assertThat(checks(register)).noneMatch(check -> check.contains("blank"));
            assertThat(annex(register))
                    .contains("Kunde AG, Kiel", "Eva Blum", "Microsoft, Dublin: Azure", "Ulm",
                            "at the latest 48 hours after", "Nach 30 Tagen.")
                    .as("nothing is promised that no measure in force fulfils")
                    .doesNotContain("…… hours", "Only people who are bound to confidentiality");
        }
    }

    private static OpenRegister open(Path folder) {
        return new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder)).open(folder.resolve("r"));
    }

    private static String annex(OpenRegister register) {
        return register.documents().compose(DocumentKind.TOM_ANNEX, Language.EN).toString();
    }

    private static List<String> checks(OpenRegister register) {
        Texts texts = Texts.in(Language.EN);
        return register.releaseChecks()
                .of(register.versions().working(DocumentKind.TOM_ANNEX))
                .stream()
                .map(check -> texts.get(check.sentence()))
                .toList();
    }
}
