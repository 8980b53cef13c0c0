package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tomes.desktop.DesktopFixture.onScreen;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.network.NetworkController;
import org.tomes.desktop.overview.OverviewController;
import org.tomes.desktop.score.ScoreImporter;
import org.tomes.inventory.ImportPreview;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class AzureImportTest {

    private static final Texts EN = Texts.in(Language.EN);
    private static final int KNOWN = 9;

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    @AutoClose
    private OpenRegister register;
    private Workspace workspace;
    private Path part;

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @BeforeEach
    void open() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        String networks = IntStream.range(0, KNOWN)
                .mapToObj(number -> network("vnet-" + number))
                .collect(Collectors.joining(","));
        register.azure()
                .inventory()
                .importFiles(DesktopFixture.ACTOR, List.of(file("a.json", "[" + networks + "]")), "", false,
                        ReadingProgress.NONE);
        workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), dialogs, frame);
        part = Files.writeString(folder.resolve("part.json"), ("[" + network("vnet-0") + "]").replace('\'', '"'));
    }

    private void importPart() throws Exception {
        onScreen(() -> {
            new AzureImport(workspace).start(List.of(part), false, snapshot -> {
            }, failure -> {
                throw new AssertionError(failure);
            });
            return null;
        });
    }

    private List<Snapshot> snapshots() {
        return register.azure().inventory().all();
    }

    @Test
    void importPreviewsMissingResourcesAndCanBeCancelled() throws Exception {
        dialogs.confirmed = false;
        importPart();

        Confirmation question = dialogs.questions.getLast();
        assertThat(EN.get(question.title())).isEqualTo("Import one resource?");
        assertThat(question.weight()).isEqualTo(Confirmation.Weight.DOUBTFUL);
        assertThat(EN.get(question.text())).contains("one resource, of which none is new compared with snapshot 1")
                .contains("8 of 9 resources in snapshot 1 are missing from these files: 8 virtual networks.")
                .contains("The import can be undone.");
        assertThat(snapshots()).hasSize(1);
        assertThat(frame.said).isEmpty();
    }

    @Test
    void importCanBeUndoneFromItsNotification() throws Exception {
        importPart();
        assertThat(snapshots()).hasSize(2);
        assertThat(EN.get(frame.said.getLast())).contains("8 known resources are missing from these files. "
                + "If the files are complete lists, select “Files are complete lists” and import them again.");

        onScreen(() -> {
            frame.undo.run();
            return null;
        });
        assertThat(snapshots()).extracting(Snapshot::number).containsExactly(1);
        assertThat(EN.get(frame.said.getLast())).isEqualTo(
                "Snapshot 2 was deleted. The import cannot be redone. If you need it, import the files again.");
        assertThat(frame.refreshed).as("whatever page is shown by then").isOne();
    }

    @Test
    void importNotificationNamesFindingsAndOffersToImportScores() throws Exception {
        Files.writeString(part, """
                [{"id": "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Security/\
                secureScores/ascScore", "name": "ascScore", "type": "Microsoft.Security/secureScores",
                "properties": {"score": {"max": 10, "current": 5, "percentage": 0.5}, "weight": 1}}, 5]""");
        importPart();
        assertThat(EN.get(frame.said.getLast())).contains("new finding")
                .contains("The files also contain Secure Scores");
        int questions = dialogs.questions.size();
        List.copyOf(frame.showing).forEach(Runnable::run);
        assertThat(dialogs.questions).as("the register knows the subscription, so no question delays the import")
                .hasSize(questions);
        assertThat(frame.shown).contains("azure gaps/2", "findings");
        assertThat(register.azure().scores().samples()).singleElement()
                .satisfies(sample -> assertThat(sample.takenAt()).isEqualTo(snapshots().getFirst().capturedAt()));

        importPart();
        assertThat(frame.said).filteredOn(said -> EN.get(said).contains("Secure Scores.")).hasSize(1);
    }

    @Test
    void scoresHaveTheTimeOfTheirFileSoThatItAddsNoSecondValueLater() throws Exception {
        Path scores = Files.writeString(folder.resolve("scores.json"), """
                [{"id": "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Security/\
                secureScores/ascScore", "name": "ascScore", "type": "Microsoft.Security/secureScores",
                "properties": {"score": {"max": 10, "current": 5, "percentage": 0.5}, "weight": 1}}]""");
        Instant later = workspace.context().clock().instant().minusSeconds(60);
        Files.setLastModifiedTime(scores, FileTime.from(later));
        Files.setLastModifiedTime(part, FileTime.from(later.minus(Duration.ofDays(30))));
        onScreen(() -> {
            new AzureImport(workspace).start(List.of(part, scores), false, snapshot -> {
            }, failure -> {
                throw new AssertionError(failure);
            });
            List.copyOf(frame.showing).forEach(Runnable::run);
            ScoreImporter.start(workspace, List.of(InputFileFinder.scores(scores)), outcome -> {
            });
            return null;
        });
        assertThat(register.azure().scores().samples()).singleElement()
                .satisfies(sample -> assertThat(sample.takenAt()).isCloseTo(later, within(1, ChronoUnit.SECONDS)));
    }

    @Test
    void numbersOfTheImportPreviewAddUp() throws Exception {
        dialogs.confirmed = false;
        importPart();
        ImportPreview preview = register.azure()
                .inventory()
                .preview(InputFileFinder.dataFiles(List.of(part)), false, ReadingProgress.NONE);
        assertThat(preview.resources() - preview.added() + preview.missing().size() + preview.countAbsentNotMissing())
                .isEqualTo(preview.known());
    }

    @Test
    void snapshotThatLacksMostResourcesIsMarkedWhereverItIsUsed() throws Exception {
        importPart();
        String sentence = "Snapshot 2 has one resource, snapshot 1 has 9: results are based on part of Azure.";
        onScreen(() -> {
            SnapshotsController list = new SnapshotsController(workspace, opened -> {
            });
            Parent snapshots = shown(list);
            list.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            assertThat(words(snapshots)).contains("1 instead of 9 as in no. 1");
            NetworkController network = new NetworkController(workspace);
            Parent networkPage = shown(network);
            network.refresh();
            assertThat(words(networkPage)).anyMatch(text -> text.startsWith(sentence));
            OverviewController overview = new OverviewController(workspace);
            Parent board = shown(overview);
            overview.refresh();
            assertThat(words(board)).contains(sentence);
            return null;
        });
    }

    @Test
    void questionBeforeDeletingIsMarkedAsIrreversible() throws Exception {
        importPart();
        dialogs.confirmed = false;
        onScreen(() -> {
            SnapshotsController list = new SnapshotsController(workspace, opened -> {
            });
            shown(list);
            list.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            list.delete();
            return null;
        });
        assertThat(dialogs.questions.getLast().irreversible()).isTrue();
        assertThat(snapshots()).hasSize(2);
    }

    private static Parent shown(Object controller) {
        Parent view = ViewLoader.load(EN, controller);
        new Scene(view, 1_400, 900);
        view.applyCss();
        view.layout();
        return view;
    }

    private static List<String> words(Parent view) {
        view.applyCss();
        view.layout();
        return view.lookupAll("*")
                .stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .toList();
    }
}
