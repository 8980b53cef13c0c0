package org.tomes.document.own;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.FieldRules;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.BilingualText;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Creates custom documents. */
public final class CustomDocumentService {

    private static final int MAX_TITLE_LENGTH = 120;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_KEY_LENGTH = 40;

    private final Ledger ledger;
    private final CustomDocuments documents;
    private final Predicate<DocumentKind> used;

    /**
     * @param used whether a document has edited text or versions, which would be lost with the document
     */
    public CustomDocumentService(Ledger ledger, CustomDocuments documents, Predicate<DocumentKind> used) {
        this.ledger = ledger;
        this.documents = documents;
        this.used = used;
    }

    public List<CustomDocument> all() {
        return documents.all();
    }

    public Optional<CustomDocument> find(String key) {
        return documents.find(key);
    }

    /**
     * Adds a document with the text of a template.
     *
     * @param title title in the current language; the other language uses the title of the template
     * @throws Problem if the key is in use or there is no such template
     * @throws InvalidRecord if the key or the title is invalid
     */
    public CustomDocument create(Actor actor, String key, String title, Language language, String template) {
        CustomDocumentTemplate documentTemplate = CustomDocumentTemplate.of(template);
        check(key, title);
        return add(actor,
                new CustomDocument(key, documentTemplate.key(), titles(title, language, documentTemplate.title()), 0));
    }

    /**
     * Adds a document that consists of attached files.
     *
     * @param title title in both languages
     * @throws Problem if the key is in use
     * @throws InvalidRecord if the key or the title is invalid
     */
    public CustomDocument createAttached(Actor actor, String key, String title) {
        check(key, title);
        return add(actor,
                new CustomDocument(key, DocumentKind.ATTACHED, new BilingualText(title.strip(), title.strip()), 0));
    }

    /**
     * Removes a document that was created by mistake.
     *
     * @throws Problem if its text was edited or it has versions
     */
    public void discard(Actor actor, CustomDocument document) {
        ledger.write(actor, tx -> {
            if (used.test(document.kind())) {
                throw new Problem(ProblemKind.USAGE, Message.of("document.own.used", document.title()));
            }
            documents.remove(tx, document);
            return document;
        });
    }

    /** Adds a document again after it was {@linkplain #discard discarded}. */
    public CustomDocument restore(Actor actor, CustomDocument document) {
        return add(actor, document);
    }

    /** Returns a valid key that resembles the title; empty if the title contains no letters that a key may contain. */
    public static String suggestedKey(String title) {
        String ascii = Normalizer.normalize(title.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String key = ascii.replaceAll("[^a-z0-9]+", "-").replaceFirst("^[^a-z]+", "");
        int end = key.length() <= MAX_KEY_LENGTH ? key.length() : key.lastIndexOf('-', MAX_KEY_LENGTH);
        return key.substring(0, end > 0 ? end : Math.min(key.length(), MAX_KEY_LENGTH)).replaceFirst("-$", "");
    }

    private static BilingualText titles(String title, Language language, BilingualText template) {
        return language == Language.DE ? new BilingualText(title.strip(), template.english())
                : new BilingualText(template.german(), title.strip());
    }

    private static void check(String key, String title) {
        new FieldRules()
                .refuse(key.length() > MAX_KEY_LENGTH || !KEY.matcher(key).matches(), "key",
                        Message.of("document.own.invalid.key", key, MAX_KEY_LENGTH))
                .refuse(!FieldRules.isFilledLine(title, MAX_TITLE_LENGTH), "title",
                        Message.of("document.own.invalid.title", MAX_TITLE_LENGTH))
                .demand();
    }

    private CustomDocument add(Actor actor, CustomDocument document) {
        return ledger.write(actor, tx -> {
            if (DocumentKind.ofKey(document.key()).isPresent() || documents.find(document.key()).isPresent()) {
                throw new Problem(ProblemKind.USAGE, Message.of("document.own.taken", document.key()));
            }
            return documents.add(tx, document);
        });
    }
}
