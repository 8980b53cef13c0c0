package org.tomes.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.review.decision.Decision;
import org.tomes.text.Language;

class DecisionsScreenTest {

    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void createRegister() {
        context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, context.paths().defaultRegister()).close();
    }

    @Test
    void decisionThatIsAddedIsListedWithItsCode() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("reviews")) {
            window.click(window.seeText("Decisions"));
            window.click(window.seeText("Add decision…"));
            TextArea text = (TextArea) window.see(".dialog-pane .text-area");
            window.robot.interact(() -> text.setText("Buy a second firewall"));
            window.answer("desktop.save");
            window.seeText("Buy a second firewall");
            window.seeText("D-1");
        }
        try (OpenRegister register = context.open(context.paths().defaultRegister(), Optional.empty())) {
            assertThat(register.records().reviews().decisions().all()).extracting(Decision::text)
                    .containsExactly("Buy a second firewall");
        }
    }
}
