package org.tomes.policy.draft;

import java.util.Optional;
import org.tomes.ledger.ChainHead;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.content.Attachment;
import org.tomes.policy.content.DocumentContent;
import org.tomes.policy.enclosure.EvidenceFile;
import org.tomes.policy.statement.Basis;
import org.tomes.text.Language;

/** Composes a {@link TextDocument} from facts that are read at one moment. */
public abstract class TextComposer<F extends TextComposer.Facts> implements Composer {

    /** What the document says of itself. */
    protected final Imprints imprints;
    private final TextDocument<F> document;

    protected TextComposer(TextDocument<F> document, Imprints imprints) {
        this.document = document;
        this.imprints = imprints;
    }

    /** What a document says of the register, and of which state of it. */
    public interface Facts {

        Imprint imprint();

        /**
         * What the document encloses as evidence. Only what stays in the company or goes to its auditors does: a customer's
         * annex holds no weaknesses.
         */
        default Optional<Basis> enclosed() {
            return Optional.empty();
        }
    }

    /** Reads the register. @param head the newest entry of its trail, which covers all that is read */
    protected abstract F facts(ChainHead head);

    /** As the register is now. */
    protected final F facts() {
        return imprints.atOneState(this::facts);
    }

    @Override
    public final DocumentKind kind() {
        return document.kind();
    }

    @Override
    public final Worded read() {
        F facts = facts();
        return new Worded() {

            @Override
            public DocumentContent compose(Language language, Wording wording) {
                return document.compose(facts, facts.imprint(), wording, language);
            }

            @Override
            public Optional<Attachment> enclosure(Language language) {
                return facts.enclosed().map(basis -> EvidenceFile.of(kind(), facts.imprint().head(), basis, language));
            }
        };
    }

    @Override
    public final Vocabulary<?> vocabulary() {
        return document.vocabulary();
    }
}
