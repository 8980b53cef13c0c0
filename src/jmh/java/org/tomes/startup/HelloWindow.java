package org.tomes.startup;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a window can be: what the start of Tomes is measured against. */
public final class HelloWindow extends Application {

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("Hello")), 1280, 820));
        stage.show();
    }

    public static void main(String[] arguments) {
        launch(arguments);
    }
}
