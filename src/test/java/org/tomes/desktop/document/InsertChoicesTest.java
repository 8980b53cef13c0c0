package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.OpenRegister;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.SearchableChoice;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class InsertChoicesTest {

    private final List<PlaceholderUse> inserted = new ArrayList<>();

    private List<SearchableChoice> choices(Path folder) {
        try (OpenRegister register = DesktopFixture.empty(DesktopFixture.context(folder), folder.resolve("r"))) {
            PlaceholderLabels labels = new PlaceholderLabels(Texts.in(Language.EN),
                    register.documents()
                            .composition()
                            .vocabulary(DocumentKind.CLOUD_SECURITY_POLICY)
                            .entries(List.of()),
                    List.of(), new RuleValueTexts(register.azure().rules().current().criteria()));
            return new InsertChoices(labels, inserted::add).all();
        }
    }

    @Test
    void valuesOfRulesHaveNamesAndTheirPresentValue(@TempDir Path folder) {
        List<SearchableChoice> choices = choices(folder);
        assertThat(choices).extracting(SearchableChoice::name)
                .contains("Maximum data loss (RPO)", "Approved regions")
                .doesNotContain("rpo", "regions", "owner-tags");
        assertThat(choices).filteredOn(choice -> choice.name().equals("Maximum data loss (RPO)"))
                .extracting(SearchableChoice::state)
                .containsExactly("24 hours");
    }

    @Test
    void valuesAreGroupedByTheAreaOfTheirRules(@TempDir Path folder) {
        List<String> groups = choices(folder).stream()
                .filter(choice -> choice.otherWords().contains("{param:"))
                .map(SearchableChoice::group)
                .toList();
        assertThat(groups.stream().distinct().toList()).hasSizeGreaterThan(4).contains("Values: Monitoring");
        assertThat(groups).isSorted();
    }

    @Test
    void chosenValueIsInsertedByItsKey(@TempDir Path folder) {
        choices(folder).stream()
                .filter(choice -> choice.name().equals("Maximum data loss (RPO)"))
                .forEach(choice -> choice.chosen().run());
        assertThat(inserted).extracting(PlaceholderUse::written).containsExactly("{param:rpo}");
    }
}
