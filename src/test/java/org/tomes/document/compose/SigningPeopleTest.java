package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.ledger.Actor;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Language;

/** The people in signature tables have functions, wherever the register names them. */
@SlowTest
class SigningPeopleTest {

    @Test
    void peopleOfTheResponsibilityMatrixSignWithTheirFunctions(@TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.openExample(folder, Language.EN, MadeRegisters.MARCH)) {
            CompanyProfile profile = register.records().company().profile();
            register.records()
                    .company()
                    .save(new Actor("", "test", "host"),
                            new CompanyProfile(profile.name(), profile.legalForm(), profile.street(),
                                    profile.postalCode(), profile.town(), profile.sector(), profile.employees(),
                                    profile.scope(), profile.scopeTranslation(), profile.classification(),
                                    Optional.empty(), Optional.empty(), profile.textLanguage(), profile.revision()));

            assertThat(register.documents()
                    .composition()
                    .compose(DocumentKind.CLOUD_SECURITY_POLICY, Language.EN)
                    .blocks())
                    .filteredOn(block -> block instanceof Table table && table.caption().contains("Signatures"))
                    .singleElement()
                    .satisfies(block -> assertThat(((Table) block).rows()).isNotEmpty()
                            .allSatisfy(row -> assertThat(
                                    row.cells().get(1).inlines().stream().map(Inline::text).toList().toString())
                                    .contains(", ")));
        }
    }
}
