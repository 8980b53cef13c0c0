package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.Seeds;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureService;
import org.tomes.measure.spreadsheet.MeasureImportPlan;
import org.tomes.measure.spreadsheet.MeasureImportPlanner;
import org.tomes.measure.spreadsheet.MeasureTables;
import org.tomes.measure.spreadsheet.UnknownPeopleHandling;
import org.tomes.office.xlsx.SpreadsheetFiles;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.Spreadsheets;
import org.tomes.text.Language;

/** An exported sheet is imported unchanged: every field of every measure, and every cell when exported again. */
@ParameterizedClass
@EnumSource
class MeasureSheetRoundTripTest {

    @Parameter
    private Engine engine;

    private static final int MEASURES = 25;

    private final long seed = Seeds.seed();
    private final RandomRecords random = new RandomRecords(seed);
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"xlsx,DE", "xlsx,EN", "csv,DE", "csv,EN"})
    void exportedMeasuresAreImportedUnchanged(String ending, Language language) throws Exception {
        Spreadsheets files = new SpreadsheetFiles(language.locale());
        List<Person> people = IntStream.range(0, 6)
                .mapToObj(i -> new Person(PersonId.random(), "Person " + i + " Öz 🗝", "p" + i + "@x.example", "=Chef",
                        Optional.empty(), i != 3, 1))
                .toList();
        List<Measure> measures = measures(people);
        Path first = folder.resolve("a." + ending);
        files.write(first, new MeasureTables(measures, people, language).all());
        List<Sheet> read = files.read(first);
        MeasureImportPlan plan = new MeasureImportPlanner(read, List.of(), List.of(), language).plan(
                MeasureImportPlanner.bestSheet(read, "a"), MeasureImportPlanner.bestMapping(read, "a"),
                UnknownPeopleHandling.CREATE);
        assertThat(plan.errors()).as("seed %d", seed).isEmpty();
        for (int i = 0; i < MEASURES; i++) {
            assertThat(plan.added().get(i).fields()).as("seed %d", seed).isEqualTo(measures.get(i).fields());
        }
        try (Register register = engine.empty(folder)) {
            MeasureService service = new MeasureService(register.ledger(), register.measures(), register.people());
            service.importAll(ACTOR, plan.newPeople(), plan.added(), plan.changed());
            Path second = folder.resolve("b." + ending);
            files.write(second,
                    new MeasureTables(service.all()
                            .stream()
                            .sorted(Comparator.comparing(
                                    measure -> measures.stream().map(Measure::id).toList().indexOf(measure.id())))
                            .toList(), register.people().all(), language).all());
            assertThat(files.read(second)).as("seed %d", seed)
                    .usingRecursiveComparison()
                    .ignoringFields("name")
                    .isEqualTo(read.stream()
                            .map(sheet -> new Sheet(sheet.name().replace("a.", "b."), sheet.rows()))
                            .toList());
            MeasureImportPlan again = new MeasureImportPlanner(files.read(second), service.all(),
                    register.people().all(), language).plan(MeasureImportPlanner.bestSheet(files.read(second), "b"),
                            MeasureImportPlanner.bestMapping(files.read(second), "b"), UnknownPeopleHandling.CREATE);
            assertThat(again.unchanged()).as("seed %d", seed).isEqualTo(MEASURES);
        }
        assertThat(Files.list(folder).map(Path::toString)).noneMatch(name -> name.endsWith(".draft"));
    }

    private List<Measure> measures(List<Person> people) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < MEASURES; i++) {
            MeasureBuilder one = random.measure(people.stream().map(Person::id).toList(), i).change();
            measures.add(one.related(measures.stream().limit(i % 3).map(Measure::id).toList()).build());
        }
        return measures;
    }
}
