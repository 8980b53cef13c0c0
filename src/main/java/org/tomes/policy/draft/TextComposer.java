package org.tomes.policy.draft;

import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Imprint;

/** Composes a {@link TextDocument} from facts that are read at one moment. */
public abstract class TextComposer<F extends TextComposer.Facts> implements Composer {

    private final TextDocument<F> document;

    protected TextComposer(TextDocument<F> document) {
        this.document = document;
    }

    /** What a document says of the register, and of which state of it. */
    public interface Facts {

        Imprint imprint();
    }

    /** Reads the register as it is now. */
    protected abstract F facts();

    @Override
    public final DocumentKind kind() {
        return document.kind();
    }

    @Override
    public final Worded read() {
        F facts = facts();
        return (language, wording) -> document.compose(facts, facts.imprint(), wording, language);
    }

    @Override
    public final Vocabulary<?> vocabulary() {
        return document.vocabulary();
    }
}
