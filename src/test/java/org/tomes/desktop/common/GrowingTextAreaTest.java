package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.VBox;
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
}
