package org.tomes.policy.draft;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.text.Texts;

/** A section that says what somebody wrote, with everything filled in. */
public record DraftSection<F>(SectionText text, Vocabulary<F> vocabulary) implements Section<F> {

    @Override
    public String name() {
        return text.key();
    }

    @Override
    public String title(Texts texts) {
        return text.title().isBlank() ? text.key() : text.title().strip();
    }

    @Override
    public void write(Manuscript manuscript, F facts) {
        new DraftSetter<>(manuscript, vocabulary, facts).set(DraftParser.parse(text.text()).draft());
    }
}
