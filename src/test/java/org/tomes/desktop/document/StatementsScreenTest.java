package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.document.DocumentKind;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class StatementsScreenTest {

    private final RecordedFrame frame = new RecordedFrame();
    private final List<String> opened = new ArrayList<>();
    @AutoClose
    private OpenRegister register;
    private StatementsController tab;
    private Parent view;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE);
        DesktopFixture.onScreen(() -> {
            Texts texts = Texts.in(Language.DE);
            Workspace workspace = new Workspace(context, register, texts, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), new RecordedDialogs(), frame);
            tab = new StatementsController(workspace, new DocumentTabCallbacks() {
                @Override
                public void open(String key, String place) {
                    opened.add(key + " " + place);
                }

                @Override
                public void changed() {
                }
            });
            view = ViewLoader.load(texts, tab);
            Scene scene = new Scene(view, 700, 720);
            scene.getStylesheets().add(getClass().getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            tab.show(DocumentKind.CLOUD_SECURITY_POLICY, Language.DE);
            tab.scrollToPlace("key-vault.purge-protection");
            view.applyCss();
            view.layout();
            return null;
        });
    }

    private List<String> said() {
        return view.lookupAll(".label")
                .stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private Hyperlink link(String text) {
        return view.lookupAll(".hyperlink")
                .stream()
                .map(Hyperlink.class::cast)
                .filter(one -> one.getText().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        view.applyCss();
        view.lookupAll(".button")
                .stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    void statementLinksToFindingsMeasureAndItsSentence() throws Exception {
        DesktopFixture.onScreen(() -> {
            assertThat(said()).contains("Bei jedem Schlüsseltresor ist der Bereinigungsschutz aktiviert.",
                    "2 von 4 Schlüsseltresoren erfüllen die Vorgabe nicht", "2 Abweichungen");
            link("kv-erp-dev-gwc").fire();
            link("TOM-012").fire();
            press("Im Dokument anzeigen");
            press("Im Text anzeigen");

            assertThat(frame.shown.getFirst()).isEqualTo("findings 5");
            assertThat(frame.shown.getLast()).startsWith("measures ");
            assertThat(opened).containsExactly("preview secrets", "text secrets");
            DesktopFixture.writePicture(view.getScene().snapshot(null),
                    Path.of("target", "screens", "statement-detail-de.png"));
            assertThat(LayoutFaults.in(view)).isEmpty();
            return null;
        });
    }

    @Test
    void everyStateIsThereAsAWordAndTheSentencesFollowTheDocumentsLanguage() throws Exception {
        DesktopFixture.onScreen(() -> {
            assertThat(said()).anyMatch(text -> text.endsWith(" erfüllt"))
                    .anyMatch(text -> text.endsWith(" nicht erfüllt"))
                    .anyMatch(text -> text.endsWith(" nicht bewertet"));
            tab.show(DocumentKind.CLOUD_SECURITY_POLICY, Language.EN);
            assertThat(said()).contains("Every key vault has purge protection.");
            return null;
        });
    }

    @Test
    void statementsThatAreNotMetComeFirst() throws Exception {
        RecordTable<?> table = DesktopFixture.onScreen(() -> (RecordTable<?>) view.lookup(".record-table"));
        assertThat(table.visible()).extracting(result -> ((StatementResult) result).status())
                .startsWith(ComplianceStatus.NOT_MET)
                .endsWith(ComplianceStatus.MET);
    }

    @Test
    void otherMeasuresAreChosenForAStatement() throws Exception {
        DesktopFixture.onScreen(() -> {
            press("Maßnahmen wählen");
            view.applyCss();
            view.layout();
            DesktopFixture.writePicture(view.getScene().snapshot(null),
                    Path.of("target", "screens", "statement-keep-de.png"));
            assertThat(LayoutFaults.in(view)).isEmpty();
            TableView<?> measures = view.lookupAll(".table-view")
                    .stream()
                    .map(TableView.class::cast)
                    .toList()
                    .getLast();
            measures.getSelectionModel().clearAndSelect(0);
            press("Auswahl übernehmen");
            return null;
        });

        StatementResult result = register.documents()
                .statements()
                .evaluate(DocumentKind.CLOUD_SECURITY_POLICY)
                .find(new StatementKey("key-vault.purge-protection"))
                .orElseThrow();
        assertThat(result.measures()).extracting(measure -> measure.code()).containsExactly("TOM-001");
        assertThat(frame.said).hasSize(1);
    }
}
