package org.tomes.desktop.shell;

import java.util.function.Consumer;
import javafx.fxml.FXML;

/** The first start: no register is there yet. */
final class WelcomeController {

    private final WindowActions window;
    private final Consumer<Boolean> make;

    /** @param make makes the default register, on true with the example company in it */
    WelcomeController(WindowActions window, Consumer<Boolean> make) {
        this.window = window;
        this.make = make;
    }

    @FXML
    private void exampleCompany() {
        make.accept(true);
    }

    @FXML
    private void emptyRegister() {
        make.accept(false);
    }

    @FXML
    private void openRegister() {
        window.openRegister();
    }
}
