package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.policy.CloudSecurityPolicy;
import org.tomes.document.policy.PolicyDataFixture;
import org.tomes.document.text.SectionTexts;
import org.tomes.problem.Refused;
import org.tomes.text.Language;
import org.tomes.text.Message;

class ExportFolderTest {

    private static final DocumentContent CONTENT = CloudSecurityPolicy.compose(PolicyDataFixture.withoutSnapshot(),
            SectionTexts.suggested(), Language.EN);

    @TempDir
    private Path folder;

    @Test
    void missingFolderIsMade() {
        ExportedFile file = new ExportFolder(folder.resolve("a/b")).write("policy", new Writer(false), CONTENT);

        assertThat(file.path()).isEqualTo(folder.resolve("a/b/policy.pdf")).hasContent("whole");
    }

    @Test
    void failedExportLeavesThePreviousFile() throws IOException {
        Files.writeString(folder.resolve("policy.pdf"), "old");

        assertThatThrownBy(() -> new ExportFolder(folder).write("policy", new Writer(true), CONTENT))
                .satisfies(Refused.with("document.cannotWriteFile"));
        assertThat(folder.resolve("policy.pdf")).hasContent("old");
        assertThat(names()).containsExactly("policy.pdf");
    }

    @Test
    void fileInPlaceOfTheFolderIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThatThrownBy(() -> new ExportFolder(file)).satisfies(Refused.with("document.cannotCreateFolder"));
    }

    @Test
    void emptyFolderWithTheFilesNameIsNotReplaced() throws IOException {
        Files.createDirectory(folder.resolve("policy.pdf"));

        assertThatThrownBy(() -> new ExportFolder(folder).write("policy", new Writer(false), CONTENT))
                .satisfies(Refused.with("document.cannotWriteFile"));
        assertThat(folder.resolve("policy.pdf")).isDirectory();
        assertThat(names()).containsExactly("policy.pdf");
    }

    @Test
    void folderWithTheFilesNameIsReportedWithoutTemporaryFiles() throws IOException {
        Files.createDirectories(folder.resolve("policy.pdf/full"));

        assertThatThrownBy(() -> new ExportFolder(folder).write("policy", new Writer(false), CONTENT))
                .satisfies(Refused.with("document.cannotWriteFile"));
        assertThat(names()).containsExactly("policy.pdf");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private record Writer(boolean fails) implements DocumentWriter {

        @Override
        public DocumentFormat format() {
            return DocumentFormat.PDF;
        }

        @Override
        public List<Message> write(DocumentContent content, OutputStream out) throws IOException {
            out.write((fails ? "ha" : "whole").getBytes());
            if (fails) {
                throw new IOException("disk full");
            }
            return List.of();
        }
    }
}
