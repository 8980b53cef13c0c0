package org.tomes.desktop.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Workspace;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.problem.FieldError;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The day on which evidence was captured, which the time of a file does not always show. */
class CaptureDateTest {

    private static final Instant SAVED = Instant.parse("2026-03-04T10:11:12Z");
    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;
    private EvidenceActions actions;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final List<FormInput> asked = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        actions = new EvidenceActions(
                new Workspace(context, register, Texts.in(Language.EN), Background.sameThread(failure -> {
                    throw new AssertionError(failure);
                }), dialogs, new RecordedFrame()), stored -> {
                });
    }

    private Path certificate() throws Exception {
        Path file = Files.writeString(folder.resolve("certificate.pdf"), "%PDF-1.7");
        Files.setLastModifiedTime(file, FileTime.from(SAVED));
        return file;
    }

    /** Answers the first form with these values, and cancels every further one. */
    private void answer(Map<String, String> changed) {
        dialogs.filled = form -> {
            asked.add(form);
            Map<String, String> values = new HashMap<>(form.values());
            values.putAll(changed);
            return asked.size() == 1 ? values : null;
        };
    }

    private EvidenceVersion added() {
        return register.records().evidence().all().getFirst().current();
    }

    @Test
    void fileTimeIsProposedToTheSecond() throws Exception {
        answer(Map.of());
        actions.addFile(null, certificate());
        assertThat(asked.getFirst().day("capturedAt")).contains(LocalDate.of(2026, 3, 4));
        assertThat(added().capturedAt()).isEqualTo(SAVED);
        assertThat(Texts.in(Language.EN).get(asked.getFirst().question().title())).isEqualTo("Add a file as evidence");
    }

    @Test
    void certificateDownloadedAfterItsLastDayIsAddedWithTheDayOfItsIssue() throws Exception {
        answer(Map.of("capturedAt", "2024-05-06", "validUntil", "2025-05-06"));
        actions.addFile(null, certificate());
        assertThat(LocalDate.ofInstant(added().capturedAt(), ZoneOffset.UTC)).isBetween(LocalDate.of(2024, 5, 5),
                LocalDate.of(2024, 5, 6));
        assertThat(added().validUntil()).isEqualTo(Optional.of(LocalDate.of(2025, 5, 6)));
    }

    @Test
    void futureDateIsRejectedAtItsField() throws Exception {
        answer(Map.of("capturedAt", "2999-01-01"));
        actions.addFile(null, certificate());
        assertThat(register.records().evidence().all()).isEmpty();
        assertThat(asked).hasSize(2);
        assertThat(dialogs.refusals.getFirst()).extracting(FieldError::field).containsExactly("capturedAt");
    }

    @Test
    void droppedFileIsAttachedToTheChosenMeasureAndNamedWithoutItsEnding() throws Exception {
        Measure measure = register.records()
                .measures()
                .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Doors").build());
        dialogs.filled = form -> {
            Map<String, String> values = new HashMap<>(form.values());
            form.entries()
                    .stream()
                    .flatMap(entry -> entry.choices().stream())
                    .filter(choice -> choice.name().startsWith(measure.code()))
                    .forEach(choice -> values.put("target", choice.key()));
            return values;
        };
        assertThat(actions.drop(null, List.of(certificate()))).isTrue();
        assertThat(register.records().evidence().all()).singleElement().satisfies(evidence -> {
            assertThat(evidence.title()).isEqualTo("certificate");
            assertThat(evidence.isFor(measure.ref())).isTrue();
        });
    }
}
