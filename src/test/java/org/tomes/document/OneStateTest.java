package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.DocumentContent;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureService;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Language;

/** A document and its evidence show one state of the register, even if the register changes meanwhile. */
@SlowTest
class OneStateTest {

    private static final Actor ACTOR = new Actor("", "tester", "here");

    @ParameterizedTest
    @ValueSource(strings = {"CLOUD_SECURITY_EVIDENCE", "MANAGEMENT_REVIEW", "NETWORK_DOCUMENTATION"})
    void evidenceIsOfTheStateThatTheDocumentNames(DocumentKind kind, @TempDir Path folder) throws IOException {
        Clock clock = Clock.fixed(CheckResultSetFixture.NOW, ZoneOffset.UTC);
        try (OpenRegister register = new AppContext(clock, new AppPaths(folder, folder)).create(folder.resolve("r"))) {
            ChainHead read = register.records().trail().head();
            Function<Language, DocumentContent> document = register.documents()
                    .composition()
                    .composerWithoutVersion(kind);
            DocumentContent before = document.apply(Language.EN);
            register.records().measures().add(ACTOR, new MeasureBuilder().title("Nobody's").build());
            DocumentContent after = document.apply(Language.EN);

            assertThat(read.hash()).isNotEqualTo(register.records().trail().head().hash());
            assertThat(after.toString()).contains(read.hash());
            assertThat(after).isEqualTo(before);
            for (Attachment evidence : after.attachments()) {
                assertThat(new ObjectMapper().readTree(evidence.text().reader()).at("/register/newestHash").asText())
                        .isEqualTo(read.hash());
            }
        }
    }

    @Test
    void writesDuringReadingAreNotInTheDocument(@TempDir Path folder) {
        Clock clock = Clock.fixed(CheckResultSetFixture.NOW, ZoneOffset.UTC);
        try (Register register = RegisterFixture.empty(folder)) {
            MeasureService measures = new MeasureService(register.ledger(), register.measures(), register.people());
            int before = measures.all().size();
            ChainHead head = register.ledger().head();
            DocumentMetadataService metadataService = new DocumentMetadataService(clock, register.ledger(), null, null,
                    null, null, null, null);

            assertThat(metadataService.<Integer>readConsistently(named -> {
                CompletableFuture.runAsync(() -> measures.add(ACTOR, new MeasureBuilder().title("Later").build()))
                        .join();
                assertThat(named).isEqualTo(head);
                return measures.all().size();
            })).isEqualTo(before);
            assertThat(measures.all()).hasSize(before + 1);
        }
    }
}
