package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.Seeds;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceFile;
import org.tomes.evidence.EvidenceService;
import org.tomes.evidence.EvidenceSource;
import org.tomes.exchange.ExchangedRecords;
import org.tomes.exchange.WorkbookImportPlan;
import org.tomes.exchange.WorkbookService;
import org.tomes.inventory.InventoryService;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureService;
import org.tomes.measure.spreadsheet.MeasureImportPlan;
import org.tomes.measure.spreadsheet.MeasureImportPlanner;
import org.tomes.measure.spreadsheet.UnknownPeopleHandling;
import org.tomes.office.xlsx.SpreadsheetFiles;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.Review;
import org.tomes.review.ReviewId;
import org.tomes.review.ReviewResult;
import org.tomes.soa.SoaService;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.spreadsheet.Spreadsheets;
import org.tomes.text.Language;

/** A full export imported into an empty register gives the same records, and exported again the same cells. */
@ParameterizedClass
@EnumSource
class ExchangeRoundTripTest {

    @Parameter
    private Engine engine;

    private static final Clock CLOCK = Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC);
    private final long seed = Seeds.seed();
    private final RandomRecords random = new RandomRecords(seed);
    @TempDir
    private Path folder;
    @TempDir
    private Path other;

    private static EvidenceService evidence(Register register) {
        return new EvidenceService(register.ledger(), register.evidence(), register.people(),
                new InventoryService(register.ledger(), register.snapshots()), CLOCK);
    }

    private static WorkbookService exchange(Register register) {
        Ledger ledger = register.ledger();
        return new WorkbookService(ledger,
                new WorkbookService.Records(new MeasureService(ledger, register.measures(), register.people()),
                        register.people(), register.adoptedMeasures(),
                        new SoaService(ledger, register.soaEntries(), register.measures(), register.people(),
                                entries -> Set.of()),
                        register.soaEntries(), evidence(register), register.reviews(),
                        new InventoryService(ledger, register.snapshots())),
                CLOCK);
    }

    private WorkbookImportPlan plan(Register register, Path file, Language language) {
        List<Sheet> sheets = new SpreadsheetFiles(language.locale()).read(file);
        return exchange(register).importPlanner(sheets, language)
                .plan(MeasureImportPlanner.bestSheet(sheets, "a"), MeasureImportPlanner.bestMapping(sheets, "a"),
                        UnknownPeopleHandling.CREATE);
    }

    private void fill(Register register) {
        List<Person> people = IntStream.range(0, 6).mapToObj(i -> random.person()).toList();
        List<PersonId> ids = people.stream().map(Person::id).toList();
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            measures.add(random.measure(ids, i));
        }
        // Each refers to the next one, so that related measures come before and after each other.
        List<Measure> related = IntStream.range(0, measures.size())
                .mapToObj(
                        i -> measures.get(i)
                                .change()
                                .related(List.of(measures.get((i + 1) % measures.size()).id()))
                                .ownControls(i % 3 == 0
                                        ? List.of(new CustomControlLink("X.1",
                                                i % 2 == 0 ? ControlLinkKind.DIRECT : ControlLinkKind.SUPPORTING))
                                        : List.of())
                                .build())
                .toList();
        exchange(register).importAll(ACTOR,
                new WorkbookImportPlan(new MeasureImportPlan(people, List.of(), related, List.of(), 0, List.of()),
                        related.stream().limit(4).map(measure -> random.adoption(measure.id())).toList(),
                        List.of(random.soa("A.5.1", ids), random.soa("A.8.20", ids), random.soa("X.1", ids)), List.of(),
                        List.of(), List.of(), 0, List.of()));
        List<RecordRef> records = new ArrayList<>(related.stream().map(Measure::ref).toList());
        records.add(new RecordRef(RecordType.CONTROL, "A.8.1", "A.8.1"));
        records.add(new RecordRef(RecordType.CONTROL, "X.1", "X.1"));
        evidence(register).importAll(ACTOR, IntStream.range(0, 5).mapToObj(i -> random.evidence(ids, records)).toList(),
                List.of());
        List<RecordRef> reviewed = new ArrayList<>(related.stream().map(Measure::ref).toList());
        reviewed.add(register.soaEntries().find("X.1").orElseThrow().ref());
        reviewed.add(register.evidence().all().getFirst().ref());
        register.ledger().write(ACTOR, tx -> {
            reviewed.forEach(record -> register.reviews().add(tx, random.review(record, ids)));
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void workbookWithTheHeadingsOfAnEarlierVersionIsImported(Language language) {
        Path file = folder.resolve("a.xlsx");
        try (Register register = engine.empty(folder); Register empty = engine.empty(other)) {
            fill(register);
            new SpreadsheetFiles(language.locale()).write(file, exchange(register).tables(language));
            List<Sheet> earlier = new SpreadsheetFiles(language.locale()).read(file)
                    .stream()
                    .map(ExchangeRoundTripTest::asFormerlyWritten)
                    .toList();

            WorkbookImportPlan plan = exchange(empty).importPlanner(earlier, language)
                    .plan(MeasureImportPlanner.bestSheet(earlier, "a"), MeasureImportPlanner.bestMapping(earlier, "a"),
                            UnknownPeopleHandling.CREATE);

            assertThat(plan.errors()).as("seed %d", seed).isEmpty();
            assertThat(plan.soa()).hasSameSizeAs(register.soaEntries().all());
            assertThat(plan.newEvidence()).hasSameSizeAs(register.evidence().all());
            assertThat(plan.reviews()).hasSameSizeAs(register.reviews().all());
        }
    }

    private static Sheet asFormerlyWritten(Sheet sheet) {
        Map<String, String> former = Map.ofEntries(Map.entry("Überprüfungen", "Prüfungen"),
                Map.entry("Überprüfungs-ID", "Prüfungs-ID"), Map.entry("Überprüft am", "Geprüft am"),
                Map.entry("Abgezeichnet von", "Unterschrieben von"), Map.entry("Abgezeichnet-ID", "Unterschrieben-ID"),
                Map.entry("Datensatzart", "Gegenstand"), Map.entry("Datensatz-ID", "Gegenstand-ID"),
                Map.entry("Überprüfungsintervall (Monate)", "Prüfintervall (Monate)"),
                Map.entry("Nächste Überprüfung", "Nächste Prüfung"), Map.entry("Umsetzungsstatus", "Umsetzungsstand"),
                Map.entry("Custom title", "Own title"), Map.entry("Implementation status", "Implementation state"),
                Map.entry("Record kind", "Subject"), Map.entry("Record ID", "Subject ID"),
                Map.entry("Signed off by", "Signed by"), Map.entry("Signed off by ID", "Signed by ID"));
        List<SheetRow> rows = new ArrayList<>(sheet.rows());
        SheetRow heads = rows.getFirst();
        rows.set(0, new SheetRow(heads.number(),
                heads.cells().stream().map(cell -> former.getOrDefault(cell, cell)).toList()));
        return new Sheet(former.getOrDefault(sheet.name(), sheet.name()), rows);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void exportedRecordsAreImportedUnchanged(Language language) {
        Spreadsheets files = new SpreadsheetFiles(language.locale());
        Path first = folder.resolve("a.xlsx");
        Path second = folder.resolve("b.xlsx");
        try (Register register = engine.empty(folder); Register empty = engine.empty(other)) {
            fill(register);
            files.write(first, exchange(register).tables(language));
            WorkbookImportPlan plan = plan(empty, first, language);
            assertThat(plan.errors()).as("seed %d", seed).isEmpty();
            exchange(empty).importAll(ACTOR, plan);
            files.write(second, exchange(empty).tables(language));
            assertThat(files.read(second)).as("seed %d", seed).isEqualTo(files.read(first));
            ExchangedRecords sent = exchange(register).contents();
            ExchangedRecords come = exchange(empty).contents();
            assertThat(come.measures()).as("seed %d", seed)
                    .usingRecursiveComparison()
                    .ignoringFields("revision")
                    .isEqualTo(sent.measures());
            assertThat(come.reviews()).as("seed %d", seed).isEqualTo(sent.reviews());
            assertThat(come.soa()).as("seed %d", seed).isEqualTo(sent.soa());
            assertThat(come.evidence()).as("seed %d", seed).isEqualTo(sent.evidence());
            assertThat(come.adoptions()).as("seed %d", seed).isEqualTo(sent.adoptions());
            assertThat(plan(empty, second, language).changesNothing()).as("seed %d: a second time nothing is new", seed)
                    .isTrue();
        }
    }

    @Test
    void fileContentCanBeAddedAfterTheImportOfItsRecord() throws Exception {
        Spreadsheets files = new SpreadsheetFiles(Language.EN.locale());
        byte[] content = "minutes".getBytes(StandardCharsets.UTF_8);
        EvidenceFile file = new EvidenceFile("minutes.txt", () -> new ByteArrayInputStream(content));
        try (Register register = engine.empty(folder); Register empty = engine.empty(other)) {
            new MeasureService(register.ledger(), register.measures(), register.people()).add(ACTOR,
                    new MeasureBuilder().title("Locks").build());
            Evidence kept = evidence(register).addFile(ACTOR,
                    Evidence.titled("Minutes", "", Optional.empty(), List.of()), file, RegisterFixture.NOW,
                    Optional.empty());
            files.write(folder.resolve("a.xlsx"), exchange(register).tables(Language.EN));
            WorkbookImportPlan plan = plan(empty, folder.resolve("a.xlsx"), Language.EN);
            assertThat(plan.missing()).isEqualTo(1);
            exchange(empty).importAll(ACTOR, plan);
            assertThat(evidence(empty).missing()).hasSize(1);
            assertThat(evidence(empty).addMissingContent(ACTOR,
                    List.of(new EvidenceFile("else", () -> new ByteArrayInputStream(new byte[]{1})), file)))
                    .isEqualTo(1);
            assertThat(evidence(empty).missing()).isEmpty();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            evidence(empty).write((EvidenceSource.OfFile) kept.current().source(), out);
            assertThat(out.toByteArray()).isEqualTo(content);
        }
        assertThat(Files.list(folder).map(Path::toString)).noneMatch(name -> name.endsWith(".draft"));
    }

    @Test
    void signedReviewCannotBeRewrittenByASpreadsheet() {
        Spreadsheets files = new SpreadsheetFiles(Language.EN.locale());
        Path file = folder.resolve("a.xlsx");
        try (Register register = engine.empty(folder)) {
            Person person = Person.ofName("Jana");
            register.ledger().write(ACTOR, tx -> register.people().add(tx, person));
            Measure measure = new MeasureService(register.ledger(), register.measures(), register.people()).add(ACTOR,
                    new MeasureBuilder().title("Locks").build());
            register.ledger()
                    .write(ACTOR,
                            tx -> register.reviews()
                                    .add(tx, new Review(ReviewId.random(), measure.ref(),
                                            RegisterFixture.NOW.atZone(ZoneOffset.UTC).toLocalDate(), person.id(),
                                            "Looked", ReviewResult.NOT_EFFECTIVE, "Open doors", Optional.empty(), 0)));
            files.write(file, exchange(register).tables(Language.EN));
            List<Sheet> sheets = files.read(file)
                    .stream()
                    .map(sheet -> new Sheet(sheet.name(),
                            sheet.rows()
                                    .stream()
                                    .map(row -> new SheetRow(row.number(),
                                            row.cells()
                                                    .stream()
                                                    .map(cell -> cell.equals("Open doors") ? "All well" : cell)
                                                    .toList()))
                                    .toList()))
                    .toList();
            WorkbookImportPlan plan = exchange(register).importPlanner(sheets, Language.EN)
                    .plan(sheets.getFirst(), MeasureImportPlanner.bestMapping(sheets, "a"),
                            UnknownPeopleHandling.CREATE);
            assertThat(plan.errors()).extracting(error -> error.place()).containsExactly("Reviews!A2");
            assertThat(plan.reviews()).isEmpty();
        }
    }

    @Test
    void rowWithUnknownRecordIsReported() {
        Spreadsheets files = new SpreadsheetFiles(Language.EN.locale());
        try (Register register = engine.empty(folder); Register empty = engine.empty(other)) {
            fill(register);
            files.write(folder.resolve("a.xlsx"), exchange(register).tables(Language.EN));
            List<Sheet> sheets = files.read(folder.resolve("a.xlsx"))
                    .stream()
                    .map(sheet -> sheet.name().equals("Measures") ? new Sheet(sheet.name(), sheet.rows().subList(0, 2))
                            : sheet)
                    .toList();
            WorkbookImportPlan plan = exchange(empty).importPlanner(sheets, Language.EN)
                    .plan(sheets.getFirst(), MeasureImportPlanner.bestMapping(sheets, "a"),
                            UnknownPeopleHandling.CREATE);
            assertThat(plan.errors()).as("seed %d", seed)
                    .extracting(error -> error.sheet())
                    .contains("Reviews", "Library origin");
        }
    }
}
