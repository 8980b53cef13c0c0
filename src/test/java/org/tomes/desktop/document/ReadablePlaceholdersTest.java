package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.app.OpenRegister;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.DesktopFixture;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.SectionStatus;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The editor shows placeholders by their names, and stores them as before. */
class ReadablePlaceholdersTest {

    @TempDir
    private Path folder;

    private ReadablePlaceholders policy(Language window) {
        try (OpenRegister register = DesktopFixture.empty(DesktopFixture.context(folder), folder.resolve("r"))) {
            return readable(register, DocumentKind.CLOUD_SECURITY_POLICY,
                    register.documents().texts().all(DocumentKind.CLOUD_SECURITY_POLICY, Language.DE), window);
        }
    }

    private static ReadablePlaceholders readable(OpenRegister register, DocumentKind kind, List<SectionStatus> sections,
            Language window) {
        return new ReadablePlaceholders(new PlaceholderLabels(Texts.in(window),
                register.documents()
                        .composition()
                        .vocabulary(kind)
                        .entries(sections.stream().map(SectionStatus::key).toList()),
                sections, new RuleValueTexts(register.azure().rules().current().criteria())));
    }

    @Test
    void valueOfARuleIsShownByNameAndValue() {
        ReadablePlaceholders policy = policy(Language.DE);
        assertThat(policy.shown("Binnen {param:deadline-high} beheben."))
                .isEqualTo("Binnen {Frist für hohe Feststellungen: 30 Tage} beheben.");
        assertThat(policy.stored("Binnen {Frist für hohe Feststellungen: 45 Tage} oder {Höchster Datenverlust (RPO)}."))
                .as("the value is not part of the text")
                .isEqualTo("Binnen {param:deadline-high} oder {param:rpo}.");
    }

    @Test
    void otherPlaceholdersAreShownByTheirNames() {
        ReadablePlaceholders policy = policy(Language.DE);
        assertThat(policy.shown("{company}")).isEqualTo("{Name des Unternehmens}");
        assertThat(policy.shown("{{rules:GOV-01,  GOV-02}}")).isEqualTo("{{Tabelle von Regeln: GOV-01,  GOV-02}}");
        assertThat(policy.stored("{{Tabelle von Regeln: GOV-01,  GOV-02}}")).isEqualTo("{{rules:GOV-01,  GOV-02}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{scoer}", "{param:unknown}", "\\{company}", "{company", "{{company}}", "{param:rpo}}",
        "{{{company}}}", "{company:x}"})
    void whatIsNotAPlaceholderIsShownAsStored(String text) {
        ReadablePlaceholders policy = policy(Language.EN);
        assertThat(policy.shown(text)).isEqualTo(text);
        assertThat(policy.stored(text)).isEqualTo(text);
    }

    /** What is stored never changes by opening and saving a text. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everySuggestedTextIsStoredUnchanged(Language window) {
        try (OpenRegister register = DesktopFixture.empty(DesktopFixture.context(folder), folder.resolve("r"))) {
            for (DocumentKind kind : register.documents().composition().kinds()) {
                Stream.of(Language.values()).forEach(language -> {
                    List<SectionStatus> sections = register.documents().texts().all(kind, language);
                    ReadablePlaceholders readable = readable(register, kind, sections, window);
                    sections.forEach(section -> {
                        String text = section.record().text();
                        String shown = readable.shown(text);
                        assertThat(readable.stored(shown)).as(kind.key() + " " + section.key()).isEqualTo(text);
                        assertThat(shown).as(kind.key() + " " + section.key())
                                .doesNotContain("{param:", "{owner:", "{{rules:", "{company}");
                    });
                });
            }
        }
    }

    private TextArea area(StringProperty stored) throws Exception {
        DesktopFixture.startToolkit();
        ReadablePlaceholders policy = policy(Language.EN);
        return DesktopFixture.onScreen(() -> {
            TextArea area = new TextArea();
            PlaceholderInput input = new PlaceholderInput(area, stored);
            input.use(policy);
            return area;
        });
    }

    @Test
    void placeholderIsDeletedAsAWhole() throws Exception {
        StringProperty stored = new SimpleStringProperty("Within {param:rpo}!");
        TextArea area = area(stored);
        DesktopFixture.onScreen(() -> {
            assertThat(area.getText()).isEqualTo("Within {Maximum data loss (RPO): 24 hours}!");
            area.positionCaret(area.getLength() - 1);
            assertThat(area.deletePreviousChar()).isTrue();
            assertThat(area.getText()).isEqualTo("Within !");
            assertThat(area.getCaretPosition()).isEqualTo("Within ".length());
            area.undo();
            return area;
        });
        assertThat(stored.get()).isEqualTo("Within {param:rpo}!");
    }

    @Test
    void caretIsNeverWithinAPlaceholder() throws Exception {
        TextArea area = area(new SimpleStringProperty("Within {param:rpo}!"));
        DesktopFixture.onScreen(() -> {
            int start = "Within ".length();
            int end = area.getLength() - 1;
            area.positionCaret(start);
            area.forward();
            assertThat(area.getCaretPosition()).isEqualTo(end);
            area.backward();
            assertThat(area.getCaretPosition()).isEqualTo(start);
            area.selectForward();
            assertThat(area.getSelectedText()).isEqualTo("{Maximum data loss (RPO): 24 hours}");
            area.selectRange(start + 2, start + 6);
            assertThat(area.getSelectedText()).isEqualTo("{Maximum data loss (RPO): 24 hours}");
            area.positionCaret(0);
            area.positionCaret(end - 2);
            assertThat(area.getCaretPosition()).isEqualTo(end);
            return area;
        });
    }

    @Test
    void typedTextAroundAPlaceholderIsStored() throws Exception {
        StringProperty stored = new SimpleStringProperty("{param:rpo}");
        TextArea area = area(stored);
        DesktopFixture.onScreen(() -> {
            area.appendText(" at most");
            area.insertText(0, "It is ");
            return area;
        });
        assertThat(stored.get()).isEqualTo("It is {param:rpo} at most");
    }

    @Test
    void anotherTextIsShownReadable() throws Exception {
        StringProperty stored = new SimpleStringProperty("");
        TextArea area = area(stored);
        DesktopFixture.onScreen(() -> {
            stored.set("{company}");
            return area;
        });
        assertThat(area.getText()).isEqualTo("{Name of the company}");
        assertThat(stored.get()).isEqualTo("{company}");
    }
}
