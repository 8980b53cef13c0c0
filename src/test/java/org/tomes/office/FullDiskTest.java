package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.document.DocumentFormat;
import org.tomes.document.ExportFolder;
import org.tomes.document.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.Refused;
import org.tomes.text.Language;

/**
 * If the disk fills up at any point while a document is written, the error is a single sentence, and an existing file
 * is kept.
 */
class FullDiskTest {

    private static final DocumentContent CONTENT = DocumentFixture.everything(Language.DE);

    @TempDir
    private Path folder;

    /** Accepts a limited number of bytes, then fails with the message of Linux. */
    private static final class Full extends FilterOutputStream {

        private long room;

        Full(OutputStream out, long room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            room--;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
            out.write(b);
        }
    }

    static Stream<DocumentFormat> formats() {
        return OfficeFormats.all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void fullDiskIsReportedAndThePreviousFileRemains(DocumentFormat format) throws IOException {
        String name = "document." + format.extension();
        Files.writeString(folder.resolve(name), "old");
        for (long room : new long[]{0, 1, 1_000, 8_192, 20_000}) {
            Throwable failure = catchThrowable(() -> new ExportFolder(folder).write(name,
                    out -> OfficeFormats.all().get(format).write(CONTENT, new Full(out, room))));

            assertThat(failure).as("%d bytes", room)
                    .isInstanceOfSatisfying(Problem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INPUT));
            assertThat(folder.resolve(name)).hasContent("old");
            assertThat(files()).containsExactly(name);
        }
    }

    @Test
    void unwritableFolderIsReportedBeforehand() throws IOException {
        ExportFolder gone = new ExportFolder(folder.resolve("gone"));
        Files.delete(folder.resolve("gone"));

        assertThatThrownBy(gone::check).satisfies(Refused.with("document.cannotWriteFolder"));
        new ExportFolder(folder.resolve("free")).check();
        assertThat(folder.resolve("free")).isEmptyDirectory();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
