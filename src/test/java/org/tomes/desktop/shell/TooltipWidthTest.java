package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;

class TooltipWidthTest {

    @BeforeEach
    void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    private static Tooltip shown(String text) throws Exception {
        return DesktopFixture.onScreen(() -> {
            TooltipWidth.limit();
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 300, 200));
            stage.show();
            Tooltip tooltip = new Tooltip(text);
            tooltip.show(stage, 10, 10);
            tooltip.getScene().getRoot().applyCss();
            tooltip.sizeToScene();
            stage.hide();
            return tooltip;
        });
    }

    @Test
    void longTextWrapsAndAShortOneIsNarrow() throws Exception {
        Tooltip tooltip = shown("You wrote this version. Another person must approve it. ".repeat(6));
        assertThat(tooltip.getWidth()).isBetween(300.0, TooltipWidth.MAX + 40);
        assertThat(shown("Short").getWidth()).isLessThan(200);
    }
}
