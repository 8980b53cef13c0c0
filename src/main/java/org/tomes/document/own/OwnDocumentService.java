package org.tomes.document.own;

import java.util.List;
import java.util.Optional;
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

/** Creates custom documents. */
public final class OwnDocumentService {

    private static final int MAX_TITLE_LENGTH = 120;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_KEY_LENGTH = 40;

    private final Ledger ledger;
    private final OwnDocuments documents;

    public OwnDocumentService(Ledger ledger, OwnDocuments documents) {
        this.ledger = ledger;
        this.documents = documents;
    }

    public List<OwnDocument> all() {
        return documents.all();
    }

    public Optional<OwnDocument> find(String key) {
        return documents.find(key);
    }

    /**
     * Adds a document with the text of a template.
     *
     * @param title title in the current language; the other language uses the title of the template
     * @throws Problem if the key is in use or there is no such template
     * @throws InvalidRecord if the key or the title is invalid
     */
    public OwnDocument create(Actor actor, String key, String title, Language language, String template) {
        OwnDocumentTemplate documentTemplate = OwnDocumentTemplate.of(template);
        check(key, title);
        return add(actor,
                new OwnDocument(key, documentTemplate.key(), titles(title, language, documentTemplate.title()), 0));
    }

    /**
     * Adds a document that consists of attached files.
     *
     * @param title title in both languages
     * @throws Problem if the key is in use
     * @throws InvalidRecord if the key or the title is invalid
     */
    public OwnDocument createAttached(Actor actor, String key, String title) {
        check(key, title);
        return add(actor, new OwnDocument(key, DocumentKind.ATTACHED, new LocalText(title.strip(), title.strip()), 0));
    }

    private static LocalText titles(String title, Language language, LocalText template) {
        return language == Language.DE ? new LocalText(title.strip(), template.english())
                : new LocalText(template.german(), title.strip());
    }

    private static void check(String key, String title) {
        new FieldRules()
                .refuse(key.length() > MAX_KEY_LENGTH || !KEY.matcher(key).matches(), "key",
                        Message.of("document.own.invalid.key", key, MAX_KEY_LENGTH))
                .refuse(!FieldRules.isFilledLine(title, MAX_TITLE_LENGTH), "title",
                        Message.of("document.own.invalid.title", MAX_TITLE_LENGTH))
                .demand();
    }

    private OwnDocument add(Actor actor, OwnDocument document) {
        return ledger.write(actor, tx -> {
            if (DocumentKind.ofKey(document.key()).isPresent() || documents.find(document.key()).isPresent()) {
                throw new Problem(ProblemKind.USAGE, Message.of("document.own.taken", document.key()));
            }
            return documents.add(tx, document);
        });
    }
}
