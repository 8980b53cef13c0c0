package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The palette finds every kind of record by its usual names, and opens it. */
class PaletteEntriesTest {

    private final RecordedFrame frame = new RecordedFrame();

    private List<String> found(PaletteModel model, String query) {
        model.search(query);
        return model.shownEntries().stream().map(PaletteModel.Entry::kind).distinct().toList();
    }

    @Test
    void everyKindOfRecordIsFoundByCodeOrName(@TempDir Path folder) {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            Workspace workspace = new Workspace(context, register, Texts.in(Language.EN),
                    Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), frame);
            PaletteModel model = new PaletteModel(new PaletteEntries(workspace).read());
            Person person = register.records().people().all().getFirst();
            assertThat(found(model, "A.8.20")).contains("Control");
            assertThat(found(model, "TOM-012")).contains("Measure");
            assertThat(found(model, "F-1 ")).contains("Finding");
            assertThat(found(model, "#1")).contains("Change");
            assertThat(found(model, "E-001")).contains("Evidence");
            assertThat(found(model, "cloud security policy")).contains("Document");
            assertThat(found(model, person.name())).startsWith("Person");
            model.shownEntries().getFirst().run().run();
            assertThat(frame.shown).containsExactly("responsibilities " + person.id());

            Measure measure = register.records().measures().all().getFirst();
            String[] words = measure.implementation().split("\\s+");
            String within = String.join(" ", words[1], words[2], words[3]).toLowerCase(Locale.ROOT);
            assertThat(found(model, within)).contains("Measure");
            assertThat(model.shownEntries()).filteredOn(entry -> entry.name().startsWith(measure.code()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.snippet(within)).contains(words[2]));
        }
    }

    @Test
    void nameOfAPersonFindsTheirMeasuresFindingsAndChanges(@TempDir Path folder) {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            Workspace workspace = new Workspace(context, register, Texts.in(Language.EN),
                    Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), frame);
            PaletteModel model = new PaletteModel(new PaletteEntries(workspace).read());
            model.search("marta");
            assertThat(model.shownEntries()).extracting(PaletteModel.Entry::name)
                    .startsWith("Marta Kowalczyk", "Marta Kowalczyk: Measures", "Marta Kowalczyk: Findings",
                            "Marta Kowalczyk: Changes");
            model.shownEntries().get(1).run().run();
            assertThat(frame.shown).containsExactly("measures filtered");
            assertThat(frame.filters).extracting(ListFilter::search).containsExactly("Marta Kowalczyk");
        }
    }

    /** An owner of a measure whose checks found nothing would see an empty list. */
    @Test
    void findingsOfAPersonAreOfferedOnlyIfThereAreAny(@TempDir Path folder) {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Person owner = register.records()
                    .people()
                    .add(DesktopFixture.ACTOR,
                            new Person(PersonId.random(), "Marta Kowalczyk", "", "", Optional.empty(), true, 0));
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR,
                            new MeasureBuilder().title("Backups").owner(Optional.of(owner.id())).build());
            PaletteModel model = new PaletteModel(new PaletteEntries(
                    new Workspace(context, register, Texts.in(Language.EN), Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), frame)).read());
            model.search("marta");
            assertThat(model.shownEntries()).extracting(PaletteModel.Entry::name)
                    .contains("Marta Kowalczyk: Measures")
                    .doesNotContain("Marta Kowalczyk: Findings");
        }
    }

    @Test
    void sectionsResourcesSnapshotsAndSettingsAreFoundWithTheirState(@TempDir Path folder) {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            Workspace workspace = new Workspace(context, register, Texts.in(Language.EN),
                    Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), frame);
            PaletteEntries entries = new PaletteEntries(workspace);
            PaletteModel model = new PaletteModel(entries.read());
            assertThat(entries.readResources()).isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.state()).doesNotContain("Microsoft."))
                    .anySatisfy(entry -> assertThat(entry.name()).startsWith("Owner · "));
            model.addLate(entries.readResources());
            assertThat(found(model, "port 22")).as("before findings with 22 in their code")
                    .startsWith("Network access");
            PaletteModel.Entry opening = model.shownEntries().getFirst();
            assertThat(opening.name()).startsWith("Port 22 (SSH): nsg-");
            opening.run().run();
            assertThat(frame.shown.getLast()).startsWith("network /subscriptions/").contains(" TCP22");
            String resource = register.azure().inventory().latest().orElseThrow().keyVaults().getFirst().name();
            assertThat(found(model, resource)).contains("Azure resource");
            assertThat(found(model, "snapshot 1")).contains("Snapshot");
            assertThat(found(model, "check rules")).contains("Setting");
            assertThat(found(model, workspace.texts().get("settings.zoom"))).contains("Setting");
            assertThat(found(model, "bastion")).containsSubsequence("Measure", "Azure resource");
            assertThat(model.shownEntries()).extracting(PaletteModel.Entry::state).contains("Bastion hosts");
            String section = register.documents()
                    .texts()
                    .sections(DocumentKind.CLOUD_SECURITY_POLICY, Language.EN)
                    .getFirst()
                    .title();
            assertThat(found(model, section)).contains("Section");
            model.search("TOM-012");
            assertThat(model.shownEntries().getFirst().state()).isEqualTo("overdue");
            model.search(resource);
            model.shownEntries()
                    .stream()
                    .filter(entry -> entry.kind().equals("Azure resource"))
                    .findFirst()
                    .orElseThrow()
                    .run()
                    .run();
            assertThat(frame.shown).last().asString().startsWith("azure resource//subscriptions/");
        }
    }
}
