package org.tomes.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tomes.score.ScoreFixture.PLANT;
import static org.tomes.score.ScoreFixture.SHOP;
import static org.tomes.score.ScoreFixture.apiControl;
import static org.tomes.score.ScoreFixture.apiScore;
import static org.tomes.score.ScoreFixture.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.RecordType;
import org.tomes.problem.Refused;
import org.tomes.problem.StaleRecord;

@SlowTest
class ScoreServiceTest {

    private static final Actor ACTOR = new Actor("", "test", "host");
    private static final String CSV = "date,subscription,current,max,weight\n2026-11-01,%s,%s,40,10\n";

    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;
    private ScoreService service;

    @BeforeEach
    void open() {
        register = MadeRegisters.open(folder, ScoreFixture.CLOCK);
        service = register.azure().scores();
    }

    private ScoreImportResult take(String name, String content) {
        return service.importFile(ACTOR, file(name, content), Optional.empty());
    }

    @Test
    void sampleIsStoredUnchanged() {
        take("a.csv",
                "date,subscription,current,max,weight,name\n2026-11-01T04:05:06.123456Z,S,20.123456789,41,12,Shop\n");

        assertThat(service.samples()).containsExactly(new ScoreSample("s", "Shop", ScoreModel.CLASSIC, "ascScore",
                Instant.parse("2026-11-01T04:05:06.123456Z"), 20.123456789, 41, 12, ScoreSource.CSV));
    }

    @Test
    void repeatedImportAddsNoScoresAndNoAuditEntry() {
        take("a.csv", CSV.formatted(SHOP, 20));
        long entries = register.records().trail().verify(Optional.empty()).entries();

        assertThat(take("again.csv", CSV.formatted(SHOP, 20)))
                .isEqualTo(new ScoreImportResult("again.csv", 0, 0, 1, List.of(), 0));
        assertThat(service.samples()).hasSize(1);
        assertThat(register.records().trail().verify(Optional.empty()).entries()).isEqualTo(entries);
    }

    @Test
    void differentValueForTheSameTimeIsAContradictionAndIsNotStored() {
        take("a.csv", CSV.formatted(SHOP, 20));
        ScoreImportResult second = take("b.csv", CSV.formatted(SHOP, 25));

        assertThat(second.samples()).isZero();
        assertThat(second.notRead()).singleElement()
                .extracting(each -> each.reason().key())
                .isEqualTo("score.contradicting");
        assertThat(service.samples()).extracting(ScoreSample::current).containsExactly(20.0);
    }

    @Test
    void sameTimeOfAnotherModelOrSubscriptionIsAnotherSample() {
        take("a.csv", CSV.formatted(SHOP, 20));
        take("b.csv", CSV.formatted(PLANT, 20));
        take("c.csv", "date,subscription,current,max,weight,model\n2026-11-01," + SHOP + ",20,40,10,risk-based\n");

        assertThat(service.samples()).hasSize(3);
        assertThat(service.latest(ScoreModel.CLASSIC)).extracting(ScoreSample::subscription)
                .containsExactly(SHOP, PLANT);
    }

