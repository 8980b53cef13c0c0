package org.tomes.document;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The composers of the fixed kinds of documents. They are created on first use, because creating them takes a tenth of
 * the time needed to open a register.
 */
final class FixedComposers {

    private final Supplier<List<Composer>> making;
    private Map<DocumentKind, Composer> composersByKind = Map.of();

    FixedComposers(Supplier<List<Composer>> making) {
        this.making = making;
    }

    /** Returns the composers in the order in which documents are offered. */
    synchronized Map<DocumentKind, Composer> all() {
        if (composersByKind.isEmpty()) {
            Map<DocumentKind, Composer> all = new LinkedHashMap<>();
            making.get()
                    .stream()
                    .sorted(Comparator.comparing(composer -> DocumentKind.fixed().indexOf(composer.kind())))
                    .forEach(composer -> all.put(composer.kind(), composer));
            composersByKind = all;
        }
        return composersByKind;
    }
}
