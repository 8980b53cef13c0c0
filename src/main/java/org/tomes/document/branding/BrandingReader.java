package org.tomes.document.branding;

import java.util.List;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Picture;
import org.tomes.text.Message;

/** Reads templates and logos, which are untrusted input. */
public interface BrandingReader {

    /**
     * Returns remarks on what a template lacks; empty if it is complete. A template with remarks can be used, because a
     * document was written into it successfully.
     *
     * @throws org.tomes.problem.Problem if the template cannot be used
     */
    List<Message> check(byte[] template);

    /**
     * Creates a writer of Word files that uses the template.
     *
     * @throws org.tomes.problem.Problem if the template cannot be used
     */
    DocumentWriter writer(byte[] template);

    /**
     * Converts a logo for documents into a PNG file on white, no larger than needed for print.
     *
     * @throws org.tomes.problem.Problem if the file is not a supported picture
     */
    Picture logo(byte[] file);
}
