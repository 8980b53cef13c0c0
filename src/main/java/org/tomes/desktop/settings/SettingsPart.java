package org.tomes.desktop.settings;

import java.util.Optional;
import org.tomes.desktop.common.RecordEditing;

/** The controller of one part of the settings; its page starts with a heading of the style {@code title-4}. */
interface SettingsPart {

    /** Reloads the displayed data, keeping unsaved input. */
    default void refresh() {
    }

    /** Returns the editing of a record saved with a button; empty if every setting applies immediately. */
    default Optional<RecordEditing<?>> editing() {
        return Optional.empty();
    }
}
