package org.tomes.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.text.BilingualText;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * A kind of document. It has a fixed composition, or it is a custom kind that was created from a template. Kinds with
 * the same key are equal.
 */
public final class DocumentKind {

    public static final DocumentKind CLOUD_SECURITY_POLICY = new DocumentKind("CLOUD_SECURITY_POLICY");
    public static final DocumentKind CLOUD_SECURITY_EVIDENCE = new DocumentKind("CLOUD_SECURITY_EVIDENCE");
    public static final DocumentKind TOM_ANNEX = new DocumentKind("TOM_ANNEX");
    public static final DocumentKind STATEMENT_OF_APPLICABILITY = new DocumentKind("STATEMENT_OF_APPLICABILITY");
    public static final DocumentKind SECURE_SCORE_REPORT = new DocumentKind("SECURE_SCORE_REPORT");
    public static final DocumentKind CHANGE_REPORT = new DocumentKind("CHANGE_REPORT");
    public static final DocumentKind RESPONSIBILITIES = new DocumentKind("RESPONSIBILITIES");
    public static final DocumentKind NETWORK_DOCUMENTATION = new DocumentKind("NETWORK_DOCUMENTATION");
    public static final DocumentKind EXECUTIVE_SUMMARY = new DocumentKind("EXECUTIVE_SUMMARY");
    public static final DocumentKind MANAGEMENT_REVIEW = new DocumentKind("MANAGEMENT_REVIEW");
    public static final DocumentKind EVIDENCE_INDEX = new DocumentKind("EVIDENCE_INDEX");

    private static final List<DocumentKind> FIXED = List.of(CLOUD_SECURITY_POLICY, CLOUD_SECURITY_EVIDENCE, TOM_ANNEX,
            STATEMENT_OF_APPLICABILITY, SECURE_SCORE_REPORT, CHANGE_REPORT, RESPONSIBILITIES, NETWORK_DOCUMENTATION,
            EXECUTIVE_SUMMARY, MANAGEMENT_REVIEW, EVIDENCE_INDEX);

    /** Stands for the template in documents that consist of attached files. */
    public static final String ATTACHED = "attached-file";

    private final String name;
    private final String key;
    private final String template;
    private final Message title;

    private DocumentKind(String name) {
        this.name = name;
        this.key = name.toLowerCase(Locale.ROOT).replace('_', '-');
        this.template = key;
        this.title = Message.of("document.documentKind." + name);
    }

    private DocumentKind(String key, String template, BilingualText title) {
        this.name = key;
        this.key = key;
        this.template = template;
        this.title = Message.of("document.ownTitle", title);
    }

    /**
     * Creates a kind for a custom document.
     *
     * @param key key in lower case, because this distinguishes it in the register from all fixed kinds
     * @param template template of the initial text
     */
    public static DocumentKind customDocument(String key, String template, BilingualText title) {
        return new DocumentKind(key, template, title);
    }

    /** Returns the kinds that every register has, in the order in which they are offered. */
    public static List<DocumentKind> fixed() {
        return FIXED;
    }

    /**
     * Returns the name of the kind on the command line, which is also the prefix of file names: {@code
     * cloud-security-policy}.
     */
    public String key() {
        return key;
    }

    /** Returns the stored name: {@code CLOUD_SECURITY_POLICY}, or the key of a custom kind. */
    public String name() {
        return name;
    }

    /** Returns the folder of the suggested text: the key of a fixed kind, or the name of a template. */
    public String template() {
        return template;
    }

    public boolean isCustom() {
        return name.equals(key);
    }

    /** Whether the content of the document consists of attached files. */
    public boolean isAttached() {
        return template.equals(ATTACHED);
    }

    public Message title() {
        return title;
    }

    public String title(Texts texts) {
        return texts.get(title);
    }

    /** Returns a fixed kind by its key. */
    public static Optional<DocumentKind> ofKey(String key) {
        return FIXED.stream().filter(kind -> kind.key().equalsIgnoreCase(key.strip())).findFirst();
    }

    /** @throws IllegalArgumentException if no fixed kind has this name */
    public static DocumentKind valueOf(String name) {
        return FIXED.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of document: " + name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentKind kind && kind.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
