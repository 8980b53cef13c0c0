package org.tomes.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.link.LinkedText;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.Language;

class DecisionsScreenTest {

    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void createRegister() {
        context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, context.paths().defaultRegister()).close();
    }

    @Test
    void decisionThatIsAddedIsListedWithItsCode() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("reviews")) {
            window.click(window.seeText("Decisions"));
            window.click(window.seeText("Add decision…"));
            TextArea text = (TextArea) window.see(".dialog-pane .text-area");
            window.robot.interact(() -> text.setText("Buy a second firewall"));
            window.answer("desktop.save");
            window.seeText("Buy a second firewall");
            window.seeText("D-1");
        }
        try (OpenRegister register = context.open(context.paths().defaultRegister(), Optional.empty())) {
            assertThat(register.records().reviews().decisions().all()).extracting(Decision::text)
                    .containsExactly("Buy a second firewall");
        }
    }

    @Test
    void effortThatIsNoNumberIsReportedAtItsFieldAndTheTextRemains() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("reviews")) {
            window.click(window.seeText("Decisions"));
            window.click(window.seeText("Add decision…"));
            TextArea text = (TextArea) window.see(".dialog-pane .text-area");
            window.robot.interact(() -> {
                text.setText("Buy a second firewall");
                effort(window).setText("much");
            });
            window.answer("desktop.save");
            window.seeText(window.texts.get("measure.notANumber", "much"));
            window.robot.interact(() -> effort(window).setText("2.5"));
            window.answer("desktop.save");
            window.seeText("D-1");
        }
        try (OpenRegister register = context.open(context.paths().defaultRegister(), Optional.empty())) {
            assertThat(register.records().reviews().decisions().all()).singleElement()
                    .satisfies(decision -> assertThat(decision.text()).isEqualTo("Buy a second firewall"))
                    .satisfies(decision -> assertThat(decision.summary().effortDays()).contains(new BigDecimal("2.5")));
        }
    }

    private static TextField effort(OpenWindow window) {
        return (TextField) window.robot.lookup(".dialog-pane .field")
                .<Field>queryAll()
                .stream()
                .filter(field -> field.getName().equals("effortDays"))
                .findFirst()
                .orElseThrow()
                .getContent();
    }

    /** The register never deletes a decision. */
    @Test
    void decisionWhoseAdditionWasUndoneIsNotListedUntilItIsAskedFor() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("reviews")) {
            window.click(window.seeText("Decisions"));
            window.click(window.seeText("Add decision…"));
            TextArea text = (TextArea) window.see(".dialog-pane .text-area");
            window.robot.interact(() -> text.setText("Buy a second firewall"));
            window.answer("desktop.save");
            window.seeText("Buy a second firewall");
            window.click(window.see("#undo"));
            window.waitFor(() -> window.robot.lookup(".table-cell")
                    .<TableCell<?, ?>>queryAll()
                    .stream()
                    .noneMatch(cell -> "Buy a second firewall".equals(cell.getText())));
            window.click(window.seeText("withdrawn"));
            window.seeText("Buy a second firewall");
        }
    }

    @Test
    void decisionAnswersAProposalChosenByItsTitle() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("reviews")) {
            window.click(window.seeText("Decisions"));
            window.click(window.seeText("Add decision…"));
            TextArea text = (TextArea) window.see(".dialog-pane .text-area");
            window.robot.interact(() -> {
                text.setText("Verify all changes");
                choose("Changes", window);
            });
            window.answer("desktop.save");
            window.seeText("Verify all changes");
        }
        try (OpenRegister register = context.open(context.paths().defaultRegister(), Optional.empty())) {
            assertThat(register.records().reviews().decisions().all()).singleElement()
                    .satisfies(saved -> assertThat(saved.proposal()).contains(ReviewProposal.NOT_VERIFIED));
        }
    }

    /** As for a review, open findings and a missing outcome are listed before the status is saved. */
    @Test
    void implementationIsQuestionedWhileFindingsAreOpenOrTheOutcomeIsMissing() throws Exception {
        Path place = folder.resolve("e");
        Decision decision;
        try (OpenRegister register = DesktopFixture.exampleCompany(context, place, Language.EN)) {
            String open = register.azure()
                    .findings()
                    .all()
                    .stream()
                    .filter(finding -> finding.state() == FindingState.OPEN)
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .toString();
            decision = register.records()
                    .reviews()
                    .decisions()
                    .save(DesktopFixture.ACTOR,
                            Decision.of("Buy a second firewall\nand test it", LocalDate.now(context.clock()))
                                    .withFindings(List.of(FindingId.of(open))));
        }
        String finding = decision.findings().getFirst().toString();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(place))) {
            window.see("#nav-overview");
            window.go("reviews");
            window.click(window.seeText("Decisions"));
            window.waitFor(() -> window.robot.lookup(".table-view")
                    .<TableView<?>>queryAll()
                    .stream()
                    .filter(table -> !table.getItems().isEmpty() && table.getItems().getLast() instanceof Decision last
                            && last.id().equals(decision.id()))
                    .peek(table -> table.getSelectionModel().clearAndSelect(table.getItems().size() - 1))
                    .findFirst()
                    .isPresent());
            window.waitFor(() -> window.robot.lookup(".linked-text")
                    .<LinkedText>queryAll()
                    .stream()
                    .anyMatch(text -> text.text().equals("Buy a second firewall\nand test it")));
            window.waitFor(() -> window.robot.lookup(".linked-text .hyperlink")
                    .<Hyperlink>queryAll()
                    .stream()
                    .anyMatch(link -> finding.equals(link.getText())));
            Button confirm = (Button) window.see("#confirm-implemented");
            Platform.runLater(confirm::fire);
            window.answer("desktop_review.confirm");
            window.waitFor(() -> window.robot.lookup(".dialog-pane .label")
                    .<Label>queryAll()
                    .stream()
                    .anyMatch(label -> label.getText() != null && label.getText().contains(finding)
                            && label.getText().contains(window.texts.get("desktop_review.noOutcome"))));
            window.answer("desktop_review.confirmAnyway");
            window.seeText(window.texts.get("decision.saved", decision.code()));
            window.waitFor(() -> window.see("#confirm-implemented").isDisabled());
        }
        try (OpenRegister register = context.open(place)) {
            assertThat(register.records().reviews().decisions().get(decision.code()).state())
                    .isEqualTo(DecisionState.IMPLEMENTED);
        }
    }

    private static void choose(String name, OpenWindow window) {
        window.robot.lookup(".dialog-pane .combo-box")
                .<ComboBox<Choice>>queryAll()
                .forEach(box -> box.getItems()
                        .stream()
                        .filter(choice -> choice.name().equals(name))
                        .forEach(box::setValue));
    }
}
