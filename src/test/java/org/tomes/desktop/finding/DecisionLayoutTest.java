package org.tomes.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The forms that replace a finding's details fit in German with larger text; saves screenshots for inspection. */
class DecisionLayoutTest {

    @Test
    void formsFitInGermanWithLargerLetters(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE)) {
            List<String> faults = DesktopFixture.onScreen(() -> faults(
                    new Workspace(context, register, Texts.in(Language.DE), Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), new RecordedFrame())));
            assertThat(faults).isEmpty();
        }
    }

    private static List<String> faults(Workspace workspace) {
        List<Finding> findings = workspace.register().azure().findings().all().subList(0, 3);
        DecisionController decision = new DecisionController(workspace, new FindingDecisions(workspace, () -> {
        }));
        Parent form = Views.load(workspace.texts(), decision);
        decision.people(workspace.register().records().people().all());
        List<String> faults = new ArrayList<>();
        for (DecisionForm.Kind kind : DecisionForm.Kind.values()) {
            decision.start(kind, findings, Optional.empty());
            decision.decide();
            faults.addAll(picture(form, kind.name()));
        }
        decision.choose(findings);
        faults.addAll(picture(form, "several"));
        LinkController link = new LinkController(workspace);
        Parent choice = Views.load(workspace.texts(), link);
        link.show(workspace.register().records().measures().all(), workspace.register().records().changes().all());
        link.start(findings);
        faults.addAll(picture(choice, "link"));
        return faults;
    }

    private static List<String> picture(Parent form, String name) {
        Scene scene = form.getScene() == null ? new Scene(form, 460, 620) : form.getScene();
        form.setStyle("-fx-font-size: 17.5px;");
        scene.getStylesheets()
                .setAll(DecisionLayoutTest.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
        form.applyCss();
        form.layout();
        DesktopFixture.writePicture(scene.snapshot(null),
                Path.of("target", "screens", "finding-form-" + name + ".png"));
        return LayoutFaults.in(form);
    }
}
