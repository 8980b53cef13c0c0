package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;

class GrowingTextAreaTest {

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    private static double height(String text) throws Exception {
        return DesktopFixture.onScreen(() -> {
            GrowingTextArea area = new GrowingTextArea();
            VBox form = new VBox(area);
            new Scene(form, 300, 600);
            form.applyCss();
            form.layout();
            area.setText(text);
            form.layout();
            return area.getHeight();
        });
    }

    @Test
    void emptyAreaIsOneLineHighAndGrowsWithItsTextUpToALimit() throws Exception {
        double empty = height("");
        assertThat(empty).isBetween(15.0, 45.0);
        assertThat(height("one line")).isEqualTo(empty);
        double wrapped = height("words ".repeat(30));
        assertThat(wrapped).isGreaterThan(2 * empty);
        assertThat(height("a\n".repeat(30))).isBetween(wrapped, 12 * empty);
    }

    @Test
    void textWithinTheLimitHasNoScrollBarAtAnyWidth() throws Exception {
        for (int width = 220; width <= 520; width += 7) {
            assertThat(scrolls("Data is kept in the European Union. Support from another country may see it in a few "
                    + "cases; the decision (EU) 2023/1795 is the basis.", width)).as("width %d", width).isFalse();
        }
    }

    private static boolean scrolls(String text, int width) throws Exception {
        Scene scene = DesktopFixture.onScreen(() -> {
            GrowingTextArea area = new GrowingTextArea();
            area.setText(text);
            Scene shown = new Scene(new VBox(area), width, 600);
            shown.getStylesheets()
                    .add(DesktopFixture.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            Stage stage = new Stage();
            stage.setScene(shown);
            stage.show();
            return shown;
        });
        return DesktopFixture.onScreen(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            ScrollPane pane = (ScrollPane) scene.getRoot().lookup(".scroll-pane");
            double height = scene.getRoot().lookup(".content .text").getLayoutBounds().getHeight();
            boolean shown = scene.getRoot().lookupAll(".scroll-bar").stream().anyMatch(Node::isVisible)
                    || height > pane.getViewportBounds().getHeight();
            scene.getWindow().hide();
            return shown;
        });
    }
}
