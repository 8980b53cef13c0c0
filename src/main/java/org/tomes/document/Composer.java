package org.tomes.document;

import java.util.List;
import java.util.Optional;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.SectionTexts;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Composes one kind of document from the current state of the register. */
public interface Composer {

    DocumentKind kind();

    /** Reads all data except texts, so that several texts can be composed quickly. */
    DocumentData read();

    /** Returns the placeholders that the text of the document can contain. */
    PlaceholderCatalog<?> vocabulary();

    /**
     * Returns remarks for the user who exports the document in this language, such as blanks that must be filled in.
     */
    default List<Message> cautions(Language language) {
        return List.of();
    }

    /** A document that can also be exported as a workbook. */
    interface OfTables extends Composer {

        /** @param content the composed document */
        List<OutputSheet> tables(DocumentContent content);
    }

    /** All data of a document except its texts, read from one state of the register. */
    @FunctionalInterface
    interface DocumentData {

        DocumentContent compose(Language language, SectionTexts wording);

        /** Returns the enclosed file, based on the same state of the register; empty if there is none. */
        default Optional<Attachment> enclosure(Language language) {
            return Optional.empty();
        }
    }

    /** A document to which annexes are appended on request. */
    interface OfAnnexes extends Composer {

        Composer withAnnexes();
    }

    /** A document that covers a period. By default, these are the last twelve months. */
    interface OfPeriod extends Composer {

        /** Returns the composer of the same document for another period. */
        Composer forPeriod(ReportPeriod period);
    }
}
