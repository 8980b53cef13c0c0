package org.tomes.desktop.settings;

import java.util.Optional;
import org.tomes.desktop.common.RecordEditing;

/** The controller of one part of the settings; its page starts with a heading of the style {@code title-4}. */
interface SettingsPart {

    /** Reads again what the part shows, keeping unsaved input. */
    default void refresh() {
    }

    /** What is saved by a button; empty if everything applies at once. */
    default Optional<RecordEditing<?>> editing() {
        return Optional.empty();
    }
}
