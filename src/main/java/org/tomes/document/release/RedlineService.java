package org.tomes.document.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tomes.document.compare.Redline;
import org.tomes.document.compare.RedlineWriter;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Writes two versions of a document as one Word file with tracked changes. */
public final class RedlineService {

    private final ReleaseService releases;
    private final RedlineWriter writer;

    public RedlineService(ReleaseService releases, RedlineWriter writer) {
        this.releases = releases;
        this.writer = writer;
    }

    /**
     * Writes the file. The tracked changes have the author of the later version and the time of its release; for a
     * draft, the time at which it was composed.
     *
     * @return warnings about content that could not be shown exactly
     */
    public List<Message> write(DocumentVersion earlier, DocumentVersion later, Language language, OutputStream out)
            throws IOException {
        if (later.kind().isAttached()) {
            throw new Problem(ProblemKind.USAGE, Message.of("document.attach.noRedline", later.kind().key()));
        }
        DocumentContent content = releases.content(later, language);
        DocumentInfo info = content.info();
        String mark = Texts.in(language)
                .get("version.redline.mark", earlier.number().toString(), later.number().toString());
        return writer.write(Redline.of(releases.content(earlier, language), content, mark),
                info.author().isBlank() ? info.company() : info.author(), info.createdAt(), out);
    }

    /** Returns the file name: {@code cloud-security-policy-1.0-1.1-de.docx}. */
    public static String fileName(DocumentVersion earlier, DocumentVersion later, Language language) {
        return later.kind().key() + "-" + earlier.number() + "-" + later.number() + "-" + language.tag() + ".docx";
    }
}
