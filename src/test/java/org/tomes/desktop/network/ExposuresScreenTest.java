package org.tomes.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
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

    @Test
    void connectionIsAskedByTheNamesOfMachines(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("network")) {
            window.seeText("nsg-erp-dev-frontend");
            TabPane tabs = (TabPane) window.see(".tab-pane");
            window.robot.interact(() -> tabs.getSelectionModel().select(1));
            window.click(window.see("#source"));
            window.press(KeyCode.SHORTCUT, KeyCode.A);
            window.robot.write("erp-app01");
            window.waitFor(() -> window.robot.listWindows().stream().anyMatch(ContextMenu.class::isInstance));
            window.robot.type(KeyCode.ENTER);
            assertThat(window.field("source").orElseThrow().getText()).isEqualTo("vm-erp-app01");

            window.robot.interact(() -> window.field("destination").orElseThrow().setText("vm-portal-db01"));
            window.robot.interact(() -> window.field("port").orElseThrow().setText("1433"));
            window.click(window.see("#ask-packet"));

            window.seeText("Whether vm-erp-app01 reaches vm-portal-db01 on TCP 1433 cannot be decided from the"
                    + " collected data.");
            window.waitFor(
                    () -> window.robot
                            .lookup(node -> node instanceof Label label && label.getText() != null
                                    && label.getText()
                                            .contains("vnet-portal-prod-weu and vnet-erp-prod-gwc are not peered"))
                            .tryQuery()
                            .isPresent());
        }
    }
}
