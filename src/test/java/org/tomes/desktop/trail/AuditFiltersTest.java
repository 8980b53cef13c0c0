package org.tomes.desktop.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.FilterGroup;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class AuditFiltersTest {

    private static final Texts EN = Texts.in(Language.EN);
    @TempDir
    private Path folder;

    @Test
    void entriesAreFilteredByPersonKindAndPeriod() {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Backup").build());
            List<AuditEntry> entries = register.records().trail().entries(AuditQuery.newest(100));
            EntryText words = new EntryText(EN, List.of());
            List<FilterGroup<AuditEntry>> groups = new AuditFilters(EN, today(entries), ZoneId.of("UTC"))
                    .groups(entries, words);

            assertThat(groups).extracting(FilterGroup::name).containsExactly("Person", "Kind", "Period");
            assertThat(entries.stream()
                    .filter(groups.get(1)
                            .chips()
                            .stream()
                            .filter(chip -> chip.label().equals(EN.get("audit.type.measure")))
                            .findFirst()
                            .orElseThrow()
                            .passes()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.record().type()).isEqualTo("measure"));
            assertThat(groups.get(2).chips().getFirst().label()).isEqualTo("Today");
            assertThat(entries).allMatch(groups.get(2).chips().getFirst().passes());
            assertThat(new AuditFilters(EN, today(entries).plusDays(8), ZoneId.of("UTC")).groups(entries, words)
                    .get(2)
                    .chips()).satisfies(chips -> {
                        assertThat(entries).noneMatch(chips.get(1).passes());
                        assertThat(entries).allMatch(chips.get(2).passes());
                    });
        }
    }

    private static LocalDate today(List<AuditEntry> entries) {
        return LocalDate.ofInstant(entries.getFirst().at(), ZoneId.of("UTC"));
    }

    @Test
    void recordOfAnEntryIsOpened() throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        RecordedFrame frame = new RecordedFrame();
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Measure measure = register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Backup").build());
            Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), new RecordedDialogs(), frame);
            DesktopFixture.onScreen(() -> {
                AuditTrailController trail = new AuditTrailController(workspace);
                Parent view = ViewLoader.load(EN, trail);
                new Scene(view, 1_000, 700);
                trail.refresh();
                trail.select(measure.id().toString());
                view.applyCss();
                view.layout();
                Optional.ofNullable((Button) view.lookup("#open-record")).orElseThrow().fire();
                return null;
            });
            // The list still adapts its columns and stores them in the temporary folder.
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(frame.shown).containsExactly("measures " + measure.id());
        }
    }
}
