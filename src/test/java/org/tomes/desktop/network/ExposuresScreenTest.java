package org.tomes.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;

class ExposuresScreenTest {

    /** Its rule allows every port, and is not named after one. */
    @Test
    void openPortIsFoundByServiceNameAndOpensItsFinding(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("network")) {
            window.seeText("nsg-erp-dev-frontend");
            window.press(KeyCode.SHORTCUT, KeyCode.F);
            window.robot.write("RDP 3389 nsg-erp-dev-frontend");
            window.waitFor(() -> ((TableView<?>) window.see(".table-view")).getItems().size() == 1);
            window.seeText("nsg-erp-dev-frontend · TCP 3389 (RDP)");
            Hyperlink finding = (Hyperlink) window.seeText("F-1");

            window.robot.interact(finding::fire);

            assertThat(window.see("#finding-resource")).isNotNull();
        }
    }

    @Test
    void answerLinksTheDecidingGroupsAndTheirFindings(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("network")) {
            window.seeText("nsg-erp-dev-frontend");
            TabPane tabs = (TabPane) window.see(".tab-pane");
            window.robot.interact(() -> tabs.getSelectionModel().select(1));
            window.waitFor(() -> window.robot.lookup("#answer-links").tryQuery().isPresent());
            SecurityGroupLinks links = window.robot.lookup("#answer-links").query();
            assertThat(links.getChildren()).hasSizeGreaterThan(2);
            window.robot.interact(((Hyperlink) links.getChildren().getLast())::fire);
            assertThat(window.see("#finding-resource")).isNotNull();
        }
    }
}
