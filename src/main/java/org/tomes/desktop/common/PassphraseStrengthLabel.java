package org.tomes.desktop.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.passphrase.PassphraseStrength;
import org.tomes.text.Texts;

/** Shows the strength of the passphrase in a field below it. */
public record PassphraseStrengthLabel(Label label, Texts texts) {

    public void follow(ObservableValue<String> typed) {
        label.managedProperty().bind(label.visibleProperty());
        show(typed.getValue());
        typed.addListener((property, before, text) -> show(text));
    }

    private void show(String text) {
        label.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            PassphraseStrength strength = PassphraseStrength.of(text);
            new Badge(strength.isTooWeak() ? Feather.ALERT_TRIANGLE : Feather.SHIELD, tone(strength),
                    texts.get("passphrase.strengthIs", texts.name("passphrase", strength))).show(label);
        }
    }

    private static Tone tone(PassphraseStrength strength) {
        return strength.isTooWeak() ? Tone.BAD : strength == PassphraseStrength.FAIR ? Tone.WARNING : Tone.GOOD;
    }
}
