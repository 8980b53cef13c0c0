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
import org.tomes.text.Language;
import org.tomes.text.Texts;

class BlanksTest {

    private static final Actor ACTOR = new Actor("", "test", "host");

    /** A contract annex must not be released with dots where a name belongs. */
    @Test
    void blanksAreNamedBeforeAReleaseUntilTheyAreFilledIn(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        try (OpenRegister register = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder))
                .open(folder.resolve("r"))) {
            assertThat(checks(register)).contains("Blanks to fill in (de): Zweck und Vertragsangaben");

            DocumentSection contract = register.documentTexts()
                    .get(DocumentKind.TOM_ANNEX, "reading", Language.DE)
                    .record();
            register.documentTexts().save(ACTOR, contract.withText("Zweck", "Datenschutzbeauftragte ist Eva Blum."));

            assertThat(checks(register)).noneMatch(check -> check.startsWith("Blanks to fill in (de)"))
                    .anyMatch(check -> check.startsWith("Blanks to fill in (en)"));
        }
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
