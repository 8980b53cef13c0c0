package org.tomes.document;

import java.util.List;
import java.util.Optional;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.SectionTexts;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Composes one kind of document from the register as it stands when it is asked. */
public interface Composer {

    DocumentKind kind();

    /** Reads all but the words, so that what is composed of one text after the other takes no time. */
    DocumentData read();

    /** What the text can have filled in. */
    PlaceholderCatalog<?> vocabulary();

    /** What is to be pointed out to whoever exports the document, such as blanks to fill in. */
    default List<Message> cautions() {
        return List.of();
    }

    /** A document that is a table too, and so can be a workbook. */
    interface OfTables extends Composer {

        List<SheetTable> tables(Language language);
    }

    /** All that a document needs but its words, as it was at one moment. */
    @FunctionalInterface
    interface DocumentData {

        DocumentContent compose(Language language, SectionTexts wording);

        /** What goes inside of the document beside its text, as it was at the same moment; empty if nothing does. */
        default Optional<Attachment> enclosure(Language language) {
            return Optional.empty();
        }
    }

    /** A document with annexes that are appended on request. */
    interface OfAnnexes extends Composer {

        Composer withAnnexes();
    }

    /** A document about a stretch of time; by itself it takes the last twelve months. */
    interface OfPeriod extends Composer {

        /** The same document about another period. */
        Composer forPeriod(Period period);
    }
}
