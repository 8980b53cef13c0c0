package org.tomes.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.desktop.DesktopFixture.onScreen;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ContractScreenTest {

    @Test
    void enteredDetailsAreSavedAndIncompleteSubProcessorIsRejected(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        Texts texts = Texts.in(Language.DE);
        RecordedFrame frame = new RecordedFrame();
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            ContractPartController controller = new ContractPartController(
                    new Workspace(context, register, texts, Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), frame));
            Parent view = onScreen(() -> {
                Parent loaded = ViewLoader.load(texts, controller);
                controller.refresh();
                enter(loaded, "subProcessors", "Zeta GmbH | Ulm");
                enter(loaded, "notificationHours", "24");
                save(loaded);
                return loaded;
            });

            assertThat(((Label) view.lookup("#error-subProcessors")).getText()).contains("„Zeta GmbH | Ulm“");
            assertThat(register.records().company().contracts().contract().revision()).isZero();

            onScreen(() -> {
                enter(view, "subProcessors", "Zeta GmbH | Ulm | Betreuung\n\n");
                Stream.of(AgreementDetail.values()).forEach(term -> enter(view, term.field(), term.field()));
                save(view);
                return view;
            });

            assertThat(register.records().company().contracts().contract().subProcessors())
                    .isEqualTo(List.of(new SubProcessor("Zeta GmbH", "Ulm", "Betreuung")));
            assertThat(register.records().company().contracts().contract().notificationHours()).isEqualTo(24);
            assertThat(register.records().company().contracts().contract().terms())
                    .hasSize(AgreementDetail.values().length)
                    .allSatisfy((term, text) -> assertThat(text).isEqualTo(term.field()));

            onScreen(() -> {
                frame.undo.run();
                return view;
            });
            assertThat(register.records().company().contracts().contract().notificationHours()).isZero();
            assertThat(register.records().company().contracts().contract().subProcessors()).isEmpty();
        }
    }

    private static void enter(Parent view, String field, String text) {
        ((TextInputControl) Field.findAll(view)
                .stream()
                .filter(one -> one.getName().equals(field))
                .findFirst()
                .orElseThrow()
                .getContent()).setText(text);
    }

    private static void save(Parent view) {
        ((Button) view.lookup("#save")).fire();
    }
}
