package org.tomes.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.text.Language;

/** A register with the example company, and what tests of the window need. */
public final class DesktopFixture {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    public static final Actor ACTOR = new Actor("", "test", "host");

    private DesktopFixture() {
    }

    public static AppContext context(Path folder) {
        return new AppContext(CLOCK, new AppPaths(folder.resolve("data"), folder.resolve("settings")));
    }

    public static OpenRegister exampleCompany(AppContext context, Path path, Language language) {
        OpenRegister register = context.create(path);
        register.exampleCompany().fill(ACTOR, language, LocalDate.now(CLOCK));
        return register;
    }

    /** Starts JavaFX where no test has yet, and keeps it running when the last window closes. */
    public static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    public static <T> T onScreen(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    public static void writePicture(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts outside of table and list cells that are shown with an ellipsis because their place is too small. */
    public static List<String> cutOff(Node node) {
        List<String> cut = new ArrayList<>();
        collect(node, cut);
        return cut;
    }

    private static void collect(Node node, List<String> cut) {
        if (!node.isVisible() || node instanceof Cell<?>) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            Optional<String> shown = labeled.getChildrenUnmodifiable().stream().filter(child -> child instanceof Text && !(child instanceof FontIcon))
                    .map(text -> ((Text) text).getText()).findFirst();
            shown.filter(text -> text.endsWith("…") || text.endsWith("...")).filter(text -> !text.equals(labeled.getText()))
                    .ifPresent(text -> cut.add(labeled.getText() + " → " + text));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }
}
