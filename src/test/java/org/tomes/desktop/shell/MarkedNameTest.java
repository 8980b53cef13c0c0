package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.shell.MarkedName.Part;

/** The letters that are marked in the names of the palette. */
class MarkedNameTest {

    @Test
    void eachWordOfTheQueryIsMarkedWhereverItIs() {
        assertThat(MarkedName.parts("TOM-012  Purge protection", "pur tom")).containsExactly(new Part("TOM", true),
                new Part("-012  ", false), new Part("Pur", true), new Part("ge protection", false));
        assertThat(MarkedName.parts("Anna", "na an")).containsExactly(new Part("Anna", true));
        assertThat(MarkedName.parts("Anna", "x")).containsExactly(new Part("Anna", false));
        assertThat(MarkedName.parts("Anna", "")).containsExactly(new Part("Anna", false));
        assertThat(MarkedName.parts("", "a")).isEmpty();
    }

    @Test
    void nameThatDoesNotFitLacksWordsInItsMiddle() throws Exception {
        assertThat(MarkedName.shortened("one two three four five", 1)).isEqualTo("one two … four five");
        assertThat(MarkedName.shortened("one two three four five", 3)).isEqualTo("one … five");
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            MarkedName name = new MarkedName();
            StackPane root = new StackPane(name);
            new Scene(root, 200, 60);
            name.show("Accounts with owner permissions on Azure resources should be MFA enabled", "enabled");
            root.applyCss();
            root.layout();
            assertThat(name.lookupAll(".found")).hasSize(1);
            assertThat(name.minHeight(-1)).isEqualTo(name.prefHeight(-1));
            root.resize(900, 60);
            root.layout();
            assertThat(name.lookupAll(".not-found")).extracting(text -> ((Text) text).getText())
                    .containsExactly("Accounts with owner permissions on Azure resources should be MFA ");
            return null;
        });
    }

    /** Otherwise, the first name after typing would appear in the font of the toolkit and without its mark. */
    @Test
    void nameShownDuringLayoutHasTheStyleOfTheMark() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            MarkedName name = new MarkedName();
            StackPane root = new StackPane(name);
            root.getStyleClass().add("root");
            root.setStyle("-fx-font-size: 31;");
            new Scene(root, 900, 60);
            root.applyCss();
            root.layout();
            name.show("F-1  Open port", "open");
            root.layout();
            assertThat(name.lookupAll(".text")).isNotEmpty();
            assertThat(name.lookupAll(".found")).extracting(text -> ((Text) text).getFont().getSize())
                    .containsExactly(31.0);
            return null;
        });
    }
}
