package org.tomes.document.text;

import java.util.List;
import java.util.Optional;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.DocumentContent;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Composes a {@link DocumentAssembler} from one state of the register. */
public abstract class TextComposer<F extends TextComposer.DocumentFacts> implements Composer {

    /** Provides title, classification and other properties of the document. */
    protected final DocumentMetadataService metadataService;
    private final DocumentAssembler<F> document;

    protected TextComposer(DocumentAssembler<F> document, DocumentMetadataService metadataService) {
        this.document = document;
        this.metadataService = metadataService;
    }

    /** The data of a document, and the state of the register from which it was read. */
    public interface DocumentFacts {

        DocumentMetadata metadata();

        /**
         * Returns the check results for each resource, which are enclosed as evidence. Only the evidence report
         * encloses them, because it is written for auditors. Documents for management, employees and customers contain
         * only their text.
         */
        default Optional<Attachment> enclosure(Language language) {
            return Optional.empty();
        }

        /** Whether the document contains the section with this key. Sections without content are left out. */
        default boolean includes(String section) {
            return true;
        }
    }

    /**
     * Reads the register.
     *
     * @param head newest entry of the audit trail in the state that is read
     */
    protected abstract F facts(ChainHead head);

    /** Reads the current state of the register. */
    protected final F facts() {
        return metadataService.readConsistently(this::facts);
    }

    @Override
    public List<Message> cautions(Language language) {
        return metadataService.untranslatedTexts(language);
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
                return facts.enclosure(language);
            }
        };
    }

    @Override
    public final PlaceholderCatalog<?> vocabulary() {
        return document.vocabulary();
    }
}
