package org.tomes.settings;

/** The colour scheme of the user interface; {@code SYSTEM} follows the operating system. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
