package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void pictureFitsTheWindowAndIsCentred() {
        Viewport fit = Viewport.fit(1_000, 500, 500, 500);
        assertThat(fit.scale()).isEqualTo(0.5);
        assertThat(fit.left()).isZero();
        assertThat(fit.top()).isEqualTo(125);
    }

    /** The map opens as a whole, with its legend, however large it is. */
    @Test
    void largePictureFitsAsWell() {
        Viewport whole = Viewport.fit(4_000, 3_000, 500, 500);
        assertThat(whole.left()).isZero();
        assertThat(whole.pictureX(500)).isCloseTo(4_000, within(1e-6));
        assertThat(whole.pictureY(500)).isGreaterThanOrEqualTo(3_000);
    }

    @Test
    void pointUnderThePointerIsFixedWhileZooming() {
        Random random = new Random(7);
        Viewport at = Viewport.fit(2_000, 1_500, 800, 600);
        for (int i = 0; i < 200; i++) {
            double x = random.nextDouble() * 800;
            double y = random.nextDouble() * 600;
            Viewport next = at.zoomed(random.nextBoolean() ? 1.25 : 0.8, x, y)
                    .moved(random.nextInt(40) - 20, 0)
                    .moved(0, 0);
            Viewport zoomed = at.zoomed(1.25, x, y);
            assertThat(zoomed.pictureX(x)).isCloseTo(at.pictureX(x), within(1e-6));
            assertThat(zoomed.pictureY(y)).isCloseTo(at.pictureY(y), within(1e-6));
            at = next;
        }
    }

    @Test
    void zoomIsLimited() {
        Viewport at = new Viewport(1, 0, 0);
        for (int i = 0; i < 100; i++) {
            at = at.zoomed(1.25, 10, 10);
        }
        assertThat(at.scale()).isEqualTo(Viewport.NEAREST);
    }
}
