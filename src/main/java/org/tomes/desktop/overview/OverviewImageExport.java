package org.tomes.desktop.overview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tomes.desktop.common.Workspace;
import org.tomes.files.OutputFile;
import org.tomes.text.Message;

/** Saves the overview as displayed, including the part outside the window, as a PNG file for slides and e-mails. */
record OverviewImageExport(Workspace workspace) {

    /** Number of pixels of the file per pixel of the window. */
    private static final double SHARPNESS = 2;

    void save(Node cards) {
        workspace.dialogs().chooseFileToSave(workspace.texts().get("overview.pictureName") + ".png").ifPresent(file -> {
            WritableImage image = image(cards);
            workspace.background().<Path>job(progress -> {
                OutputFile.at(file).write(png(image));
                return file;
            })
                    .onSuccess(written -> workspace.frame()
                            .showFileWritten(Message.of("desktop.table.exported", written.toString()), written))
                    .start();
        });
    }

    private static WritableImage image(Node cards) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SHARPNESS, SHARPNESS));
        parameters.setFill(background(cards));
        return cards.snapshot(parameters, null);
    }

    /** Returns the colour behind the cards, which differs between the light and the dark theme. */
    private static Paint background(Node cards) {
        Parent root = cards.getScene().getRoot();
        return Optional.of(root)
                .filter(Region.class::isInstance)
                .map(region -> ((Region) region).getBackground())
                .flatMap(background -> background.getFills().stream().findFirst())
                .map(fill -> fill.getFill())
                .orElse(Color.WHITE);
    }

    private static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can fail in memory", e);
        }
        return bytes.toByteArray();
    }
}
