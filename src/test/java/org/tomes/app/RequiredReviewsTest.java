package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementService;
import org.tomes.document.statement.StatementSources;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureService;
import org.tomes.measure.Measures;
import org.tomes.review.RequiredReview;
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
