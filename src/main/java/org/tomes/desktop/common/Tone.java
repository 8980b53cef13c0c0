package org.tomes.desktop.common;

import java.util.Locale;

/** Rating of a state; determines the colour of an icon, and is always accompanied by a word. */
public enum Tone {
    GOOD,
    ACTIVE,
    WARNING,
    BAD,
    QUIET;

    /** Returns the style class of an icon with this rating. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
