package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.tomes.document.acknowledgement.AcknowledgementStatus;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ImportAcknowledgementsActionTest {

    @Test
    void listIsRecordedAfterItIsConfirmedAndUnknownPeopleAreAddedByChoice(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        RecordedDialogs dialogs = new RecordedDialogs();
        dialogs.files.add(Files.writeString(folder.resolve("list.csv"),
                "Name,Date\nAylin Demirci,2026-11-24\nNora Neu,2026-11-24\n"));
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            AcknowledgementStatus before = register.documents()
                    .acknowledgements()
                    .status(DocumentKind.CLOUD_SECURITY_POLICY, Optional.empty());
            List<String> done = new ArrayList<>();

            new ImportAcknowledgementsAction(
                    new Workspace(context, register, Texts.in(Language.EN), Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), dialogs, new RecordedFrame()), before.version(), () -> done.add("done")).ask();

            AcknowledgementStatus after = register.documents().acknowledgements().status(before.version());
            assertThat(after.acknowledgements()).extracting(given -> given.person().name())
                    .containsExactlyInAnyOrder("Aylin Demirci", "Nora Neu");
            assertThat(after.required()).isEqualTo(before.required() + 1);
            assertThat(done).hasSize(1);
        }
    }
}
