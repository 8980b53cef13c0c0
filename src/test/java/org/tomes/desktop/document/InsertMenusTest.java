package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.OpenRegister;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.DesktopFixture;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class InsertMenusTest {

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(InsertMenusTest::items) : Stream.of(item);
    }

    @Test
    void valuesOfRulesHaveNamesAndTheirPresentValue(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        try (OpenRegister register = DesktopFixture.empty(DesktopFixture.context(folder), folder.resolve("r"))) {
            List<String> names = DesktopFixture.onScreen(() -> new InsertMenus(Texts.in(Language.EN),
                    register.documents()
                            .composition()
                            .vocabulary(DocumentKind.CLOUD_SECURITY_POLICY)
                            .entries(List.of()),
                    List.of(), new RuleValueTexts(register.azure().rules().current().criteria()), use -> {
                    }).all()).stream().flatMap(InsertMenusTest::items).map(MenuItem::getText).toList();
            assertThat(names).anyMatch(name -> name.matches("Maximum data loss \\(RPO\\): \\d+ .*"))
                    .anyMatch(name -> name.startsWith("Approved regions: "))
                    .doesNotContain("rpo", "regions", "owner-tags");
        }
    }
}
