package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandingFileSourceTest {

    @TempDir
    private Path folder;

    @Test
    void tooLargeFileIsRejectedAndNotTruncated() throws IOException {
        Path file = folder.resolve("logo.png");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength((32 << 20) + 1);
        }
        assertThatThrownBy(() -> BrandingFileSource.bytes(file))
                .hasMessage("The file " + file + " exceeds the limit of 32 MB.");
    }
}
