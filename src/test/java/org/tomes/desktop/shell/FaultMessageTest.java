package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.problem.ExpectsFaults;
import org.tomes.problem.FaultCode;
import org.tomes.text.Language;

/** A fault that is only logged would leave the user with a partly working window. */
class FaultMessageTest {

    @TempDir
    private Path folder;

    /** A node that fails during layout. */
    private static final class Failing extends Region {

        private final RuntimeException fault;

        Failing(RuntimeException fault) {
            this.fault = fault;
            setManaged(false);
        }

        @Override
        protected void layoutChildren() {
            throw fault;
        }
    }

    @Test
    @ExpectsFaults
    void faultWhileThePageIsLaidOutIsShownOnceWithTheCodeOfItsReport() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        RuntimeException fault = new IllegalStateException("layout");
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            Pane page = (Pane) window.see("#nav-measures").getScene().getRoot();
            window.robot.interact(() -> page.getChildren().add(new Failing(fault)));
            window.seeText(window.texts.get("shell.fault.title"));
            assertThat(window.robot
                    .lookup(node -> node instanceof Label label && label.getText().contains(FaultCode.of(fault)))
                    .queryAll()).isNotEmpty();
            Platform.runLater(() -> {
                throw fault;
            });
            window.waitFor(() -> window.faultsHeard() > 1);
            assertThat(window.robot.lookup(".dialog-pane").queryAll()).hasSize(1);
            window.robot.interact(() -> page.getChildren().removeIf(Failing.class::isInstance));
            window.robot.interact(() -> List.copyOf(Window.getWindows())
                    .stream()
                    .filter(shown -> shown.getScene().getRoot().getStyleClass().contains("dialog-pane"))
                    .forEach(Window::hide));
            window.forgetFaults();
        }
    }
}
