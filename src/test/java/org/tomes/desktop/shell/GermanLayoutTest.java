package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.ListFilter;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Exemption;
import org.tomes.measure.MeasureBuilder;
import org.tomes.soa.ControlCoverage;
import org.tomes.text.Language;

/** German names are longer, and still fit in a window of 1280 × 800. */
class GermanLayoutTest {

    @Test
    void tabsOfAMeasureWithAnExceptionFitAndSavedViewsAreAsHighAsOthers(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path place = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.empty(context, place)) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR,
                            new MeasureBuilder().title("Filterung")
                                    .exemptions(List.of(new Exemption("Altserver", "Ersatz geplant",
                                            LocalDate.of(2030, 1, 1), Optional.empty(), Optional.empty())))
                                    .build());
            String id = register.register().id().toString();
            context.settings()
                    .change(all -> all.withViews(id, SavedView.format(
                            List.of(new SavedView("Meine offenen", "measures", new ListFilter("offen", List.of()))))));
        }
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(place))) {
            window.resize(1280, 800);
            window.go("measures");
            window.seeText("Ausnahmen 1");
            window.waitFor(() -> window.robot.lookup(".many-tabs .control-buttons-tab")
                    .queryAll()
                    .stream()
                    .noneMatch(Node::isVisible));
            window.seeText("Meine offenen");
            Set<Double> heights = window.robot.lookup(".saved-views .nav-link")
                    .queryAll()
                    .stream()
                    .map(link -> ((Region) (link.getParent().getStyleClass().contains("saved-view") ? link.getParent()
                            : link)).getHeight())
                    .collect(Collectors.toSet());
            assertThat(heights).hasSize(1);
        }
    }

    /** A dash in place of a missing date is not worth the words of the status before it. */
    @Test
    void coverageKeepsItsWordsInTheSmallestWindow(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path place = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.empty(context, place)) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR,
                            new MeasureBuilder().title("Rollen")
                                    .controls(List.of(new ControlLink(ControlId.of("A.5.2"), ControlLinkKind.DIRECT)))
                                    .build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(place)).go("soa")) {
            window.resize(MainWindow.MIN_WIDTH, MainWindow.MIN_HEIGHT);
            Label coverage = (Label) window.seeText(window.texts.name("soa", ControlCoverage.ONLY_PLANNED));
            assertThat(coverage.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
        }
    }
}
