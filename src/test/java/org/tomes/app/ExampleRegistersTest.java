package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.demo.PrebuiltExample;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionState;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail.Verification;
import org.tomes.ledger.RecordType;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Refused;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.score.ScoreTarget;
import org.tomes.text.Language;

class ExampleRegistersTest {

    private static final Clock PACKAGED = MadeRegisters.NOVEMBER;
    private static final LocalDate DAY = LocalDate.now(PACKAGED);
    private static final Clock LATER = Clock.offset(PACKAGED, Duration.ofDays(9));

    @TempDir
    private static Path packaged;
    @TempDir
    private Path folder;

    @BeforeAll
    static void composeWhenPackaging() {
        new ExampleRegisters(context(packaged, PACKAGED)).compose(packaged.resolve("example"), Language.EN);
    }

    private static AppContext context(Path folder, Clock clock) {
        return new AppContext(clock, new AppPaths(folder.resolve("data"), folder.resolve("settings")));
    }

    private static InputStream file() {
        try {
            return Files.newInputStream(packaged.resolve("example.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExampleRegisters examples(Clock clock) {
        return new ExampleRegisters(context(folder, clock),
                language -> language == Language.EN ? Optional.of(new PrebuiltExample(DAY, ExampleRegistersTest::file))
                        : Optional.empty());
    }

    private RegisterLocation place(String name) {
        return RegisterFile.at(folder.resolve(name));
    }

    private OpenRegister copy(String name) {
        return examples(LATER).create(place(name), Optional.empty(), Language.EN);
    }

    private static List<AuditEntry> identities(OpenRegister register) {
        return register.records().trail().entries(AuditQuery.about(RecordType.REGISTER));
    }

    @Test
    void eachCopyHasItsOwnIdWhichItsTrailRecordsAndStartsOnAnIntactTrail() {
        try (OpenRegister one = copy("one"); OpenRegister other = copy("other")) {
            assertThat(one.register().id()).isNotEqualTo(other.register().id());
            for (OpenRegister register : List.of(one, other)) {
                Verification trail = register.records().trail().verify(Optional.empty());
                assertThat(trail.reason()).isEmpty();
                assertThat(identities(register)).singleElement().satisfies(entry -> {
                    assertThat(entry.number()).isEqualTo(trail.head().number());
                    assertThat(entry.record().id()).isEqualTo(register.register().id().toString());
                    assertThat(entry.at()).isEqualTo(LATER.instant());
                });
            }
        }
    }

    @Test
    void copyStaysIntactAfterReopeningAndWriting() {
        copy("one").close();
        AppContext context = context(folder, LATER);
        try (OpenRegister again = context.open(folder.resolve("one"))) {
            again.azure()
                    .scores()
                    .setTarget(context.actors().actorWithoutPerson(),
                            new ScoreTarget(0.7, 0.5, again.azure().scores().target().orElseThrow().revision()));
            assertThat(again.openingWarning()).isEmpty();
            assertThat(again.records().trail().verify(Optional.empty()).remarks()).isEmpty();
            assertThat(again.verifyTrail(read -> {
            }).trail().intact()).isTrue();
            assertThat(again.verifyTrail(read -> {
            }).differences()).isEmpty();
        }
    }

    @Test
    void releasedDocumentsOfACopyStateTheDayOfThePackageAndAHashOfItsTrail() {
        try (OpenRegister copy = copy("one")) {
            List<DocumentVersion> released = copy.documents()
                    .versions()
                    .all()
                    .stream()
                    .filter(version -> version.state() == VersionState.RELEASED)
                    .toList();
            assertThat(released).hasSize(2).allSatisfy(version -> {
                assertThat(LocalDate.ofInstant(version.released().orElseThrow().at(), PACKAGED.getZone()))
                        .isEqualTo(DAY);
                assertThat(copy.records().trail().contains(version.released().orElseThrow().head())).isTrue();
            });
        }
    }

    @Test
    void exampleIsComposedOnceItsDatesAreOlderThanAMonthAndBeforeThem() {
        PrebuiltExample example = new PrebuiltExample(DAY, ExampleRegistersTest::file);
        assertThat(example.isFresh(DAY)).isTrue();
        assertThat(example.isFresh(DAY.plusDays(31))).isTrue();
        assertThat(example.isFresh(DAY.plusDays(32))).isFalse();
        assertThat(example.isFresh(DAY.minusDays(1))).isFalse();
        Clock stale = Clock.offset(PACKAGED, Duration.ofDays(32));
        try (OpenRegister composed = examples(stale).create(place("late"), Optional.empty(), Language.EN)) {
            assertThat(identities(composed)).isEmpty();
            assertThat(composed.records().trail().entries(AuditQuery.newest(1)).getFirst().at())
                    .isEqualTo(stale.instant());
        }
    }

    @Test
    void encryptedExampleNeedsItsPassphrase() {
        Optional<Secret> secret = Optional.of(new Secret("correct horse battery"));
        try (OpenRegister composed = examples(LATER).create(place("secret"), secret, Language.EN)) {
            assertThat(identities(composed)).isEmpty();
        }
        assertThatThrownBy(() -> context(folder, LATER).open(folder.resolve("secret")))
                .satisfies(Refused.with("storage.passphraseNeeded"));
    }

    @Test
    void copyDoesNotReplaceARegisterAndLeavesNoDraft() {
        copy("one").close();
        assertThatThrownBy(() -> copy("one")).satisfies(Refused.with("storage.exists"));
        assertThat(folder.toFile().list((where, name) -> name.endsWith(".mv.db"))).containsExactly("one.mv.db");
    }
}
