package org.tomes.document.text;

import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.WriteTransaction;
import org.tomes.text.Language;

/** The sections that the company edited, in all languages. */
public interface EditedSections {

    List<EditedSection> of(DocumentKind kind);

    Optional<EditedSection> find(DocumentKind kind, String key, Language language);

    /**
     * Returns an earlier suggestion by its hash. The audit trail does not contain suggestions, because no person wrote
     * them.
     */
    Optional<SectionText> suggested(String key, String hash);

    /**
     * Stores the current suggestion, so that later suggestions can be compared with it. Equal suggestions are stored
     * once.
     */
    void keep(WriteTransaction tx, SuggestedText suggested);

    EditedSection add(WriteTransaction tx, EditedSection section);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    EditedSection update(WriteTransaction tx, EditedSection section);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(WriteTransaction tx, EditedSection section);
}
