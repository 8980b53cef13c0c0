package org.tomes.document.branding;

import java.util.List;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Picture;
import org.tomes.text.Message;

/** Reads templates and logos, which are untrusted input. */
public interface BrandingReader {

    /**
     * Returns remarks on what a template lacks; empty if it is complete. The template can be used nevertheless: a
     * document was written into it.
     *
     * @throws org.tomes.problem.Problem if it cannot be used
     */
    List<Message> check(byte[] template);

    /**
     * Creates a writer of Word files that uses the template.
     *
     * @throws org.tomes.problem.Problem if it cannot be used
     */
    DocumentWriter writer(byte[] template);

    /**
     * Converts a logo for documents: a PNG on white, no larger than print requires.
     *
     * @throws org.tomes.problem.Problem if it is not a supported picture
     */
    Picture logo(byte[] file);
}
