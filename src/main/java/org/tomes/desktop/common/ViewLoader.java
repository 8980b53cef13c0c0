package org.tomes.desktop.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.tomes.text.Texts;

/** Loads the FXML of a controller: {@code XController} has {@code X.fxml} in its package. */
public final class ViewLoader {

    /**
     * Style class of controls that change the register; tomes.css hides them in a read-only window, so they cannot be
     * used.
     */
    public static final String WRITES = "writes";

    /** Style class of the button or menu item that removes the selected record; the Delete key in its list uses it. */
    public static final String REMOVES = "removes";

    private static final String CONTROLLER = "Controller";

    private ViewLoader() {
    }

    /**
     * @param controller created by the caller with its dependencies
     * @param parts controllers of the FXML files included by this one
     */
    public static Parent load(Texts texts, Object controller, Object... parts) {
        Class<?> type = controller.getClass();
        String name = type.getSimpleName();
        URL fxml = type.getResource(name.substring(0, name.length() - CONTROLLER.length()) + ".fxml");
        Map<Class<?>, Object> controllers = Arrays.stream(parts)
                .collect(Collectors.toMap(Object::getClass, Function.identity()));
        controllers.put(type, controller);
        FXMLLoader loader = new FXMLLoader(fxml, texts);
        loader.setControllerFactory(controllers::get);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + fxml, e);
        }
    }
}
