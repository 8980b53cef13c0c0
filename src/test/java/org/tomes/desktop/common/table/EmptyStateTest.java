package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Screen;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class EmptyStateTest {

    @Test
    void otherActionsOfTheSameNumberReplaceTheButtons() throws Exception {
        DesktopFixture.startToolkit();
        Texts texts = Texts.in(Language.EN);
        List<String> run = new ArrayList<>();
        Screen.Action save = new Screen.Action(Message.of("desktop.save"), () -> run.add("save"));
        Screen.Action cancel = new Screen.Action(Message.of("shell.cancel"), () -> run.add("cancel"));
        DesktopFixture.onScreen(() -> {
            EmptyState state = new EmptyState();
            state.show("Nothing", List.of(save), texts);
            Button first = button(state);
            state.show("Nothing", List.of(save), texts);
            assertThat(button(state)).as("keeps its focus").isSameAs(first);
            state.show("Nothing", List.of(cancel), texts);
            assertThat(button(state).getText()).isEqualTo(texts.get("shell.cancel"));
            button(state).fire();
            return null;
        });
        assertThat(run).containsExactly("cancel");
    }

    private static Button button(EmptyState state) {
        return (Button) ((FlowPane) state.getChildren().getLast()).getChildren().getFirst();
    }
}
