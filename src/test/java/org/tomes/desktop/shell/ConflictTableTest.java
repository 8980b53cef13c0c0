package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.common.Dialogs.Choice;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ConflictTableTest {

    @Test
    void fieldNamesAreShownInFullNextToLongValues() throws Exception {
        DesktopFixture.startToolkit();
        String longText = "The rule is reviewed by the network team every quarter, and by the auditor once a year. "
                .repeat(8);
        List<String> faults = DesktopFixture.onScreen(() -> {
            ConflictTable table = new ConflictTable(
                    List.of(choice("owner", "Verantwortliche Person", "Marta", "Henrik"),
                            choice("implementation", "Umsetzungsbeschreibung", longText, longText)),
                    Texts.in(Language.DE));
            StackPane root = new StackPane(table);
            new Scene(root, 700, 600);
            root.applyCss();
            root.layout();
            return LayoutFaults.in(root);
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void chosenVersionIsUsedExceptForFixedFields() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            ConflictTable table = new ConflictTable(
                    List.of(new Choice(new FieldConflict("title", "Titel", "A", "B"), false, false),
                            new Choice(new FieldConflict("owner", "Verantwortlich", "Marta", "Henrik"), true, false),
                            new Choice(new FieldConflict("state", "Status", "Entwurf", "eingereicht"), false, true)),
                    Texts.in(Language.DE));
            Scene scene = new Scene(new StackPane(table), 700, 600);
            assertThat(table.theirs()).containsExactlyInAnyOrder("owner", "state");

            ((RadioButton) scene.lookup("#theirs-title")).fire();
            ((RadioButton) scene.lookup("#mine-owner")).fire();
            assertThat(table.theirs()).containsExactlyInAnyOrder("title", "state");

            ((Hyperlink) scene.lookup("#all-mine")).fire();
            assertThat(table.theirs()).containsExactly("state");
            ((Hyperlink) scene.lookup("#all-theirs")).fire();
            assertThat(table.theirs()).containsExactlyInAnyOrder("title", "owner", "state");
            return table;
        });
    }

    private static Choice choice(String name, String field, String mine, String theirs) {
        return new Choice(new FieldConflict(name, field, mine, theirs), false, false);
    }
}
