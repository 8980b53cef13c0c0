package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

    private final PaletteModel model = new PaletteModel(List.of(entry("Measures"), entry("New measure")));

    private static PaletteModel.Entry entry(String name) {
        return new PaletteModel.Entry(name, "", () -> {
        });
    }

    @Test
    void namePrefixComesFirst() {
        model.search("new");
        assertThat(model.shownEntries()).extracting(PaletteModel.Entry::name).containsExactly("New measure");
        model.search("MEASURE");
        assertThat(model.shownEntries()).extracting(PaletteModel.Entry::name)
                .containsExactly("Measures", "New measure");
    }

    @Test
    void recordsThatArriveLaterAreFoundByWhatIsTypedAlready() {
        model.search("tom-007");
        model.add(List.of(entry("TOM-007  Close port 3389")));
        assertThat(model.shownEntries()).hasSize(1);
    }

    @Test
    void deletedCharacterRestoresEarlierResults() {
        model.add(List.of(entry("Übersicht 7"), entry("TOM-070  Prüfung")));
        List<String> found = List.copyOf(names("m"));
        for (String typed : List.of("me", "mea", "meas", "measures x", "meas", "me")) {
            model.search(typed);
        }
        assertThat(names("m")).isEqualTo(found).contains("Measures", "New measure", "TOM-070  Prüfung");
        assertThat(names("")).hasSize(4);
        assertThat(names("ü")).containsExactly("Übersicht 7", "TOM-070  Prüfung");
        assertThat(names("7 ü")).containsExactly("Übersicht 7", "TOM-070  Prüfung");
    }

    private List<String> names(String typed) {
        model.search(typed);
        return model.shownEntries().stream().map(PaletteModel.Entry::name).toList();
    }

    @Test
    void azureResourcesThatOnlyContainTheWordsComeAfterAllRecords() {
        PaletteModel.Entry measure = new PaletteModel.Entry("TOM-020  Second factor", "Measure", "", "", () -> {
        }).with("MFA for all administrators");
        model.add(List.of(measure));
        model.addLate(List.of(new PaletteModel.Entry("Owners should use MFA", "Azure resource", "", "", () -> {
        })));
        assertThat(names("mfa")).containsExactly("TOM-020  Second factor", "Owners should use MFA");
    }

    @Test
    void azureResourceWhoseNameBeginsWithTheQueryComesBeforeRecordsThatContainIt() {
        model.add(List.of(entry("F-1  Ports are open – nsg-erp-dev")));
        model.addLate(List.of(new PaletteModel.Entry("nsg-erp-dev", "Azure resource", "", "", () -> {
        })));
        assertThat(names("nsg-e")).containsExactly("nsg-erp-dev", "F-1  Ports are open – nsg-erp-dev");
    }

    @Test
    void codeIsFoundWithoutItsLeadingZeros() {
        model.add(List.of(entry("TOM-012  Purge protection"), entry("E-0012  Report"), entry("TOM-120  Backup")));
        assertThat(names("tom-12")).containsExactly("TOM-012  Purge protection", "TOM-120  Backup");
        assertThat(names("e-12")).containsExactly("E-0012  Report");
    }

    private static PaletteModel.Entry record(String name, String kind, String key) {
        return new PaletteModel.Entry(name, kind, "", key, () -> {
        });
    }

    @Test
    void startOfAWordTakesPrecedenceOverItsMiddle() {
        PaletteModel words = new PaletteModel(List.of(entry("Renewal"), entry("Certificate, new")));
        words.search("new");
        assertThat(words.shownEntries()).extracting(PaletteModel.Entry::name)
                .containsExactly("Certificate, new", "Renewal");
    }

    @Test
    void kindsAreGroupedWithTheBestMatchFirst() {
        PaletteModel kinds = new PaletteModel(List.of(record("TOM-001  Old backup", "Measure", "m1"),
                record("Backup policy", "Document", "d1"), record("TOM-002  Backup", "Measure", "m2")));
        kinds.search("backup");
        assertThat(kinds.shownEntries()).extracting(PaletteModel.Entry::key).containsExactly("d1", "m1", "m2");
    }

    @Test
    void recordsUsedLastComeFirstBeforeAnythingIsTyped() {
        PaletteModel recent = new PaletteModel(List.of(entry("Measures")),
                new PaletteModel.Recent("Recent", List.of("measures/2", "measures/1")));
        recent.add(List.of(record("TOM-001", "Measure", "measures/1"), record("TOM-002", "Measure", "measures/2")));
        assertThat(recent.shownEntries()).extracting(PaletteModel.Entry::name)
                .startsWith("TOM-002", "TOM-001", "Measures");
        assertThat(recent.shownEntries().getFirst().kind()).isEqualTo("Recent");
        recent.search("tom");
        assertThat(recent.shownEntries()).extracting(PaletteModel.Entry::kind).containsOnly("Measure");
    }

    @Test
    void oneKindDoesNotCrowdOutOthers() {
        PaletteModel many = new PaletteModel(IntStream.range(0, 1000)
                .mapToObj(number -> record("vault " + number, "Azure resource", "r" + number))
                .toList());
        many.add(List.of(record("Keys in a vault", "Measure", "m")));
        many.search("vault");
        assertThat(many.shownEntries()).extracting(PaletteModel.Entry::kind).contains("Measure");
    }

    @Test
    void recordsFoundByTextFollowThoseFoundByName() {
        PaletteModel.Entry byText = entry("TOM-001  Access to the server room").with(
                "Every visitor is registered at the front desk, gets a badge and is accompanied by staff at all times");
        PaletteModel model = new PaletteModel(
                List.of(byText, entry("TOM-002  Firewall"), entry("TOM-003  Badge of visitors")));
        model.search("badge");
        assertThat(model.shownEntries()).extracting(PaletteModel.Entry::name)
                .containsExactly("TOM-003  Badge of visitors", "TOM-001  Access to the server room");
        assertThat(byText.snippet(model.query())).contains("gets a badge").startsWith("… ");
        assertThat(model.shownEntries().getFirst().snippet(model.query())).isEmpty();

        model.search("badge serv");
        assertThat(model.shownEntries()).containsExactly(byText);
        model.search("badge server roof");
        assertThat(model.shownEntries()).isEmpty();
        model.search("badge");
        assertThat(model.shownEntries()).hasSize(2);
    }

    @Test
    void longerQueryFindsTextsNotSearchedBefore() {
        List<PaletteModel.Entry> many = Stream
                .concat(IntStream.range(0, 20).mapToObj(number -> entry("Lock " + number)),
                        Stream.of(entry("Last").with("Door with an electric lock of the cellar")))
                .toList();
        PaletteModel model = new PaletteModel(many);
        for (String typed : List.of("lo", "lock", "lock c", "lock cel")) {
            model.search(typed);
        }
        assertThat(model.shownEntries()).extracting(PaletteModel.Entry::name).containsExactly("Last");
    }

    @Test
    void entryFoundByAnotherWordShowsThatWord() {
        PaletteModel.Entry application = entry("Application").alsoFoundBy("theme dark light");
        PaletteModel model = new PaletteModel(List.of(application));
        model.search("dark");
        assertThat(model.shownEntries()).containsExactly(application);
        assertThat(application.snippet("dark")).isEqualTo("theme dark light");
        assertThat(application.snippet("appl")).isEmpty();
    }
}
