package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.measure.MeasureService;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Language;

class MeasureStatusHeaderTest {

    @Test
    void measureShowsAndOpensItsOpenFindings(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("measures")) {
            window.see("#nav-measures");
            window.palette("TOM-004");
            Node name = window.seeText("Open findings:");
            Node finding = window.seeText("F-17");
            assertThat(name.getParent()).as("name and first value do not wrap apart").isInstanceOf(HBox.class);
            assertThat(name.getParent().getChildrenUnmodifiable()).hasSize(2);
            assertThat(window.sees(".badge-overdue") || window.robot.lookup(".tone-bad").tryQuery().isPresent())
                    .as("the overdue review")
                    .isTrue();

            window.click(finding);

            window.seeText("nsg-nic-portal-web01 · Network security groups");
            assertThat(window.robot.lookup("#nav-findings").<Node>query().getPseudoClassStates())
                    .anyMatch(state -> state.getPseudoClassName().equals("selected"));
        }
    }

    @Test
    void overdueReviewIsSignedOffWhereItIsShown(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            context.actors().choose(register, register.records().people().all().getFirst().id());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("measures")) {
            window.see("#nav-measures");
            window.palette("TOM-004");
            window.see("#sign-due-review");
            window.robot.lookup(".table-view").<TableView<?>>queryAll().forEach(table -> window.robot.interact(() -> {
                ContextMenu menu = table.getContextMenu();
                menu.getOnShowing().handle(null);
                assertThat(menu.getItems()).extracting(MenuItem::getText)
                        .contains(window.texts.get("desktop_review.signButton"), window.texts.get("audit.showEntries"));
            }));
            window.click(window.see("#sign-due-review"));
            window.seeText(window.texts.get("desktop_review.signTitle", "TOM-004"));
            assertThat(
                    window.robot
                            .lookup(node -> node instanceof Label label && label.getText() != null
                                    && label.getText().matches("(?s).*: on \\d.*20\\d\\d if you review today\\..*"))
                            .tryQuery())
                    .as("the date of the next review")
                    .isPresent();
            window.answer("shell.cancel");
        }
    }

    /** The review stayed overdue after its date was postponed, and nothing stated why. */
    @Test
    void dateBeyondTheIntervalIsExplained(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        LocalDate later = LocalDate.now(context.clock()).plusYears(5);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            MeasureService measures = register.records().measures();
            measures.change(DesktopFixture.ACTOR,
                    measures.get("TOM-028").change().nextReview(Optional.of(later)).build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("measures")) {
            window.see("#nav-measures");
            window.palette("TOM-028");
            Label explanation = (Label) window.see("#interval-ends-earlier");
            assertThat(explanation.getText()).contains(String.valueOf(later.getYear()), "does not postpone");

            window.palette("TOM-004");
            window.waitFor(() -> !window.sees("#interval-ends-earlier"));
        }
    }

    @Test
    void effectiveReviewOfAMeasureWithOpenFindingsIsQuestionedAndReportsTheNewStatus(@TempDir Path folder)
            throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            context.actors().choose(register, register.records().people().all().getFirst().id());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("measures")) {
            window.see("#nav-measures");
            window.palette("TOM-004");
            window.click(window.see("#sign-due-review"));
            window.seeText(window.texts.get("desktop_review.signTitle", "TOM-004"));
            assertThat(window.robot
                    .lookup(node -> node instanceof Label label && label.getText() != null
                            && label.getText()
                                    .contains(window.texts.get("desktop_review.confirms",
                                            window.texts.name("measure", MeasureStatus.VERIFIED_EFFECTIVE))))
                    .tryQuery()).isPresent();
            window.robot.interact(() -> window.robot.lookup(".dialog-pane .combo-box")
                    .<ComboBox<?>>query()
                    .getSelectionModel()
                    .selectFirst());
            window.answer("desktop_review.sign");

            window.seeText(window.texts.get("desktop_review.doubtful.title", "TOM-004"));
            window.answer("desktop_review.doubtful.consent");

            window.waitFor(() -> window.robot
                    .lookup(node -> node instanceof Label label && label.getText() != null
                            && label.getText()
                                    .contains("New status: "
                                            + window.texts.name("measure", MeasureStatus.VERIFIED_EFFECTIVE)))
                    .tryQuery()
                    .isPresent());
        }
    }
}
