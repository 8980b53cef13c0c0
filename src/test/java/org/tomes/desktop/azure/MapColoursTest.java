package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class MapColoursTest {

    private static MapColours on(Color ground) {
        return MapColours.on(new Background(new BackgroundFill(ground, CornerRadii.EMPTY, Insets.EMPTY)));
    }

    @Test
    void lightBackgroundUsesPrintColours() {
        assertThat(on(Color.WHITE).of(0xC42B1C)).isEqualTo(Color.rgb(0xC4, 0x2B, 0x1C));
        assertThat(MapColours.on(null)).isEqualTo(MapColours.PAPER);
    }

    @Test
    void darkBackgroundSwapsLightAndDarkAndPreservesHues() {
        Color ground = Color.rgb(0x0D, 0x11, 0x17);
        MapColours dark = on(ground);
        assertThat(MapColours.lightness(dark.of(0xFFFFFF))).isCloseTo(MapColours.lightness(ground), within(0.01));
        assertThat(MapColours.lightness(dark.of(0x000000))).isGreaterThan(0.8);
        assertThat(MapColours.lightness(dark.of(0x444444))).isGreaterThan(MapColours.lightness(dark.of(0xDDDDDD)));
        Color red = dark.of(0xC42B1C);
        assertThat(red.getHue()).isCloseTo(Color.rgb(0xC4, 0x2B, 0x1C).getHue(), within(2.0));
        assertThat(MapColours.lightness(red)).isGreaterThan(0.45);
    }
}
