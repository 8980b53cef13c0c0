package org.tomes.document.branding;

import java.util.List;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Picture;
import org.tomes.text.Message;

/** Reads the files that a company brings, which may be anything. */
public interface BrandingReader {

    /**
     * What a template lacks, in words; empty if nothing is missing. It can be used all the same: a document was written
     * into it.
     *
     * @throws org.tomes.problem.Problem if it cannot be used
     */
    List<Message> check(byte[] template);

    /**
     * A writer of Word files in the template.
     *
     * @throws org.tomes.problem.Problem if it cannot be used
     */
    DocumentWriter writer(byte[] template);

    /**
     * The logo as documents take it: a PNG on white, no larger than print needs.
     *
     * @throws org.tomes.problem.Problem if it is no picture that can be shown
     */
    Picture logo(byte[] file);
}
