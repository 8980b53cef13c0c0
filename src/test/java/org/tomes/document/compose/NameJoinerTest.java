package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureBuilder;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@SlowTest
class NameJoinerTest {

    @Test
    void namesAllOrLeavesAtLeastTwoOut() {
        Texts texts = Texts.in(Language.EN);
        assertThat(NameJoiner.of(List.of(), 2, texts)).isEmpty();
        assertThat(NameJoiner.of(List.of("a", "b"), 2, texts)).isEqualTo("a, b");
        assertThat(NameJoiner.of(List.of("a", "b", "c"), 2, texts)).isEqualTo("a, b, c");
        assertThat(NameJoiner.of(List.of("a", "b", "c", "d"), 2, texts)).isEqualTo("a, b and 2 more");
    }

    @Test
    void statementThatVeryManyContradictNamesTheFirstAndTheEnclosedFileNamesAll(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("register"));
        try (OpenRegister register = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder))
                .open(folder.resolve("register"))) {
            register.records()
                    .measures()
                    .addAll(new Actor("", "somebody", "workstation"),
                            IntStream.range(100, 200)
                                    .mapToObj(i -> new MeasureBuilder().code("M-" + i).title("Maßnahme " + i).build())
                                    .toList());
            DocumentContent evidence = register.documents()
                    .composition()
                    .compose(DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.DE);
            StatementResult owners = register.documents()
                    .statements()
                    .evaluate(DocumentKind.MANAGEMENT_REVIEW)
                    .find(new StatementKey("measure.owner"))
                    .orElseThrow();
            StatementResultText words = new StatementResultText(Texts.in(Language.DE),
                    new Formats(Texts.in(Language.DE), ZoneOffset.UTC));
            assertThat(words.line(owners)).contains("M-149 „Maßnahme 149“ und 50 weitere")
                    .doesNotContain("M-150 „Maßnahme 150“");
            assertThat(evidence.attachments().getFirst().text().toString()).contains("M-100 „Maßnahme 100“",
                    "M-150 „Maßnahme 150“", "M-199 „Maßnahme 199“");
        }
    }
}
