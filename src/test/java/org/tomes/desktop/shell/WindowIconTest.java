package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;

class WindowIconTest {

    @Test
    void everyIconSizeIsDecodableAndSquare() throws Exception {
        DesktopFixture.startToolkit();
        assertThat(WindowIcon.load()).extracting(Image::getWidth).containsExactly(32d, 64d, 256d);
        assertThat(WindowIcon.load()).allMatch(icon -> !icon.isError() && icon.getWidth() == icon.getHeight());
    }
}
