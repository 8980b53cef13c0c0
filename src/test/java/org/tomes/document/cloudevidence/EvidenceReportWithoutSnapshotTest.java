package org.tomes.document.cloudevidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.text.Language;

/** An evidence report without evidence must not look like a complete one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class EvidenceReportWithoutSnapshotTest {

    @AutoClose
    private OpenRegister register;

    @BeforeAll
    void open(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("empty"));
        register = new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder)).open(folder.resolve("empty"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reportConsistsOfControlAndSummary(Language language) {
        assertThat(blocks(language)).filteredOn(Heading.class::isInstance)
                .extracting(block -> ((Heading) block).anchor())
                .containsExactly("control", "summary");
    }

    @Test
    void reportWithoutSnapshotNamesTheNextStep() {
        List<Block> blocks = blocks(Language.EN);

        assertThat(blocks.toString()).contains("This report proves nothing", "no snapshot of Azure");
        assertThat(blocks).filteredOn(ItemList.class::isInstance)
                .singleElement()
                .asString()
                .contains("Pull the data from Azure or import it from files");
        assertThat(blocks).noneMatch(Figure.class::isInstance);
    }

    private List<Block> blocks(Language language) {
        return register.documents().composition().compose(DocumentKind.CLOUD_SECURITY_EVIDENCE, language).blocks();
    }
}
