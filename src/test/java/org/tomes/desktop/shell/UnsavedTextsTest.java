package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.settings.DraftFile;
import org.tomes.settings.InputDraft;
import org.tomes.text.Language;

/** Text that was not saved before the program ended unexpectedly is named at the next start, and offered until used. */
class UnsavedTextsTest {

    @TempDir
    private Path folder;
    private AppContext context;
    private Path place;
    private Measure measure;

    @BeforeEach
    void endedWithUnsavedText() {
        context = DesktopFixture.context(folder);
        place = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.empty(context, place)) {
            measure = register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("First").build());
            keep(register, "measure " + measure.ref().id(), measure.revision(), "title", "Typed before the crash");
        }
    }

    private void keep(OpenRegister register, String record, int revision, String field, String text) {
        DraftFile.ofInput(context.paths().settings())
                .keep(register.register().id() + " " + record,
                        new InputDraft(revision, Map.of(field, text), context.clock().instant()));
    }

    private String title(OpenWindow window) {
        return window.field("title").map(field -> field.getText()).orElse("");
    }

    @Test
    void recordIsNamedAndOpenedAndItsTextOfferedAfterOtherPages() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(place))) {
            window.seeText("Unsaved text can be restored: TOM-001.");
            window.click(window.see("#show"));
            window.waitFor(() -> title(window).equals("First"));
            window.see("#outdated-show");

            window.go("overview");
            assertThat(window.sees("#outdated-show")).isFalse();
            window.go("measures");
            window.see("#outdated-show");
            window.press(KeyCode.F5);
            window.see("#outdated-show");

            window.click(window.see("#outdated-show"));
            window.waitFor(() -> title(window).equals("Typed before the crash"));
            window.type("title", "First");
        }
    }

    @Test
    void hiddenOfferDoesNotReturnWithThePage() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(place))) {
            window.go("measures");
            window.click(window.see("#outdated-go-on"));
            window.go("overview");
            window.go("measures");
            window.waitFor(() -> title(window).equals("First"));
            assertThat(window.sees("#outdated-show")).isFalse();
        }
    }

    @Test
    void severalRecordsOfDifferentKindsHaveAButtonEach() throws Exception {
        try (OpenRegister register = context.open(place, Optional.empty())) {
            Role role = register.records()
                    .responsibilities()
                    .addRole(DesktopFixture.ACTOR, new Role(RoleId.random(), "Officer", java.util.List.of(), 0));
            keep(register, "role " + role.id(), role.revision(), "title", "Security officer");
            keep(register, "company company", 0, "name", "Typed");
        }
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(place))) {
            window.seeText("Nicht gespeicherter Text kann wiederhergestellt werden: Einstellungen, TOM-001, Officer.");
            window.clickText("Officer");
            window.see("#nav-responsibilities:selected");
        }
    }

    @Test
    void textOfARecordChangedSinceIsNotNamed() throws Exception {
        try (OpenRegister register = context.open(place, Optional.empty())) {
            register.records().measures().change(DesktopFixture.ACTOR, measure.change().title("Other").build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(place))) {
            window.see("#nav-measures");
            window.go("measures");
            window.waitFor(() -> title(window).equals("Other"));
            assertThat(window.sees("#show")).isFalse();
        }
    }
}
