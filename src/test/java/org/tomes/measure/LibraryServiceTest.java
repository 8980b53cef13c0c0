package org.tomes.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.ledger.Actor;
import org.tomes.problem.Problem;
import org.tomes.problem.Refused;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Language;

@SlowTest
class LibraryServiceTest {

    private static final Actor ACTOR = new Actor("", "test", "host");

    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;

    @BeforeEach
    void open() {
        register = new AppContext(Clock.systemUTC(), new AppPaths(folder, folder)).create(folder.resolve("r"));
    }

    @Test
    void adoptsAsPlannedMeasuresAndStoresTheirOrigin() {
        List<Measure> added = register.records()
                .library()
                .adopt(ACTOR, List.of("bastion", "RESTORE-TESTS"), Language.DE, Optional.empty());
        assertThat(added).extracting(Measure::code).containsExactly("TOM-001", "TOM-002");
        assertThat(added.getFirst().title()).isEqualTo("Fernzugriff über Azure Bastion");
        assertThat(added.getFirst().status()).isEqualTo(MeasureStatus.PLANNED);
        assertThat(added.getFirst().controls()).extracting(ControlLink::toString)
                .contains("A.8.21", "A.8.5:supporting");
        assertThat(register.records().library().adopted()).extracting(each -> each.adoption().key())
                .containsExactly("bastion", "restore-tests");
        assertThat(register.records().library().adopted()).noneMatch(LibraryService.Adopted::hasNewerText);
    }

    @Test
    void everyMeasureOfTheLibraryIsAValidMeasure() {
        List<String> keys = MeasureLibrary.all().stream().map(LibraryMeasure::key).toList();
        for (Language language : Language.values()) {
            List<Measure> added = register.records().library().adopt(ACTOR, keys, language, Optional.empty());
            assertThat(added).hasSameSizeAs(keys);
            added.forEach(measure -> register.records().measures().retire(ACTOR, measure, "test"));
        }
    }

    @Test
    void retiredMeasureIsPlannedAgainInsteadOfDuplicated() {
        Measure first = register.records()
                .library()
                .adopt(ACTOR, List.of("bastion"), Language.DE, Optional.empty())
                .getFirst();
        Measure edited = register.records()
                .measures()
                .change(ACTOR,
                        first.change()
                                .title("Bastion in unserem Hub")
                                .notes("unsere Notiz")
                                .status(MeasureStatus.IMPLEMENTED)
                                .done(Optional.of(LocalDate.of(2026, 1, 5)))
                                .build());
        register.records().measures().retire(ACTOR, edited, "test");
        List<Measure> again = register.records()
                .library()
                .adopt(ACTOR, List.of("bastion", "restore-tests"), Language.EN, Optional.empty());
        assertThat(again).extracting(Measure::code).containsExactlyInAnyOrder("TOM-001", "TOM-002");
        Measure planned = register.records().measures().get("TOM-001");
        assertThat(planned.status()).isEqualTo(MeasureStatus.PLANNED);
        assertThat(planned.retiredReason()).isEmpty();
        assertThat(planned.done()).isEmpty();
        assertThat(planned.title()).as("what the company wrote").isEqualTo("Bastion in unserem Hub");
        assertThat(planned.notes()).isEqualTo("unsere Notiz");
        assertThat(register.records().library().adopted()).extracting(each -> each.adoption().key())
                .containsExactlyInAnyOrder("bastion", "restore-tests");
    }

    @Test
    void unknownKeyPreventsTheAdoptionOfAll() {
        assertThatThrownBy(() -> register.records()
                .library()
                .adopt(ACTOR, List.of("bastion", "no-such-thing"), Language.EN, Optional.empty()))
                .satisfies(Refused.with("library.unknown"));
        register.records().library().adopt(ACTOR, List.of("bastion"), Language.EN, Optional.empty());
        assertThatThrownBy(() -> register.records()
                .library()
                .adopt(ACTOR, List.of("budgets", "bastion"), Language.EN, Optional.empty())).isInstanceOf(Problem.class)
                .hasMessageContaining("TOM-001");
        assertThat(register.records().measures().all()).hasSize(1);
    }

    @Test
    void newerTextIsOfferedAndAdoptedOnRequestWithoutTheImplementation() throws IOException {
        Function<String, Optional<LibraryMeasure>> newer = key -> MeasureLibrary.find(key)
                .map(old -> new LibraryMeasure(old.key(), old.version() + 1, old.technical(), old.direct(),
                        old.supporting(), old.goals(), old.attributes(), old.reviewIntervalMonths(),
                        java.util.Map.of(Language.EN,
                                new LibraryMeasure.Wording("Newer title", "Newer target", "Newer hints"), Language.DE,
                                old.in(Language.DE))));
        try (Register register = RegisterFixture.empty(Files.createDirectory(folder.resolve("own")))) {
            MeasureService measures = new MeasureService(register.ledger(), register.measures(), register.people());
            Measure adopted = new LibraryService(register.ledger(), measures, register.adoptedMeasures())
                    .adopt(ACTOR, List.of("bastion"), Language.EN, Optional.empty())
                    .getFirst();
            measures.change(ACTOR, adopted.change().implementation("Done by us").build());
            LibraryService service = new LibraryService(register.ledger(), measures, register.adoptedMeasures(), newer);
            assertThat(service.adopted()).singleElement().matches(LibraryService.Adopted::hasNewerText);
            assertThat(measures.get("TOM-001").title()).isEqualTo(adopted.title());

            Measure taken = service.adoptNewerText(ACTOR, "TOM-001");

            assertThat(taken.title()).isEqualTo("Newer title");
            assertThat(taken.implementation()).isEqualTo("Done by us");
            assertThat(service.adopted()).noneMatch(LibraryService.Adopted::hasNewerText);
            assertThatThrownBy(() -> service.adoptNewerText(ACTOR, "TOM-001"))
                    .satisfies(Refused.with("library.newestAlready"));
        }
    }
}
