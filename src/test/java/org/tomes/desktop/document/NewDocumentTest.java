package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.document.own.CustomDocument;
import org.tomes.document.own.CustomDocumentService;
import org.tomes.document.own.CustomDocumentTemplate;
import org.tomes.text.Language;

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

    private static boolean isSelectedCellVisible(ListView<?> list, String title) {
        return list.lookupAll(".list-cell:selected")
                .stream()
                .filter(Node::isVisible)
                .flatMap(cell -> cell.lookupAll(".document-title").stream())
                .anyMatch(label -> title.equals(((Label) label).getText()) && list.localToScene(list.getLayoutBounds())
                        .contains(label.localToScene(label.getLayoutBounds())));
    }
}
