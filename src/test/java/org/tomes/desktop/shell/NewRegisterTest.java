package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class NewRegisterTest {

    /** The first start is not the only time at which the example company can be created. */
    @Test
    void exampleCompanyFillsTheRegisterOnRequest() throws Exception {
        DesktopFixture.startToolkit();
        List<Boolean> requests = new ArrayList<>();
        NewRegisterController page = new NewRegisterController(Path.of("r"), false, (passphrase, example) -> {
            assertThat(passphrase).isEqualTo(Optional.empty());
            requests.add(example);
        }, () -> {
        });
        DesktopFixture.onScreen(() -> {
            Parent view = ViewLoader.load(Texts.in(Language.EN), page);
            Button make = (Button) view.lookup("#make");
            make.fire();
            ((CheckBox) view.lookup("#example")).setSelected(true);
            make.fire();
            return view;
        });
        assertThat(requests).containsExactly(false, true);
    }
}
