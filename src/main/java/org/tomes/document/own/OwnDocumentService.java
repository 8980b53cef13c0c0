package org.tomes.document.own;

import java.util.List;
import java.util.regex.Pattern;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.FieldRules;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.LocalText;
import org.tomes.text.Message;

/** Creates documents of the company’s own. */
public final class OwnDocumentService {

    private static final int LONGEST_TITLE = 120;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 40;

    private final Ledger ledger;
    private final OwnDocuments documents;

    public OwnDocumentService(Ledger ledger, OwnDocuments documents) {
        this.ledger = ledger;
        this.documents = documents;
    }

    public List<OwnDocument> all() {
        return documents.all();
    }

    /**
     * Adds a document whose text begins with that of a template.
     *
     * @param title in the language of the call; the other language has the title of the template
     * @throws Problem where the key is taken or no template has this name
     * @throws InvalidRecord where key or title cannot be used
     */
    public OwnDocument create(Actor actor, String key, String title, Language language, String template) {
        Template wanted = Template.of(template);
        new FieldRules()
                .refuse(key.length() > LONGEST_KEY || !KEY.matcher(key).matches(), "key",
                        Message.of("document.own.invalid.key", key, LONGEST_KEY))
                .refuse(!FieldRules.isFilledLine(title, LONGEST_TITLE), "title",
                        Message.of("document.own.invalid.title", LONGEST_TITLE))
                .demand();
        LocalText titles = language == Language.DE ? new LocalText(title.strip(), wanted.title().english())
                : new LocalText(wanted.title().german(), title.strip());
        return ledger.write(actor, tx -> {
            if (DocumentKind.ofKey(key).isPresent() || documents.find(key).isPresent()) {
                throw new Problem(ProblemKind.USAGE, Message.of("document.own.taken", key));
            }
            return documents.add(tx, new OwnDocument(key, wanted.key(), titles, 0));
        });
    }
}
