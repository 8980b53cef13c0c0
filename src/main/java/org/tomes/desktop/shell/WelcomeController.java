package org.tomes.desktop.shell;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

/** Shown at the first start, when there is no register yet. */
final class WelcomeController {

    private final WindowActions window;
    private final Runnable example;
    private final Consumer<Boolean> empty;
    private final Runnable language;
    private final String place;
    @FXML
    private Label folder;
    @FXML
    private CheckBox encrypted;

    /**
     * @param example creates the default register with the example company
     * @param empty creates an empty one, encrypted if the argument is true
     * @param language switches to the other language
     * @param place the location at which the register is created
     */
    WelcomeController(WindowActions window, Runnable example, Consumer<Boolean> empty, Runnable language,
            String place) {
        this.window = window;
        this.example = example;
        this.empty = empty;
        this.language = language;
        this.place = place;
    }

    @FXML
    private void initialize() {
        folder.setText(place);
    }

    @FXML
    private void newRegister() {
        window.newRegister();
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
    private void changeLanguage() {
        language.run();
    }

    @FXML
    private void openOnServer() {
        window.openOnServer();
    }
}
