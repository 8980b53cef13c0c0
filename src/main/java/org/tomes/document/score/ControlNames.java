package org.tomes.document.score;

import java.util.Locale;
import org.tomes.text.Texts;

/** Microsoft's security controls in the language of the document; Azure supplies their names in English only. */
public final class ControlNames {

    private ControlNames() {
    }

    /** Returns our label; the name in Azure if we have none, as for a new control. */
    public static String of(ControlRow control, Texts texts) {
        String key = "kpi.controlName." + control.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return texts.containsKey(key) ? texts.get(key) : control.name();
    }

    /** Returns our label with the name in Azure below it, by which the control is found there. */
    static String withOriginal(ControlRow control, Texts texts) {
        String label = of(control, texts);
        return label.equals(control.name()) ? label : texts.get("kpi.controls.original", label, control.name());
    }
}
