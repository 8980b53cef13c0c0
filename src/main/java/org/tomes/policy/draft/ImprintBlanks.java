package org.tomes.policy.draft;

import java.util.function.Function;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.policy.compose.ImprintWords;
import org.tomes.policy.content.Inline;

/**
 * The placeholders that every kind of document has: whose it is, and the names of controls. What belongs to a version, such as
 * its date and who releases it, stands on the cover and in the document control, where a release fills it in.
 */
final class ImprintBlanks {

    private ImprintBlanks() {
    }

    static <F> void addTo(Vocabulary<F> vocabulary) {
        word(vocabulary, "company", ImprintWords::company);
        word(vocabulary, "document", ImprintWords::title);
        word(vocabulary, "classification", ImprintWords::classification);
        vocabulary.word("control", Controls.all().stream().map(control -> control.id().toString()).toList(), (manuscript, facts, id) ->
                Inline.plain(id + " " + Controls.get(ControlId.of(id)).label(manuscript.texts().language())));
    }

    private static <F> void word(Vocabulary<F> vocabulary, String name, Function<ImprintWords, String> said) {
        vocabulary.word(name, (manuscript, facts, argument) -> Inline.plain(
                said.apply(new ImprintWords(manuscript.imprint(), manuscript.texts(), manuscript.formats()))));
    }
}
