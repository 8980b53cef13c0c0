package org.tomes.settings;

/** How the screen looks; {@code SYSTEM} follows the operating system. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