    @Test
    void importIsInTheAuditTrailWithTheHashOfTheFile() {
        take("a.csv", CSV.formatted(SHOP, 20));

        assertThat(register.records().trail().entries(AuditQuery.about(RecordType.SCORE_IMPORT))).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.after().values()).containsEntry("file", "a.csv").containsEntry("samples", "1");
                    assertThat(entry.after().values().get("sha256")).hasSize(64);
                });
    }

    @Test
    void digestOfAllValuesIsInTheAuditTrailAfterEachImport() {
        take("a.csv", CSV.formatted(SHOP, 20));
        String first = register.records()
                .trail()
                .entries(AuditQuery.about(ScoreDigest.REF).newest())
                .getFirst()
                .after()
                .values()
                .get("sha256");
        take("b.csv", CSV.formatted(PLANT, 20));

        assertThat(register.records().trail().entries(AuditQuery.about(ScoreDigest.REF).newest())).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.before().values()).containsEntry("samples", "1").containsEntry("sha256", first);
                    assertThat(entry.after().values()).containsEntry("samples", "2")
                            .containsEntry("sha256",
                                    ScoreDigest.of(service.samples(), service.controls(), service.absences()).sha256());
                });
    }

    @Test
    void controlMissingFromTheNewestResponseIsRemoved() {
        service.importFile(ACTOR,
                file("old.json", "[" + apiControl(SHOP, "a", 1, 2) + "," + apiControl(SHOP, "b", 1, 6) + "]"),
                Optional.of(ScoreFixture.NOW.minusSeconds(86_400)));
        take("new.json", "[" + apiControl(SHOP, "b", 2, 6) + "," + apiControl(SHOP, "c", 0, 1) + "]");

        assertThat(service.currentControls()).extracting(ControlSample::control, ControlSample::current)
                .containsExactly(tuple("b", 2.0), tuple("c", 0.0));
    }

    @Test
    void onlyTheDefaultInitiativeIsInTheLatest() {
        take("a.json", "[" + apiScore(SHOP, "ascScore", 1, 2, 1) + "," + apiScore(SHOP, "other", 2, 2, 1) + "]");

        assertThat(service.latest(ScoreModel.CLASSIC)).extracting(ScoreSample::current).containsExactly(1.0);
        assertThat(service.samples()).hasSize(2);
    }

    @Test
    void exportedScoresCanBeImported(@TempDir Path other) {
        take("a.csv",
                "date,subscription,current,max,weight,name,model,score\n"
                        + "2026-11-01T04:05:06.123456Z,S,20.123456789,41,0.5,\"Shop, \"\"new\"\"\",m365,x\n"
                        + "2026-11-01,T,0,0,0,Übung,,\n2026-11-01,U,0,0,0,=1+1,,\n");
        assertThat(ScoreCsv.of(service.samples())).as("no spreadsheet evaluates a name").contains(",'=1+1,");

        try (OpenRegister second = new AppContext(ScoreFixture.CLOCK, new AppPaths(other, other))
                .create(other.resolve("r"))) {
            second.azure().scores().importFile(ACTOR, file("b.csv", ScoreCsv.of(service.samples())), Optional.empty());
            assertThat(second.azure().scores().samples()).isEqualTo(service.samples());
        }
    }

    /** H2 stores statistics of its tables after some thousand rows, which changes their definitions. */
    @Test
    void registerWithThousandsOfScoresCanBeReopened() {
        StringBuilder csv = new StringBuilder("date,subscription,current,max,weight\n");
        for (int i = 0; i < 5_000; i++) {
            csv.append("2026-11-01,s").append(i).append(",20,40,10\n");
        }
        take("many.csv", csv.toString());
        register.close();

        register = new AppContext(ScoreFixture.CLOCK, new AppPaths(folder, folder)).open(folder.resolve("r"));
        assertThat(register.azure().scores().samples()).hasSize(5_000);
    }

    @Test
    void targetIsChangedOnlyFromItsNewestVersion() {
        ScoreTarget first = service.setTarget(ACTOR, new ScoreTarget(0.8, 0.6, 0));
        service.setTarget(ACTOR, new ScoreTarget(0.85, 0.6, first.revision()));

        assertThatThrownBy(() -> service.setTarget(ACTOR, new ScoreTarget(0.9, 0.6, first.revision())))
                .isInstanceOf(StaleRecord.class);
        assertThat(service.target()).contains(new ScoreTarget(0.85, 0.6, 2));
    }

    @Test
    void rejectsWarningAboveTheTarget() {
        assertThatThrownBy(() -> service.setTarget(ACTOR, new ScoreTarget(0.5, 0.6, 0)))
                .satisfies(Refused.at("warning"));
        assertThatThrownBy(() -> service.setTarget(ACTOR, new ScoreTarget(1.5, Double.NaN, 0)))
                .satisfies(Refused.at("target", "warning"));
        assertThat(service.target()).isEmpty();
    }
}
