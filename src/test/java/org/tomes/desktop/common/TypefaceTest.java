package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.shell.Themes;
import org.tomes.settings.Appearance;

class TypefaceTest {

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void everyThemeShowsTextsInTheTypefaceOfTheProgram(Appearance appearance) throws Exception {
        DesktopFixture.startToolkit();
        Font plain = DesktopFixture.onScreen(() -> font(appearance, "-fx-font-weight: normal;"));
        Font bold = DesktopFixture.onScreen(() -> font(appearance, "-fx-font-weight: bold;"));
        assertThat(plain.getFamily()).isEqualTo(Typeface.NAME);
        assertThat(bold.getFamily()).isEqualTo(Typeface.NAME);
        assertThat(bold.getStyle()).isEqualTo("Bold");
    }

    private static Font font(Appearance appearance, String style) {
        Themes.apply(appearance);
        Label label = new Label("Maßnahmen");
        label.setStyle(style);
        Scene scene = new Scene(new StackPane(label));
        scene.getStylesheets().add(Themes.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
        label.applyCss();
        return label.getFont();
    }
}
