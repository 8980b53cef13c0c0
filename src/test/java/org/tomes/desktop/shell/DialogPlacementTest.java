package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialogPlacementTest {

    @Test
    void dialogIsInTheMiddleOfItsWindow() {
        assertThat(DialogPlacement.place(100, 800, 400, 0, 1920)).isEqualTo(300);
    }

    @Test
    void upperEdgeOfALargeDialogStaysOnTheScreen() {
        assertThat(DialogPlacement.place(0, 600, 900, 0, 768)).isZero();
        assertThat(DialogPlacement.place(1700, 800, 400, 0, 1920)).isEqualTo(1520);
    }
}
