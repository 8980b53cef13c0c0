package org.tomes.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.review.decision.Decision;
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

    private static void choose(String name, OpenWindow window) {
        window.robot.lookup(".dialog-pane .combo-box")
                .<ComboBox<Choice>>queryAll()
                .forEach(box -> box.getItems()
                        .stream()
                        .filter(choice -> choice.name().equals(name))
                        .forEach(box::setValue));
    }
}
