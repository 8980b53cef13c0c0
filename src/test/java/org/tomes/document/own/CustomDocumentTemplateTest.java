package org.tomes.document.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.ParseResult;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.SuggestedTexts;
import org.tomes.document.text.TextParser;
import org.tomes.office.OpenXml;
import org.tomes.text.Language;

@TestInstance(Lifecycle.PER_CLASS)
@SlowTest
class CustomDocumentTemplateTest {

    @AutoClose
    private OpenRegister register;

    @BeforeAll
    void fillRegister(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
    }

    private static DocumentKind kind(CustomDocumentTemplate template) {
        return DocumentKind.customDocument(template.key(), template.key(), template.title());
    }

    @ParameterizedTest
    @EnumSource(CustomDocumentTemplate.class)
    void everyTemplateHasTheSameSectionsAndPlaceholdersInBothLanguages(CustomDocumentTemplate template) {
        List<String> sections = SuggestedTexts.keys(kind(template));
        assertThat(sections).hasSizeGreaterThan(2);
        for (String key : sections) {
            Map<Language, List<String>> uses = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                SectionText section = SuggestedTexts.find(kind(template), key, language).orElseThrow().section();
                ParseResult parsed = TextParser.parse(section.text());
                assertThat(parsed.faults()).as(key).isEmpty();
                assertThat(register.documents().composition().vocabulary(kind(template)).check(parsed.uses(), sections))
                        .as(key)
                        .isEmpty();
                uses.put(language, parsed.uses().stream().map(PlaceholderUse::written).sorted().toList());
            }
            assertThat(uses.get(Language.DE)).as(key).isEqualTo(uses.get(Language.EN));
        }
    }

    @ParameterizedTest
    @EnumSource(CustomDocumentTemplate.class)
    void documentOfTheTemplateIsFilledWithoutGapsAndConformsToTheSchemas(CustomDocumentTemplate template)
            throws IOException {
        for (Language language : Language.values()) {
            DocumentContent content = register.documents().composition().compose(kind(template), language);

            assertThat(content.info().title()).isEqualTo(template.title().in(language));
            assertThat(content.blocks().toString()).doesNotContain("null", "{0}", "Unbekannter Platzhalter",
                    "Unknown placeholder");
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            register.documents().composition().write(content, DocumentFormat.DOCX, word);
            assertThat(OpenXml.violations(word.toByteArray())).isEmpty();
        }
    }
}
