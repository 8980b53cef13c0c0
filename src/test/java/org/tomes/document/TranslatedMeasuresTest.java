package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.TranslatedText;
import org.tomes.measure.TranslationStatus;
import org.tomes.text.Language;

/** English documents of a company that enters its texts in German. */
@SlowTest
class TranslatedMeasuresTest {

    private static final Actor ACTOR = new Actor("", "tester", "host");
    /** Kinds that print titles of measures. */
    private static final List<DocumentKind> KINDS = List.of(DocumentKind.TOM_ANNEX,
            DocumentKind.STATEMENT_OF_APPLICABILITY, DocumentKind.CLOUD_SECURITY_EVIDENCE, DocumentKind.EVIDENCE_INDEX,
            DocumentKind.MANAGEMENT_REVIEW, DocumentKind.SECURE_SCORE_REPORT);

    @AutoClose
    private OpenRegister register;

    @BeforeEach
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
    }

    private String english(DocumentKind kind) {
        return register.documents().composition().compose(kind, Language.EN).blocks().toString();
    }

    @Test
    void documentsContainNoGermanTitleOfATranslatedMeasure() {
        Set<String> german = register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> !measure.title().equals(measure.title(Language.EN)))
                .map(Measure::title)
                .collect(Collectors.toSet());
        assertThat(german).hasSizeGreaterThan(20);

        for (DocumentKind kind : KINDS) {
            String text = english(kind);
            assertThat(german.stream().filter(text::contains)).as(kind.key()).isEmpty();
        }
    }

    @Test
    void documentsStateTheLanguageOfWhatIsNotTranslated() {
        for (DocumentKind kind : List.of(DocumentKind.TOM_ANNEX, DocumentKind.STATEMENT_OF_APPLICABILITY)) {
            assertThat(english(kind)).contains("Company texts without a translation are in German.");
            assertThat(register.documents().composition().compose(kind, Language.DE).blocks().toString())
                    .doesNotContain("nicht übersetzt");
        }
    }

    @Test
    void annexPrintsTheTranslatedTargetUntilTheTextChanges() {
        Measure measure = register.records().measures().get("TOM-020");
        String translated = measure.details().translations().get(Language.EN, TranslatedText.TITLE);
        assertThat(english(DocumentKind.TOM_ANNEX)).contains(translated);

        Measure changed = register.records()
                .measures()
                .change(ACTOR, measure.change().title("Nur noch ein Sprungserver").build());

        assertThat(changed.details().translationStatus()).contains(TranslationStatus.OUTDATED);
        assertThat(english(DocumentKind.TOM_ANNEX)).contains("Nur noch ein Sprungserver").doesNotContain(translated);
    }
}
