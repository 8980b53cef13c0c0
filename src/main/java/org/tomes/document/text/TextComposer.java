package org.tomes.document.text;

import java.util.Optional;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.attachment.EvidenceData;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/** Composes a {@link TextDocument} from facts that are read at one moment. */
public abstract class TextComposer<F extends TextComposer.DocumentFacts> implements Composer {

    /** What the document says of itself. */
    protected final DocumentMetadataService metadataService;
    private final TextDocument<F> document;

    protected TextComposer(TextDocument<F> document, DocumentMetadataService metadataService) {
        this.document = document;
        this.metadataService = metadataService;
    }

    /** What a document says of the register, and of which state of it. */
    public interface DocumentFacts {

        DocumentMetadata metadata();

        /**
         * What the document encloses as evidence: every check result for each resource. Only the evidence report does,
         * which is made for auditors; documents for management, employees and customers hold no data beyond their text.
         */
        default Optional<EvaluationBasis> enclosed() {
            return Optional.empty();
        }

        /** Whether the document has the section of its text with this key; one that has nothing to tell goes. */
        default boolean includes(String section) {
            return true;
        }
    }

    /** Reads the register. @param head the newest entry of its trail, which covers all that is read */
    protected abstract F facts(ChainHead head);

    /** As the register is now. */
    protected final F facts() {
        return metadataService.atOneState(this::facts);
    }

    @Override
    public final DocumentKind kind() {
        return document.kind();
    }

    @Override
    public final DocumentData read() {
        F facts = facts();
        return new DocumentData() {

            @Override
            public DocumentContent compose(Language language, SectionTexts wording) {
                SectionTexts included = (kind, tongue) -> wording.sections(kind, tongue)
                        .stream()
                        .filter(section -> facts.includes(section.key()))
                        .toList();
                return document.compose(facts, facts.metadata(), included, language);
            }

            @Override
            public Optional<Attachment> enclosure(Language language) {
                return facts.enclosed().map(basis -> EvidenceData.of(kind(), facts.metadata().head(), basis, language));
            }
        };
    }

    @Override
    public final PlaceholderCatalog<?> vocabulary() {
        return document.vocabulary();
    }
}
