package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.common.Dialogs.Difference;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ConflictTableTest {

    @Test
    void namesOfTheFieldsAreShownWholeBesideLongValues() throws Exception {
        DesktopFixture.startToolkit();
        String longText = "The rule is reviewed by the network team every quarter, and by the auditor once a year. "
                .repeat(8);
        List<String> faults = DesktopFixture.onScreen(() -> {
            ConflictTable table = new ConflictTable(List.of(new Difference("Verantwortliche Person", "Marta", "Henrik"),
                    new Difference("Umsetzungsbeschreibung", longText, longText)), Texts.in(Language.DE));
            StackPane root = new StackPane(table);
            new Scene(root, 700, 600);
            root.applyCss();
            root.layout();
            return LayoutFaults.in(root);
        });
        assertThat(faults).isEmpty();
    }
}
