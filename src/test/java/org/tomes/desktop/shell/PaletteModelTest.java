package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

    private final PaletteModel model = new PaletteModel(List.of(entry("Measures"), entry("New measure")));

    private static PaletteModel.Entry entry(String name) {
        return new PaletteModel.Entry(name, "", () -> {
        });
    }

    @Test
    void nameThatBeginsAsTypedComesFirst() {
        model.search("new");
        assertThat(model.found()).extracting(PaletteModel.Entry::name).containsExactly("New measure");
        model.search("MEASURE");
        assertThat(model.found()).extracting(PaletteModel.Entry::name).containsExactly("Measures", "New measure");
    }

    @Test
    void recordsThatArriveLaterAreFoundByWhatIsTypedAlready() {
        model.search("tom-007");
        model.add(List.of(entry("TOM-007  Close port 3389")));
        assertThat(model.found()).hasSize(1);
    }
}
