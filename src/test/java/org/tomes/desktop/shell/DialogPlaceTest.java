package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialogPlaceTest {

    @Test
    void dialogIsInTheMiddleOfItsWindow() {
        assertThat(DialogPlace.place(100, 800, 400, 0, 1920)).isEqualTo(300);
    }

    @Test
    void upperEdgeOfALargeDialogStaysOnTheScreen() {
        assertThat(DialogPlace.place(0, 600, 900, 0, 768)).isZero();
        assertThat(DialogPlace.place(1700, 800, 400, 0, 1920)).isEqualTo(1520);
    }
}
