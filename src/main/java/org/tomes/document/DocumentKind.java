package org.tomes.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.text.Language;
import org.tomes.text.LocalText;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * What a document is: one that Tomes composes in a fixed way, or one of the company’s own, which is made from a
 * template. Two kinds are equal where they have the same key.
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

    /** In place of a template: the company attaches files that were written elsewhere. */
    public static final String ATTACHED = "attached-file";

    private final String name;
    private final String key;
    private final String template;
    private final Message title;

    private DocumentKind(String name) {
        this.name = name;
        this.key = name.toLowerCase(Locale.ROOT).replace('_', '-');
        this.template = key;
        this.title = Message.of("policy.documentKind." + name);
    }

    private DocumentKind(String key, String template, LocalText title) {
        this.name = key;
        this.key = key;
        this.template = template;
        this.title = Message.of("policy.ownTitle", title);
    }

    /**
     * A document of the company’s own.
     *
     * @param key in lower case, so that it is never that of a fixed kind in the register
     * @param template whose sections its text begins with
     */
    public static DocumentKind own(String key, String template, LocalText title) {
        return new DocumentKind(key, template, title);
    }

    /** The kinds that every register has, in the order in which they are offered. */
    public static List<DocumentKind> fixed() {
        return FIXED;
    }

    /** Its name on the command line and at the start of its files: {@code cloud-security-policy}. */
    public String key() {
        return key;
    }

    /** As the register stores it: {@code CLOUD_SECURITY_POLICY}, or the key of one of the company’s own. */
    public String name() {
        return name;
    }

    /** Where the suggested text is: below the key of a fixed kind, else below the name of a template. */
    public String template() {
        return template;
    }

    public boolean isOwn() {
        return name.equals(key);
    }

    /** Whether its content is files that Tomes keeps but never writes. */
    public boolean isAttached() {
        return template.equals(ATTACHED);
    }

    public Message title() {
        return title;
    }

    public String title(Texts texts) {
        return texts.get(title);
    }

    public String title(Language language) {
        return title(Texts.in(language));
    }

    /** A fixed kind by its key. */
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
