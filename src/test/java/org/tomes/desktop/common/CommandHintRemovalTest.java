package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.desktop.DesktopFixture;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Messages in the window contain no commands, since it has buttons. */
class CommandHintRemovalTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void refusedStepsOfVersionsNameNoCommand(Language language) {
        Texts texts = Texts.in(language);
        for (String state : new String[]{"DRAFT", "IN_REVIEW", "APPROVED", "RELEASED", "SUPERSEDED", "ownApproval"}) {
            String sentence = CommandHintRemoval.of(texts.get("version.refused." + state, "2.0", "tom-annex"));
            assertThat(sentence).doesNotContain("tomes ").endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentenceThatBeginsWithACommandIsLeftOut(Language language) {
        assertThat(CommandHintRemoval.of(Texts.in(language).get("measure.unknown", "TOM-999"))).contains("TOM-999")
                .doesNotContain("tomes ")
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void exampleOfAnAzureCommandIsLeftOut(Language language) {
        for (String key : new String[]{"inventory.nothingImported", "inventory.nothingRead"}) {
            assertThat(CommandHintRemoval.of(Texts.in(language).get(key))).doesNotContain("az network")
                    .endsWith(" JSON.");
        }
    }

    @Test
    void errorAtAFieldNamesNoCommand() throws Exception {
        DesktopFixture.startToolkit();
        Texts texts = Texts.in(Language.EN);
        Field field = DesktopFixture.onScreen(() -> {
            Field shown = new Field();
            shown.setName("measures");
            shown.setContent(new TextField());
            FormErrors.show(shown,
                    FXCollections.observableMap(Map.of("measures", Message.of("measure.unknown", "TOM-999"))), texts);
            return shown;
        });
        Label error = (Label) field.lookup("#error-measures");
        assertThat(error.isVisible()).isTrue();
        assertThat(error.getText()).isEqualTo("Measure “TOM-999” does not exist.");
    }

    @Test
    void otherSentencesAreUnchanged() {
        assertThat(CommandHintRemoval.of("The disk (C:) is full. Free space."))
                .isEqualTo("The disk (C:) is full. Free space.");
    }
}
