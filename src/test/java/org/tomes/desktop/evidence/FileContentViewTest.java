package org.tomes.desktop.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.EvidenceFiles;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Workspace;
import org.tomes.evidence.Evidence;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class FileContentViewTest {

    @TempDir
    private Path folder;
    private OpenRegister register;
    private FileContentView content;

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        content = DesktopFixture.onScreen(() -> new FileContentView(
                new Workspace(context, register, Texts.in(Language.EN), Background.sameThread(failure -> {
                    throw new AssertionError(failure);
                }), new RecordedDialogs(), new RecordedFrame())));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void show(Path file) throws Exception {
        Evidence added = register.records()
                .evidence()
                .addFile(DesktopFixture.ACTOR, Evidence.titled("One", "", Optional.empty(), List.of()),
                        EvidenceFiles.at(file), Instant.EPOCH, Optional.empty());
        DesktopFixture.onScreen(() -> {
            content.show(added);
            return null;
        });
    }

    @Test
    void textAndPicturesAreShownAndOtherFilesAreNot() throws Exception {
        show(Files.writeString(folder.resolve("log.txt"), "Restored in 4 hours"));
        assertThat(content.isVisible()).isTrue();
        assertThat(((TextArea) content.getChildren().getFirst()).getText()).isEqualTo("Restored in 4 hours");

        Path picture = folder.resolve("door.PNG");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        show(picture);
        ImageView view = (ImageView) content.getChildren().getFirst();
        assertThat(view.getImage().isError()).isFalse();

        show(Files.writeString(folder.resolve("contract.pdf"), "%PDF-1.7"));
        assertThat(content.isVisible()).isFalse();
    }

    @Test
    void unreadablePictureShowsAMessage() throws Exception {
        show(Files.writeString(folder.resolve("door.jpg"), "no picture"));
        assertThat(((Label) content.getChildren().getFirst()).getText())
                .isEqualTo(Texts.in(Language.EN).get("desktop_evidence.contentUnread"));
    }
}
