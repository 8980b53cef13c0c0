package org.tomes.desktop.shell;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/** The first start: no register is there yet. */
final class WelcomeController {

    private final WindowActions window;
    private final Runnable example;
    private final Consumer<Boolean> empty;
    @FXML
    private CheckBox encrypted;

    /**
     * @param example makes the default register with the example company in it
     * @param empty makes an empty one; on true it is to be encrypted
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
}
