package org.tomes.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.ledger.Actor;
import org.tomes.text.Language;

/** A register with the example company, and helpers for tests of the window. */
public final class DesktopFixture {

    public static final Clock CLOCK = MadeRegisters.NOVEMBER;
    public static final Actor ACTOR = new Actor("", "test", "host");

    /** Whether tests save pictures of the window in target/screens, which takes longer than checking the window. */
    public static final boolean PICTURES = Boolean.getBoolean("tomes.pictures");

    private DesktopFixture() {
    }

    /** Without automatic backups, unless a test enables them. */
    public static AppContext context(Path folder) {
        AppContext context = new AppContext(CLOCK, new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        if (Files.notExists(folder.resolve("settings"))) {
            context.backups().change(new BackupSettings(false, Optional.empty(), BackupRetention.DEFAULT));
        }
        return context;
    }

    public static OpenRegister empty(AppContext context, Path path) {
        MadeRegisters.empty(path);
        return context.open(path);
    }

    public static OpenRegister exampleCompany(AppContext context, Path path, Language language) {
        MadeRegisters.exampleCompany(path, language, CLOCK);
        return context.open(path);
    }

    /** Starts JavaFX if no test has done so yet, and keeps it running when the last window closes. */
    public static void startToolkit() throws Exception {
        UnseenPlatform.use();
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    public static <T> T onScreen(Callable<T> work) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return work.call();
        }
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

    /**
     * Holds as soon as a node has kept its position for a pulse; to be asked repeatedly on the JavaFX thread. Before
     * its first layout, every node is in the corner without a size, where a robot cannot click it.
     */
    public static Callable<Boolean> inPlace(Node node) {
        AtomicReference<Bounds> before = new AtomicReference<>();
        return () -> {
            Bounds now = node.localToScreen(node.getLayoutBounds());
            boolean same = now != null && now.getWidth() > 0 && now.equals(before.getAndSet(now));
            Platform.requestNextPulse();
            return same;
        };
    }

    /** Saves a picture, if pictures are enabled. */
    public static void writePicture(WritableImage image, Path file) {
        if (!PICTURES) {
            return;
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
