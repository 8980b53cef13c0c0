package org.tomes.desktop.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class RestoredTextTest {

    private static final Texts EN = Texts.in(Language.EN);
    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;
    private Workspace workspace;
    private Measure measure;

    @BeforeEach
    void open() {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), new RecordedDialogs(), new RecordedFrame());
        measure = register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Patch").build());
    }

    private Measure store(MeasureBuilder changed) {
        measure = register.records().measures().change(DesktopFixture.ACTOR, changed.build());
        return measure;
    }

    private List<AuditEntry> newest(int entries) {
        return register.records().trail().entries(AuditQuery.newest(entries));
    }

    private Optional<String> words() {
        return new RestoredText(workspace).of(newest(1)).map(EN::get);
    }

    @Test
    void restoredValueIsNamed() {
        store(measure.change().status(MeasureStatus.IN_PROGRESS));
        assertThat(words()).as("a change that restores nothing").isEmpty();
        store(measure.change().status(MeasureStatus.PLANNED));
        assertThat(words()).contains("Measure TOM-001: Status is “planned” again.");
        long undone = newest(1).getFirst().number();
        assertThat(AuditTrailController.reverting(newest(3))).containsExactly(undone);
        store(measure.change().status(MeasureStatus.IN_PROGRESS));
        assertThat(AuditTrailController.reverting(newest(4))).containsExactlyInAnyOrder(undone, undone + 1);
    }

    @Test
    void measureThatWasTakenBackIsRetired() {
        store(measure.change().status(MeasureStatus.RETIRED).retiredReason("taken back"));
        assertThat(words()).contains("Measure TOM-001 is retired, since the register does not delete measures.");
    }

    @Test
    void severalRestoredFieldsAreListed() {
        store(measure.change().status(MeasureStatus.IN_PROGRESS).title("Patch servers"));
        store(measure.change().status(MeasureStatus.PLANNED).title("Patch"));
        assertThat(words()).contains("Measure TOM-001: Status, Title restored.");
    }

    @Test
    void ofAListOnlyTheDifferenceIsShown() {
        EntryText.FieldChange change = new EntryText.FieldChange("r", "R", "Ann Berg, Tim Vogel",
                "Tim Vogel, Eve Noor");
        assertThat(change.brief()).isEqualTo("R: − Ann Berg + Eve Noor");
        assertThat(change.removed()).isEqualTo("Ann Berg");
        assertThat(change.added()).isEqualTo("Eve Noor");
        assertThat(new EntryText.FieldChange("status", "Status", "planned", "in progress").brief())
                .isEqualTo("Status: planned → in progress");
    }
}
