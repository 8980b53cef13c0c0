package org.tomes.document.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.finding.Finding;
import org.tomes.finding.State;
import org.tomes.text.Language;

/** What top management of the example company gets to decide on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewOfExampleTest {

    private OpenRegister register;

    @BeforeAll
    void open(@TempDir Path folder) {
        MadeRegisters.exampleCompany(folder.resolve("example"), Language.DE, MadeRegisters.MARCH);
        register = new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder)).open(folder.resolve("example"));
    }

    @AfterAll
    void close() {
        register.close();
    }

    @Test
    void rejectedChangeThatIsLiveAllTheSameIsTheFirstProposal() {
        assertThat(proposals().findFirst().orElseThrow()).contains("nsg-portal-frontend-prod",
                "#5 RDP für den Portal-Dienstleister dauerhaft öffnen");
    }

    @Test
    void everyHighFindingIsNamed() {
        List<String> open = register.findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == State.OPEN && finding.severity() == Severity.HIGH)
                .map(Finding::id)
                .map(Object::toString)
                .toList();

        assertThat(open).hasSizeGreaterThan(15);
        assertThat(high().map(List::getFirst)).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void whatTheInternetReachesInProductionComesFirstAndProductionBeforeTheRest() {
        List<String> places = high().map(cells -> cells.get(3)).toList();

        assertThat(places.getFirst()).isEqualTo("Internet, Produktion");
        assertThat(places).isSortedAccordingTo((one, other) -> rank(one) - rank(other));
        assertThat(high().filter(cells -> cells.get(2).equals("rsv-portal-prod-weu")).map(cells -> cells.get(3)))
                .containsOnly("Produktion");
    }

    private static int rank(String place) {
        return List.of("Internet, Produktion", "Internet", "Produktion", "–").indexOf(place);
    }

    private Stream<List<String>> high() {
        return blocks().filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().contains("hohem Schweregrad, nach"))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.cells().stream().map(cell -> text(cell.inlines())).toList());
    }

    private Stream<String> proposals() {
        return blocks().dropWhile(block -> !(block instanceof Heading heading && heading.anchor().equals("proposals")))
                .filter(ItemList.class::isInstance)
                .flatMap(list -> ((ItemList) list).items().stream())
                .map(item -> text(item.inlines()));
    }

    private Stream<Block> blocks() {
        return register.documents().compose(DocumentKind.MANAGEMENT_REVIEW, Language.DE).blocks().stream();
    }

    private static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
