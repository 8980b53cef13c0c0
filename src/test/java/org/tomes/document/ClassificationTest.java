package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.DocumentContent;
import org.tomes.text.Language;

/** Classification marks of documents of the example company, which marks its documents as internal. */
@SlowTest
class ClassificationTest {

    @Test
    void documentsThatNameWhatIsOpenToAttackAreMarkedStricterInBothLanguages(@TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.NOVEMBER)) {
            assertMarked(register, DocumentKind.NETWORK_DOCUMENTATION, "Streng vertraulich", "Strictly confidential");
            assertMarked(register, DocumentKind.MANAGEMENT_REVIEW, "Streng vertraulich", "Strictly confidential");
            assertMarked(register, DocumentKind.STATEMENT_OF_APPLICABILITY, "Vertraulich", "Confidential");
            assertMarked(register, DocumentKind.EVIDENCE_INDEX, "Vertraulich", "Confidential");
            assertMarked(register, DocumentKind.RESPONSIBILITIES, "Intern", "Internal");
        }
    }

    private static void assertMarked(OpenRegister register, DocumentKind kind, String german, String english) {
        assertThat(marked(register.documents().composition().compose(kind, Language.DE), german)).as(kind.key() + " de")
                .isTrue();
        assertThat(marked(register.documents().composition().compose(kind, Language.EN), english))
                .as(kind.key() + " en")
                .isTrue();
    }

    /** In the header, from the document's properties, and on the cover. */
    private static boolean marked(DocumentContent content, String marking) {
        return content.info().classification().equals(marking) && content.blocks()
                .stream()
                .filter(Cover.class::isInstance)
                .flatMap(cover -> ((Cover) cover).facts().stream())
                .anyMatch(fact -> fact.value().equals(marking));
    }
}
