package org.tomes.desktop.shell;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.text.Texts;

/** The current state of access to a register on a server. */
enum ConnectionState {
    CONNECTED(Feather.CHECK, Tone.GOOD),
    SEARCHING(Feather.REFRESH_CW, Tone.WARNING),
    READ_ONLY(Feather.LOCK, Tone.ACTIVE);

    private final Feather icon;
    private final Tone tone;

    ConnectionState(Feather icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    static ConnectionState of(boolean answers, boolean mayWrite) {
        if (!answers) {
            return SEARCHING;
        }
        return mayWrite ? CONNECTED : READ_ONLY;
    }

    void show(Label label, Texts texts) {
        new Badge(icon, tone, texts.name("shell", this)).show(label);
    }
}
