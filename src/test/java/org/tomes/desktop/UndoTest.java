package org.tomes.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Everything that people do in the window can be undone, or says before it is done that it cannot. */
class UndoTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main/java/org/tomes/desktop");
    /** Files that write without an undo button of their own, with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(Map.entry("Workspace.java", "writes nothing"),
            Map.entry("AuditTrailController.java", "writes nothing"), Map.entry("EntryText.java", "writes nothing"),
            Map.entry("AuditModeController.java", "writes nothing to the register"),
            Map.entry("MeasureUndo.java", "is the undoing"),
            Map.entry("StoredMeasureAccess.java", "its callers offer it"),
            Map.entry("ImportAcknowledgementsAction.java", "says so"), Map.entry("AttachFileAction.java", "says so"),
            Map.entry("ScoreImporter.java", "says so"), Map.entry("CostsController.java", "says so"),
            Map.entry("FindingsController.java", "results of checks, computed again at any time"),
            Map.entry("ReportImport.java", "results of checks, imported again at any time"),
            Map.entry("NetworkController.java", "a published list, imported again at any time"),
            Map.entry("WorkbookExchange.java", "adds the missing content of registered files"));

    @Test
    void everyClassThatWritesOffersUndo() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> without = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !EXCEPTIONS.containsKey(file.getFileName().toString()))
                    .filter(file -> read(file).contains("workspace.actor()"))
                    .filter(file -> !read(file).contains("extends RecordSettingsPart<"))
                    .filter(file -> !read(file).matches(
                            "(?s).*([rR]eversible\\(|ActionKind\\.UNDO|showUndone|RecordUndo\\.offer|MeasureChangeImpact\\.announce|TargetUndo|offerAdopted).*"))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void irreversibleActionsWarnBeforehand(Language language) {
        Texts texts = Texts.in(language);
        String cannot = language == Language.DE ? "nicht rückgängig gemacht|nie gelöscht|nicht gelöscht|unveränderlich"
                : "cannot be undone|never deleted|cannot be deleted|cannot be changed";
        assertThat(Stream.of("document.version.step.RELEASE", "document.attach.text", "score.screen.unknown.text",
                "score.screen.removeSetText", "desktop_measure.import.others", "acknowledgement.confirm.all",
                "acknowledgement.confirm.some", "desktop_evidence.addFile.text", "desktop_evidence.addLink.text",
                "desktop_evidence.addSnapshot.text", "desktop_evidence.revise.text", "desktop_azure.deleteText",
                "desktop_people.anonymiseText", "desktop_review.signText", "desktop_change.step.CLOSE",
                "desktop_change.step.APPROVE", "desktop_change.step.REJECT", "desktop_change.step.IMPLEMENT",
                "desktop_change.step.VERIFY", "desktop_change.step.deviating.APPROVE",
                "desktop_change.step.deviating.REJECT", "document.version.step.APPROVE", "document.version.step.REJECT",
                "score.screen.importKept", "cost.screen.importKept", "shell.final.scores", "shell.final.costs",
                "shell.final.report", "shell.final.acknowledgements", "shell.final.attached"))
                .allSatisfy(key -> assertThat(texts.get(key, 1, 1, 1, 1)).containsPattern(cannot));
    }
}
