package org.tomes.desktop.common;

import java.util.Locale;

/** How good or bad something is; it colours an icon, and never stands without a word. */
public enum Tone {
    GOOD,
    GOING,
    WARNING,
    BAD,
    QUIET;

    String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
