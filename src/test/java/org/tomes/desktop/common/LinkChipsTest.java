package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.LinkChips.LinkChoice;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class LinkChipsTest {

    private static final String SUBNET = "/subscriptions/1/resourceGroups/rg/providers/x/virtualNetworks/v/subnets/app";

    private LinkChips links;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            links = new LinkChips();
            links.setUp(Texts.in(Language.EN), "Measures");
            links.offer(List.of(new LinkChoice("TOM-001", "TOM-001  Überprüfte Regeln"),
                    new LinkChoice("TOM-002", "TOM-002  Backups")));
            stage = new Stage();
            stage.setScene(new Scene(links, 400, 300));
            stage.show();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        DesktopFixture.onScreen(() -> {
            stage.close();
            return null;
        });
    }

    private List<String> chips() throws Exception {
        return DesktopFixture.onScreen(
                () -> links.lookupAll(".chip").stream().map(chip -> ((Button) chip).getText()).sorted().toList());
    }

    private void type(String words) throws Exception {
        DesktopFixture.onScreen(() -> {
            TextField query = (TextField) links.lookup(".text-field");
            query.setText(words);
            query.fireEvent(new ActionEvent());
            return null;
        });
    }

    @Test
    void enterAddsTheFirstHitAndAChipRemovesItself() throws Exception {
        type("ueberpr");
        assertThat(links.textProperty().get()).isEqualTo("TOM-001");
        type("back");
        assertThat(links.textProperty().get()).isEqualTo("TOM-001, TOM-002");
        assertThat(chips()).containsExactly("TOM-001", "TOM-002");
        DesktopFixture.onScreen(() -> {
            ((Button) links.lookup(".chip")).fire();
            return null;
        });
        assertThat(links.textProperty().get()).isEqualTo("TOM-002");
    }

    @Test
    void unknownKeyIsAddedAsTypedAndKnownIdIsShownByName() throws Exception {
        DesktopFixture.onScreen(() -> {
            links.setSeparator("line");
            links.textProperty().set(SUBNET);
            return null;
        });
        assertThat(chips()).containsExactly("app");
        type("/subscriptions/1/x/kv");
        assertThat(links.textProperty().get()).isEqualTo(SUBNET + "\n/subscriptions/1/x/kv");
    }

    @Test
    void settledLinksOfferNoSearch() throws Exception {
        DesktopFixture.onScreen(() -> {
            links.textProperty().set("TOM-001");
            links.setEditable(false);
            ((Button) links.lookup(".chip")).fire();
            return null;
        });
        assertThat(links.textProperty().get()).isEqualTo("TOM-001");
        assertThat(links.lookup(".text-field").isVisible()).isFalse();
        assertThat(((ListView<?>) links.lookup(".list-view")).isVisible()).isFalse();
    }
}
