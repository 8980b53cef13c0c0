package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.DocumentVersion;
import org.tomes.files.Sha256;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class AttachFileActionTest {

    @Test
    void attachedFileBecomesADocumentAndIsReplacedInItsDraft(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path first = Files.writeString(folder.resolve("first.pdf"), "%PDF-1.7 first %%EOF");
        Path second = Files.writeString(folder.resolve("second.pdf"), "%PDF-1.7 second %%EOF");
        RecordedDialogs dialogs = new RecordedDialogs();
        dialogs.files.addAll(List.of(first, second));
        dialogs.filled = form -> Map.of("title", "Remote work", "key", "remote-work");
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            List<DocumentVersion> attached = new ArrayList<>();
            AttachFileAction attaching = new AttachFileAction(
                    new Workspace(context, register, Texts.in(Language.EN), Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), dialogs, new RecordedFrame()), attached::add);

            attaching.ask(DocumentKind.CLOUD_SECURITY_POLICY, Language.EN);
            attaching.ask(attached.getFirst().kind(), Language.EN);

            assertThat(attached.getLast().files()).singleElement()
                    .satisfies(file -> assertThat(file.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(second))));
            assertThat(register.documents().composition().customDocuments().all()).singleElement()
                    .satisfies(document -> assertThat(document.title().english()).isEqualTo("Remote work"));
        }
    }
}
