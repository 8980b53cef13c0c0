package org.tomes.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DesktopTest {

    @Test
    void linuxWithoutDisplayVariableHasNoDisplay() {
        assertThat(Desktop.hasDisplay(Map.of("DISPLAY", " "), "Linux", "")).isFalse();
    }

    @Test
    void eitherOfTheTwoVariablesIsADisplay() {
        assertThat(Desktop.hasDisplay(Map.of("DISPLAY", ":0"), "Linux", "")).isTrue();
        assertThat(Desktop.hasDisplay(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", "")).isTrue();
    }

    @Test
    void otherSystemsAndTheHeadlessPlatformNeedNoVariable() {
        assertThat(Desktop.hasDisplay(Map.of(), "Windows 11", "")).isTrue();
        assertThat(Desktop.hasDisplay(Map.of(), "Linux", "Headless")).isTrue();
    }
}
