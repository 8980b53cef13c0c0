package org.tomes.document.score;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.text.Texts;

/** Microsoft's security controls in the language of the document; Azure supplies their names in English only. */
public final class ControlNames {

    /** Controls that Microsoft has retired: their points can no longer be gained by new measures. */
    private static final Set<String> RETIRED = Set.of("apply adaptive application control");

    private ControlNames() {
    }

    static boolean isRetired(ControlRow control) {
        return RETIRED.contains(control.name().toLowerCase(Locale.ROOT));
    }

    /** Returns our label; the name in Azure if we have none, as for a new control. */
    public static String of(ControlRow control, Texts texts) {
        String key = "scorereport.controlName." + control.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return texts.containsKey(key) ? texts.get(key) : control.name();
    }

    /** Returns our label with the name in Azure below it in light type, by which the control is found there. */
    static List<Inline> labelWithOriginal(ControlRow control, Texts texts) {
        String label = of(control, texts);
        Inline strong = new Inline.Text(label, Look.STRONG);
        return label.startsWith(control.name()) ? List.of(strong)
                : List.of(strong,
                        new Inline.Text("\n" + texts.get("scorereport.controls.original", control.name()), Look.PLAIN));
    }
}
