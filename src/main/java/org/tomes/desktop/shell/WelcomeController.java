package org.tomes.desktop.shell;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/** Shown at the first start, when there is no register yet. */
final class WelcomeController {

    private final WindowActions window;
    private final Runnable example;
    private final Consumer<Boolean> empty;
    @FXML
    private CheckBox encrypted;

    /**
     * @param example creates the default register with the example company
     * @param empty creates an empty one; on true it is encrypted
     */
    WelcomeController(WindowActions window, Runnable example, Consumer<Boolean> empty) {
        this.window = window;
        this.example = example;
        this.empty = empty;
    }

    @FXML
    private void exampleCompany() {
        example.run();
    }

    @FXML
    private void emptyRegister() {
        empty.accept(encrypted.isSelected());
    }

    @FXML
    private void openRegister() {
        window.openRegister();
    }

    @FXML
    private void openOnServer() {
        window.openOnServer();
    }
}
