package org.tomes.desktop.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.tomes.register.ServerAddress;
import org.tomes.text.Texts;

/**
 * The part of the settings that shows the location of a register on a server, and the responsibility for its backups.
 */
final class ServerLocationPartController implements SettingsPart {

    private final ServerAddress server;
    private final Texts texts;
    @FXML
    private Label place;
    @FXML
    private Label login;
    @FXML
    private Label transport;

    ServerLocationPartController(ServerAddress server, Texts texts) {
        this.server = server;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        place.setText(server.label());
        login.setText(texts.get("desktop_server.part.login", server.login()));
        transport.setText(texts.get(server.isLoopback() && server.ca().isEmpty() ? "desktop_server.part.local"
                : "desktop_server.part.encrypted"));
    }
}
