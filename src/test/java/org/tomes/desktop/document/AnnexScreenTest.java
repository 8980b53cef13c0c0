package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.annex.AnnexPresentation;
import org.tomes.document.annex.ContradictedMeasure;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class AnnexScreenTest {

    @AutoClose
    private OpenRegister register;
    private AnnexController tab;
    private Parent view;
    private final RecordedFrame frame = new RecordedFrame();

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE);
        DesktopFixture.onScreen(() -> {
            Texts texts = Texts.in(Language.DE);
            tab = new AnnexController(new Workspace(context, register, texts, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), new RecordedDialogs(), frame));
            view = ViewLoader.load(texts, tab);
            Scene scene = new Scene(view, 700, 720);
            scene.getStylesheets().add(getClass().getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            tab.show(DocumentKind.TOM_ANNEX, Language.DE);
            view.applyCss();
            view.layout();
            return null;
        });
    }

    @Test
    void severalMeasuresAreDecidedOnTogether() throws Exception {
        DesktopFixture.onScreen(() -> {
            TableView<?> rows = (TableView<?>) view.lookup(".table-view");
            assertThat(button("Als Ziel formulieren").isDisabled()).isTrue();
            rows.getSelectionModel().selectIndices(0, 1);
            button("Als Ziel formulieren").fire();
            return null;
        });

        List<ContradictedMeasure> found = register.documents().annex().contradictions();
        assertThat(found).filteredOn(one -> one.treatment().equals(Optional.of(AnnexPresentation.TARGET))).hasSize(2);
        assertThat(found).filteredOn(one -> one.treatment().isEmpty()).hasSize(found.size() - 2);

        DesktopFixture.onScreen(() -> {
            frame.undo.run();
            return null;
        });
        assertThat(register.documents().annex().contradictions()).allMatch(one -> one.treatment().isEmpty());
    }

    @Test
    void noTextIsTruncated() throws Exception {
        assertThat(DesktopFixture.onScreen(() -> LayoutFaults.in(view))).isEmpty();
    }

    private Button button(String text) {
        return view.lookupAll(".button")
                .stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
