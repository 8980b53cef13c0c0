package org.tomes.desktop.auditmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.LinkedText;
import org.tomes.desktop.shell.Themes;
import org.tomes.document.auditsession.AuditedRegister;
import org.tomes.document.auditsession.ControlPage;
import org.tomes.ledger.RecordType;
import org.tomes.passphrase.Secret;
import org.tomes.settings.Appearance;
import org.tomes.settings.AuditSessionDraft;
import org.tomes.settings.DraftFile;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class AuditModeTest {

    private static final Texts EN = Texts.in(Language.EN);
    @TempDir
    private static Path folder;
    private static AppContext context;
    @AutoClose
    private static OpenRegister register;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN);
    }

    private interface Look {
        void at(AuditModeController screen, Parent view) throws Exception;
    }

    /** Ends the session without saving; otherwise a remark would be stored a second later, during another test. */
    private void session(Look look) throws Exception {
        runningSession((screen, view) -> {
            look.at(screen, view);
            dialogs.unsaved = Dialogs.Unsaved.DISCARD;
            screen.leave(() -> {
            });
        });
    }

    private void runningSession(Look look) throws Exception {
        Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), dialogs, frame);
        DesktopFixture.onScreen(() -> {
            AuditModeController screen = new AuditModeController(workspace);
            Parent view = ViewLoader.load(EN, screen);
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 1000, 900));
            stage.show();
            screen.refresh();
            ((TextField) view.lookup("#auditor")).setText("Certify Ltd");
            ((Button) view.lookup("#start")).fire();
            view.applyCss();
            view.layout();
            try {
                look.at(screen, view);
            } finally {
                stage.hide();
            }
            return view;
        });
    }

    private static List<String> words(Parent view) {
        List<String> words = new ArrayList<>();
        view.lookupAll(".label").forEach(label -> words.add(((Label) label).getText()));
        view.lookupAll(".hyperlink").forEach(link -> words.add(((Hyperlink) link).getText()));
        view.lookupAll(".linked-text").forEach(text -> words.add(((LinkedText) text).text()));
        return words;
    }

    @Test
    void sessionStartsWithTheListAndShowsAllTopicsOfTheFirstControl() throws Exception {
        session((screen, view) -> {
            assertThat(((Label) view.lookup("#heading")).getText()).isEqualTo(EN.get("desktop_auditmode.chooseOne"));
            assertThat(view.lookup("#remark").isDisabled()).isTrue();
            ((Button) view.lookup("#save")).fire();
            assertThat(frame.said).contains(Message.of("desktop_auditmode.nothingShown"));
            ((Button) view.lookup("#next")).fire();
            String first = register.records().soa().rows(Language.EN).getFirst().control();
            assertThat(((Label) view.lookup("#heading")).getText()).startsWith(first);
            assertThat(words(view)).as("one line for all empty topics")
                    .filteredOn(text -> text.startsWith(EN.get("desktop_auditmode.nothing", "")))
                    .hasSizeLessThan(2);
            assertThat(String.join("\n", words(view))).contains(EN.get("auditsession.topic.DECISION"),
                    EN.get("auditsession.topic.MEASURES"), EN.get("auditsession.topic.REVIEWS"),
                    EN.get("auditsession.topic.EVIDENCE"), EN.get("auditsession.topic.POLICY"),
                    EN.get("auditsession.topic.FINDINGS"), EN.get("auditsession.topic.TRAIL"));
        });
    }

    @Test
    void secondSessionBeginsWithoutTheControlShownLast() throws Exception {
        session((screen, view) -> {
            ((Button) view.lookup("#next")).fire();
            dialogs.unsaved = Dialogs.Unsaved.DISCARD;
            screen.leave(() -> {
            });
            ((Button) view.lookup("#start")).fire();
            assertThat(((Label) view.lookup("#heading")).getText()).isEqualTo(EN.get("desktop_auditmode.chooseOne"));
        });
    }

    @Test
    void reviewOfAMeasureThatHasPassedIsOverdue() {
        String overdue = register.records()
                .reviews()
                .due()
                .stream()
                .filter(status -> status.isOverdue() && status.subject().ref().is(RecordType.MEASURE))
                .map(status -> status.subject().ref().label())
                .findFirst()
                .orElseThrow();
        AuditedRegister audited = register.documents().composition().auditSessions().read(Language.EN);
        assertThat(audited.controls()).flatExtracting(control -> audited.page(control).sections())
                .filteredOn(section -> section.topic() == ControlPage.Topic.MEASURES)
                .flatExtracting(ControlPage.Section::entries)
                .filteredOn(entry -> entry.text().startsWith(overdue))
                .isNotEmpty()
                .allMatch(entry -> entry.detail().contains("(overdue)"));
    }

    /** The column with the word is hidden in a narrow window. */
    @Test
    void controlItselfRepeatsNoIconOfTheColumnBeside() throws Exception {
        session((screen, view) -> {
            ((Button) view.lookup("#next")).fire();
            view.applyCss();
            view.layout();
            String first = register.records().soa().rows(Language.EN).getFirst().control();
            assertThat(view.lookupAll(".table-cell").stream().map(TableCell.class::cast))
                    .filteredOn(cell -> first.equals(cell.getText()))
                    .singleElement()
                    .as("the column beside shows the icon")
                    .extracting(cell -> cell.getGraphic())
                    .isNull();
        });
    }

    /** The list is wider during the session, since the sidebar is hidden, and shows a further column. */
    @Test
    void textsOfARowAreAtOneHeightIfAColumnIsShownLater() throws Exception {
        Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), dialogs, frame);
        AtomicReference<AuditModeController> screen = new AtomicReference<>();
        Parent view = DesktopFixture.onScreen(() -> {
            Themes.apply(Appearance.LIGHT);
            screen.set(new AuditModeController(workspace));
            Parent loaded = ViewLoader.load(EN, screen.get());
            StackPane window = new StackPane(loaded);
            Scene scene = new Scene(window, 1000, 700);
            scene.getStylesheets()
                    .add(AuditModeTest.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            layOut(window, 1000);
            screen.get().refresh();
            layOut(window, 1000);
            ((Button) loaded.lookup("#start")).fire();
            layOut(window, 1600);
            return window;
        });
        for (int frames = 0; frames < 3; frames++) {
            WaitForAsyncUtils.waitForFxEvents();
            DesktopFixture.onScreen(() -> {
                layOut(view, 1600);
                return null;
            });
        }
        Map<String, Double> tops = new HashMap<>();
        DesktopFixture.onScreen(() -> {
            for (Node node : view.lookupAll(".table-row-cell .table-cell")) {
                if (node instanceof TableCell<?, ?> cell && cell.getIndex() == 0 && cell.getItem() != null) {
                    tops.put(cell.getTableColumn().getId(), cell.lookup(".text").getBoundsInParent().getMinY());
                }
            }
            return null;
        });
        assertThat(tops).containsOnlyKeys("control", "title", "shown");
        assertThat(new HashSet<>(tops.values())).as(tops.toString()).hasSize(1);
    }

    private static void layOut(Parent window, double width) {
        window.resize(width, 700);
        window.applyCss();
        window.layout();
    }

    @Test
    void recordContainsControlsShownWithRemarkAuditorAndPresenter() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        dialogs.folders.add(out);
        session((screen, view) -> {
            ((Button) view.lookup("#next")).fire();
            ((Button) view.lookup("#next")).fire();
            String second = ((Label) view.lookup("#heading")).getText();
            ((TextArea) view.lookup("#remark")).setText("Ask for the minutes of March.");
            ((Button) view.lookup("#save")).fire();

            String text = text(out);
            assertThat(text).contains("Certify Ltd", "Ask for the minutes of March.", second.split(" ")[0])
                    .contains(register.records().soa().rows(Language.EN).getFirst().control());
            assertThat(frame.said).contains(Message.of("desktop_auditmode.saved", out.toString()));
        });
    }

    private static String text(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            PdfReader reader = new PdfReader(Files.readAllBytes(files.findFirst().orElseThrow()));
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }

    @Test
    void remarkIsShownWithItsControl() throws Exception {
        session((screen, view) -> {
            ((Button) view.lookup("#next")).fire();
            TextArea remark = (TextArea) view.lookup("#remark");
            remark.setText("first");
            ((Button) view.lookup("#next")).fire();
            assertThat(remark.getText()).isEmpty();
            ((Button) view.lookup("#previous")).fire();
            assertThat(remark.getText()).isEqualTo("first");
        });
    }

    @Test
    void evidenceOpensNextToThePage() throws Exception {
        session((screen, view) -> {
            while (links(view).isEmpty()) {
                ((Button) view.lookup("#next")).fire();
            }
            Hyperlink link = links(view).getFirst();
            link.fire();
            assertThat(view.lookup("#close-evidence")).isNotNull();
            assertThat(view.lookup("#heading").isVisible()).isTrue();
            ((Button) view.lookup("#close-evidence")).fire();
            assertThat(view.lookup("#close-evidence")).isNull();
        });
    }

    private static List<Hyperlink> links(Parent view) {
        return view.lookupAll(".audit-entry .hyperlink").stream().map(Hyperlink.class::cast).toList();
    }

    @Test
    void unsavedSessionIsSavedDiscardedOrContinued() throws Exception {
        Path out = Files.createDirectory(folder.resolve("at-the-end"));
        Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), dialogs, frame);
        DesktopFixture.onScreen(() -> {
            AuditModeController screen = new AuditModeController(workspace);
            Parent view = ViewLoader.load(EN, screen);
            ((Button) view.lookup("#start")).fire();
            screen.actions().getFirst().run().run();
            List<String> left = new ArrayList<>();
            dialogs.unsaved = Dialogs.Unsaved.STAY;
            screen.leave(() -> left.add("left"));
            assertThat(left).isEmpty();
            assertThat(screen.actions()).hasSizeGreaterThan(1);

            dialogs.unsaved = Dialogs.Unsaved.SAVE;
            screen.leave(() -> left.add("cancelled"));
            assertThat(left).isEmpty();
            dialogs.folders.add(out);
            screen.leave(() -> left.add("saved"));
            assertThat(left).containsExactly("saved");
            assertThat(screen.actions()).hasSize(1);
            assertThat(out).isNotEmptyDirectory();

            ((Button) view.lookup("#start")).fire();
            screen.actions().getFirst().run().run();
            dialogs.unsaved = Dialogs.Unsaved.DISCARD;
            screen.leave(() -> left.add("discarded"));
            assertThat(left).containsExactly("saved", "discarded");
            return view;
        });
    }

    @Test
    void otherPagesAreUnreachableDuringASession() throws Exception {
        Path path = folder.resolve("w");
        DesktopFixture.exampleCompany(context, path, Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path))) {
            window.go("auditmode");
            window.robot.interact(window.see("#auditor")::requestFocus);
            window.press(KeyCode.ENTER);
            window.waitFor(() -> window.sees("#next"));
            assertThat(window.sees("#nav-measures")).isFalse();
            window.press(KeyCode.SHORTCUT, KeyCode.N);
            window.press(KeyCode.ALT, KeyCode.LEFT);
            assertThat(window.sees("#next")).isTrue();
            window.press(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
            String first = register.records().soa().rows(Language.EN).getFirst().control();
            window.waitFor(() -> ((Label) window.see("#heading")).getText().startsWith(first));
            window.press(KeyCode.SHORTCUT, KeyCode.F);
            window.robot.write("A.8.20");
            window.press(KeyCode.ENTER);
            String control = "A.8.20";
            window.waitFor(() -> ((Label) window.see("#heading")).getText().startsWith(control));
            Platform.runLater(((Button) window.see("#end"))::fire);
            window.answer("shell.unsaved.discard");
            window.see("#nav-measures");
        }
    }

    @Test
    void remarksOfAnInterruptedSessionAreOffered() throws Exception {
        DraftFile<AuditSessionDraft> drafts = DraftFile.ofAuditSessions(context.paths().settings());
        drafts.keep(register.register().id().toString(),
                new AuditSessionDraft(context.clock().instant(), "Certify Ltd", Map.of("A.5.1", "Ask for minutes")));
        try {
            session((screen, view) -> {
                ((Button) view.lookup("#next")).fire();
                assertThat(((TextArea) view.lookup("#remark")).getText()).isEqualTo("Ask for minutes");
            });
        } finally {
            drafts.discard(register.register().id().toString());
        }
    }

    @Test
    void remarksAreStoredDuringTheSessionAndDeletedAfterwards() throws Exception {
        DraftFile<AuditSessionDraft> drafts = DraftFile.ofAuditSessions(context.paths().settings());
        AtomicReference<AuditModeController> running = new AtomicReference<>();
        runningSession((screen, view) -> {
            running.set(screen);
            ((Button) view.lookup("#next")).fire();
            ((TextArea) view.lookup("#remark")).setText("Rooms were locked");
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> drafts.of(register.register().id().toString())
                        .filter(draft -> draft.remarks().containsValue("Rooms were locked"))
                        .isPresent());
        dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        DesktopFixture.onScreen(() -> {
            running.get().leave(() -> {
            });
            return null;
        });
        assertThat(drafts.of(register.register().id().toString())).isEmpty();
    }

    @Test
    void remarksOnAnEncryptedRegisterAreNotStored() throws Exception {
        try (OpenRegister encrypted = context.create(folder.resolve("secret"),
                Optional.of(new Secret("blue door 7")))) {
            DraftFile.ofAuditSessions(context.paths().settings())
                    .keep(encrypted.register().id().toString(),
                            new AuditSessionDraft(context.clock().instant(), "", Map.of("A.5.1", "Rooms were open")));
            RemarkDraft draft = DesktopFixture.onScreen(
                    () -> new RemarkDraft(new Workspace(context, encrypted, EN, Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), dialogs, frame)));
            assertThat(draft.isPossible()).isFalse();
            assertThat(draft.readInterrupted()).isEmpty();
        }
    }
}
