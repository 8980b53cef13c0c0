package org.tomes.document.text;

import java.util.function.Function;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.document.compose.MetadataTexts;
import org.tomes.document.content.Inline;

/**
 * The placeholders that all kinds of documents have: company data and names of controls. Data of a version, such as its
 * date and approver, is on the cover and in the document control, where the release fills it in.
 */
final class MetadataPlaceholders {

    private MetadataPlaceholders() {
    }

    static <F> void addTo(PlaceholderCatalog<F> placeholders) {
        word(placeholders, "company", MetadataTexts::company);
        word(placeholders, "document", MetadataTexts::title);
        word(placeholders, "classification", MetadataTexts::classification);
        placeholders.word("control", Controls.all().stream().map(control -> control.id().toString()).toList(),
                (document, facts, id) -> Inline
                        .plain(id + " " + Controls.get(ControlId.of(id)).label(document.texts().language())));
    }

    private static <F> void word(PlaceholderCatalog<F> placeholders, String name,
            Function<MetadataTexts, String> textOf) {
        placeholders.word(name, (document, facts, argument) -> Inline
                .plain(textOf.apply(new MetadataTexts(document.metadata(), document.texts(), document.formats()))));
    }
}
