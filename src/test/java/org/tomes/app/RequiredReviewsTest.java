package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementService;
import org.tomes.document.statement.StatementSources;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureService;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.Measures;
import org.tomes.people.Person;
import org.tomes.problem.Refused;
import org.tomes.review.RequiredReview;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewStatus;
import org.tomes.review.ReviewSubject;
import org.tomes.storage.Register;

/** The list of measures requests these reviews at every start, while the user waits. */
class RequiredReviewsTest {

    private static final Actor ACTOR = new Actor("", "tester", "here");

    @Test
    void requiredReviewsAreFoundWithoutReadingAllMeasures(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        AppContext context = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder));
        try (OpenRegister open = context.open(folder.resolve("r"))) {
            Measure measure = open.records().measures().add(ACTOR, new MeasureBuilder().title("One").build());
            open.documents().statements().setMeasures(ACTOR, new StatementKey("review.nsg"), List.of(measure.id()));

            assertThat(withoutReadingAll(open).requiredReviews()).flatExtracting(RequiredReview::subjects)
                    .contains(RequiredReview.Subject.of(measure.ref()));
        }
    }

    /** Such a date was stored, and the review stayed overdue because of the rule. */
    @Test
    void dateThatARuleMakesIneffectiveIsRefused(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("r"));
        AppContext context = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder));
        try (OpenRegister open = context.open(folder.resolve("r"))) {
            RecordServices records = open.records();
            Person anna = records.people().add(ACTOR, Person.ofName("Anna Berg"));
            Measure measure = records.measures()
                    .add(ACTOR,
                            new MeasureBuilder().title("One")
                                    .status(MeasureStatus.IMPLEMENTED)
                                    .reviewIntervalMonths(60)
                                    .build());
            open.documents().statements().setMeasures(ACTOR, new StatementKey("review.nsg"), List.of(measure.id()));
            LocalDate signed = LocalDate.now(MadeRegisters.NOVEMBER);
            records.reviews()
                    .sign(new Actor(anna.id().toString(), "tester", "here"), records.reviews().get("TOM-001"), signed,
                            "Sample", ReviewResult.EFFECTIVE, "", Optional.empty());
            ReviewStatus status = records.reviews().get("TOM-001");
            LocalDate required = status.next().orElseThrow();
            assertThat(required).as("required by the rule").isBefore(signed.plusMonths(60));

            ReviewSubject effective = status.subject().plannedFor(60, Optional.of(required));
            assertThatCode(() -> records.reviews().refuseIneffective(effective)).doesNotThrowAnyException();
            ReviewSubject ineffective = status.subject().plannedFor(60, Optional.of(required.plusDays(1)));
            assertThatThrownBy(() -> records.reviews().refuseIneffective(ineffective)).satisfies(Refused.at("planned"));
        }
    }

    private static StatementService withoutReadingAll(OpenRegister open) {
        Register stored = open.storage();
        Measures few = (Measures) Proxy.newProxyInstance(Measures.class.getClassLoader(),
                new Class<?>[]{Measures.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).as("how measures are read").isNotEqualTo("all");
                    return method.invoke(stored.measures(), arguments);
                });
        AzureServices azure = open.azure();
        RecordServices records = open.records();
        return new StatementService(stored.ledger(), stored.measuresByStatement(),
                new StatementSources(azure.checks(), azure.findings(), azure.inventory(), records.people(),
                        records.responsibilities(), new MeasureService(stored.ledger(), few, stored.people()),
                        records.reviews(), records.changes(), azure.scores(), azure.scoreServices().annotations(),
                        records.soa(), records.evidence(), stored.adoptedMeasures(), azure.rules(),
                        () -> decision -> true),
                MadeRegisters.NOVEMBER);
    }
}
