package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.own.CustomDocument;
import org.tomes.document.own.CustomDocumentService;
import org.tomes.document.own.CustomDocumentTemplate;
import org.tomes.document.release.VersionService;
import org.tomes.problem.Problem;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** A new document needs no input, since title and key are suggested; afterwards, the list shows it. */
class NewDocumentTest {

    @Test
    void suggestedDocumentIsCreatedAndVisibleInTheList(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path place = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.empty(context, place)) {
            for (CustomDocumentTemplate template : CustomDocumentTemplate.values()) {
                register.documents()
                        .composition()
                        .customDocuments()
                        .create(DesktopFixture.ACTOR, "earlier-" + template.key(), "Earlier", Language.EN,
                                template.key());
            }
        }
        String title = CustomDocumentTemplate.ACCESS_CONCEPT.title().english();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(place))) {
            window.go("documents");
            ListView<?> list = (ListView<?>) window.see("#kinds");
            window.waitFor(() -> list.getItems().size() > CustomDocumentTemplate.values().length);
            window.clickText("New document…");
            window.answer("document.own.create");
            window.waitFor(() -> isSelectedCellVisible(list, title));
        }
        try (OpenRegister register = context.open(place, Optional.empty())) {
            assertThat(register.documents().composition().customDocuments().all()).extracting(CustomDocument::key)
                    .contains(CustomDocumentService.suggestedKey(title));
        }
    }

    @Test
    void newDocumentCanBeUndoneUntilItContainsWork(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        RecordedFrame frame = new RecordedFrame();
        RecordedDialogs dialogs = new RecordedDialogs();
        dialogs.filled = FormInput::values;
        List<Throwable> failures = new ArrayList<>();
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            List<CustomDocument> created = new ArrayList<>();
            AtomicInteger refreshed = new AtomicInteger();
            new NewDocumentAction(new Workspace(context, register, Texts.in(Language.EN),
                    Background.sameThread(failures::add), dialogs, frame), created::add, refreshed::incrementAndGet)
                    .ask();
            CustomDocumentService documents = register.documents().composition().customDocuments();

            frame.undo.run();
            assertThat(failures).isEmpty();
            assertThat(documents.all()).isEmpty();
            frame.redo.run();
            assertThat(documents.all()).extracting(CustomDocument::key).containsExactly(created.getFirst().key());
            assertThat(refreshed).hasValue(2);
            assertThat(register.records().trail().verify(Optional.empty()).intact()).isTrue();

            VersionService versions = register.documents().versions();
            versions.save(DesktopFixture.ACTOR, versions.working(created.getFirst().kind()));
            frame.undo.run();
            assertThat(documents.all()).hasSize(1);
            assertThat(failures).singleElement()
                    .isInstanceOfSatisfying(Problem.class,
                            problem -> assertThat(problem.sentence().key()).isEqualTo("document.own.used"));
        }
    }

    private static boolean isSelectedCellVisible(ListView<?> list, String title) {
        return list.lookupAll(".list-cell:selected")
                .stream()
                .filter(Node::isVisible)
                .flatMap(cell -> cell.lookupAll(".document-title").stream())
                .anyMatch(label -> title.equals(((Label) label).getText()) && list.localToScene(list.getLayoutBounds())
                        .contains(label.localToScene(label.getLayoutBounds())));
    }
}
