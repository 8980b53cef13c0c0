package org.tomes.document.score;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.text.Texts;

/** Microsoft's security controls in the language of the document. Azure supplies their names only in English. */
public final class ControlNames {

    /** Controls that Microsoft has retired. New measures can no longer gain their points. */
    private static final Set<String> RETIRED = Set.of("apply adaptive application control");

    private ControlNames() {
    }

    static boolean isRetired(ControlRow control) {
        return RETIRED.contains(control.name().toLowerCase(Locale.ROOT));
    }

    /** Returns Tomes' name of the control; without one, as for a new control, the name in Azure. */
    public static String of(ControlRow control, Texts texts) {
        String key = "scorereport.controlName." + control.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return texts.containsKey(key) ? texts.get(key) : control.name();
    }

    /**
     * Returns Tomes' name of the control, and below it in light type the name in Azure, by which the control is found
     * there.
     */
    static List<Inline> labelWithOriginal(ControlRow control, Texts texts) {
        String label = of(control, texts);
        Inline strong = new Inline.Text(label, Look.STRONG);
        return label.startsWith(control.name()) ? List.of(strong)
                : List.of(strong,
                        new Inline.Text("\n" + texts.get("scorereport.controls.original", control.name()), Look.PLAIN));
    }
}
