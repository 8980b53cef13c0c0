package org.tomes.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.LinkChips;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.people.Person;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Only one change is created for a finding, regardless of the number of clicks, and its draft is found again. */
class ChangeFromFindingTest {

    private static final String FINDING = "F-1";

    @TempDir
    private Path folder;
    private AppContext context;
    private Path path;

    @BeforeEach
    void fill() {
        context = DesktopFixture.context(folder);
        path = context.paths().defaultRegister();
        try (OpenRegister register = DesktopFixture.exampleCompany(context, path, Language.EN)) {
            Person person = register.records().people().all().stream().filter(Person::active).findFirst().orElseThrow();
            context.actors().choose(register, person.id());
        }
    }

    private List<ChangeRecord> ofTheFinding() {
        try (OpenRegister register = context.open(path)) {
            return register.records()
                    .changes()
                    .all()
                    .stream()
                    .filter(change -> change.links().findings().contains(FINDING))
                    .toList();
        }
    }

    private static Button findingOpened(OpenWindow window) throws Exception {
        window.go("findings");
        window.click(window.seeText(FINDING));
        return (Button) window.see("#make-change");
    }

    @Test
    void repeatedClicksCreateOneDraft() throws Exception {
        int before = ofTheFinding().size();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            Button create = findingOpened(window);
            window.robot.interact(() -> {
                create.fire();
                create.fire();
                create.fire();
            });
            window.see(".notice-bar");
            assertThat(create.getText()).as("known before the findings are read anew").startsWith("Open draft #");
            window.askToClose();
        }
        assertThat(ofTheFinding()).hasSize(before + 1);
    }

    /** The title of a change is an imperative, and its commands can be copied. */
    @Test
    void draftTitleStatesWhatToDoAndItsReasonNamesTheResource() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            Button create = findingOpened(window);
            window.click(create);
            window.waitFor(() -> create.getText().startsWith("Open draft #"));
            window.askToClose();
        }
        ChangeRecord draft = ofTheFinding().getFirst();
        try (OpenRegister register = context.open(path)) {
            Finding finding = register.azure().findings().get(FindingId.of(FINDING));
            assertThat(draft.title())
                    .isEqualTo(Texts.in(Language.EN).get(register.azure().findings().explanations().action(finding))
                            + ": " + finding.resource().name());
            assertThat(draft.plan().reason()).contains(finding.resource().name()).doesNotContain("NAME");
        }
    }

    @Test
    void draftThatExistsIsOpenedInsteadOfCreatingAnother() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            Button create = findingOpened(window);
            window.click(create);
            window.waitFor(() -> create.getText().startsWith("Open draft #"));
            String number = create.getText().replaceAll("\\D", "");
            window.click(create);
            window.waitFor(() -> ((Labeled) window.see("#heading")).getText().startsWith("#" + number + "  "));
            assertThat(((LinkChips) window.see("#findings")).textProperty().get()).contains(FINDING);
        }
    }

    @Test
    void draftIsWithdrawnAndItsFindingMayGetAnother() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            Button create = findingOpened(window);
            window.click(create);
            window.waitFor(() -> create.getText().startsWith("Open draft #"));
            window.click(create);
            window.click(window.see("#step-WITHDRAW"));
            window.answer("change.changeStep.WITHDRAW");
            window.see("#step-REVISE");
            window.click(window.see("#nav-findings"));
            window.waitFor(() -> create.getText().equals("Create change"));
        }
        assertThat(ofTheFinding()).extracting(ChangeRecord::state).contains(ChangeState.valueOf("WITHDRAWN"));
    }
}
