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
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.DocumentSection;
import org.tomes.ledger.Actor;
import org.tomes.settings.ContractTerm;
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
            assertThat(checks(register)).noneMatch(check -> check.startsWith("Blanks to fill in ("));

            DocumentSection contract = register.documents()
                    .texts()
                    .get(DocumentKind.TOM_ANNEX, "reading", Language.DE)
                    .record();
            register.documents().texts().save(ACTOR, contract.withText("Zweck", "Datenschutz: …………"));

            assertThat(checks(register)).contains("Blanks to fill in (de): Zweck");
        }
    }

    /** A contract annex must not be released with dots in place of a name. */
    @Test
    void contractDetailsAreNamedBeforeAReleaseUntilTheyAreEntered(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        try (OpenRegister register = open(folder)) {
            assertThat(checks(register)).filteredOn(check -> check.startsWith("Blanks to fill in in the annex: "))
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

            Map<ContractTerm, String> terms = new EnumMap<>(ContractTerm.class);
            Stream.of(ContractTerm.values()).forEach(term -> terms.put(term, "Agreed " + term.field()));
            terms.put(ContractTerm.CONTROLLER, "Kunde AG, Kiel");
            terms.remove(ContractTerm.CONFIDENTIALITY);
            register.records()
                    .company()
                    .contracts()
                    .save(ACTOR, new ProcessingContract(terms,
                            List.of(new SubProcessor("Microsoft", "Dublin", "Azure")), 48, 0));

            assertThat(checks(register)).noneMatch(check -> check.contains("blank"));
            assertThat(annex(register))
                    .contains("Kunde AG, Kiel", "Microsoft, Dublin: Azure", "at the latest 48 hours after")
                    .contains(Stream.of(ContractTerm.values()).map(terms::get).filter(Objects::nonNull).toList())
                    .as("nothing is promised that no measure in force fulfils")
                    .doesNotContain("…… hours", "Only people who are bound to confidentiality");
        }
    }

    private static OpenRegister open(Path folder) {
        return new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder)).open(folder.resolve("r"));
    }

    private static String annex(OpenRegister register) {
        return register.documents().composition().compose(DocumentKind.TOM_ANNEX, Language.EN).toString();
    }

    private static List<String> checks(OpenRegister register) {
        Texts texts = Texts.in(Language.EN);
        return register.documents()
                .releaseChecks()
                .of(register.documents().versions().working(DocumentKind.TOM_ANNEX))
                .stream()
                .map(check -> texts.get(check.sentence()))
                .toList();
    }
}
