package org.tomes.desktop.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.EvidenceFiles;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.evidence.Evidence;
import org.tomes.text.Language;

class EvidenceLayoutTest {

    /** A long text, the links and the history scroll together. */
    @Test
    void detailsHaveOneScrollBar(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        Path file = Files.writeString(folder.resolve("log.txt"), "Restored\n".repeat(200));
        try (OpenRegister register = DesktopFixture.empty(context, path)) {
            register.records()
                    .evidence()
                    .addFile(DesktopFixture.ACTOR, Evidence.titled("Log", "", Optional.empty(), List.of()),
                            EvidenceFiles.at(file), context.clock().instant(), Optional.empty());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path)).go("evidence")) {
            window.see(".raw");
            window.waitFor(() -> bars(window).size() == 1);
            assertThat(window.see("#record-history").getBoundsInParent().getHeight()).isPositive();
        }
    }

    private static List<ScrollBar> bars(OpenWindow window) {
        return window.robot.lookup(".screen .scroll-bar")
                .<ScrollBar>queryAll()
                .stream()
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible() && bar.getWidth() > 0)
                .filter(bar -> Stream.<Node>iterate(bar, Objects::nonNull, Node::getParent)
                        .noneMatch(node -> node instanceof TableView<?> || !node.isVisible()))
                .toList();
    }
}
