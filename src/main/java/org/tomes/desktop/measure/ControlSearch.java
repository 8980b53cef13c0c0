package org.tomes.desktop.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tomes.catalogue.Control;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.text.Language;

/** Finds controls by number or by words of their label. */
record ControlSearch(Language language) {

    /** @param linked left out of what is found */
    List<Control> find(String typed, Set<ControlId> linked) {
        String[] words = typed.strip().toLowerCase(language.locale()).split("\\s+");
        return Controls.all().stream().filter(control -> !linked.contains(control.id()))
                .filter(control -> Arrays.stream(words).allMatch(shown(control).toLowerCase(language.locale())::contains)).toList();
    }

    String shown(Control control) {
        return control.id() + "  " + control.label(language);
    }
}
