package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.document.DocumentKind;

class DocumentFileNamesTest {

    @Test
    void fileHasTheTitleInTheLanguageOfTheDocument() {
        DocumentKind policy = DocumentKind.CLOUD_SECURITY_POLICY;
        assertThat(DocumentFileNames.titled(policy, policy.key() + "-1.0-de.docx"))
                .isEqualTo("Richtlinie-zur-Cloud-Sicherheit-1.0.docx");
        assertThat(DocumentFileNames.titled(policy, policy.key() + "-en.pdf")).doesNotContain("-en.").endsWith(".pdf");
        assertThat(DocumentFileNames.titled(policy, "annex.pdf")).isEqualTo("annex.pdf");
    }

    /** Both languages may be saved into one folder at once. */
    @Test
    void filesInBothLanguagesNeverHaveTheSameName() {
        for (DocumentKind kind : DocumentKind.fixed()) {
            assertThat(DocumentFileNames.titled(kind, kind.key() + "-2.1-de.pdf"))
                    .isNotEqualTo(DocumentFileNames.titled(kind, kind.key() + "-2.1-en.pdf"));
        }
    }

    @Test
    void existingFileIsNotReplaced(@TempDir Path folder) throws IOException {
        assertThat(DocumentFileNames.unused(folder, "Policy.pdf")).isEqualTo("Policy.pdf");
        Files.writeString(folder.resolve("Policy.pdf"), "of another company");
        assertThat(DocumentFileNames.unused(folder, "Policy.pdf")).isEqualTo("Policy (2).pdf");
        Files.writeString(folder.resolve("Policy (2).pdf"), "");
        assertThat(DocumentFileNames.unused(folder, "Policy.pdf")).isEqualTo("Policy (3).pdf");
    }
}
