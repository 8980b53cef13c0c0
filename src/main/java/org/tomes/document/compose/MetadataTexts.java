package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Logo;
import org.tomes.document.content.DocumentInfo;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The document metadata in the document's language. */
public final class MetadataTexts {

    /**
     * Kinds of documents that name resources with deviations. Their classification does not depend on the company's
     * usual one.
     */
    private static final Set<DocumentKind> STRICT = Set.of(DocumentKind.CLOUD_SECURITY_EVIDENCE,
            DocumentKind.NETWORK_DOCUMENTATION, DocumentKind.CHANGE_REPORT, DocumentKind.EXECUTIVE_SUMMARY,
            DocumentKind.MANAGEMENT_REVIEW);
    /** Kinds of documents that show gaps but do not name these resources. */
    private static final Set<DocumentKind> CONFIDENTIAL = Set.of(DocumentKind.STATEMENT_OF_APPLICABILITY,
            DocumentKind.SECURE_SCORE_REPORT, DocumentKind.EVIDENCE_INDEX);

    /** Kinds of documents with only a few pages, none of which should be a cover. */
    private static final Set<DocumentKind> SHORT = Set.of(DocumentKind.TOM_ANNEX,
            DocumentKind.STATEMENT_OF_APPLICABILITY, DocumentKind.SECURE_SCORE_REPORT, DocumentKind.CHANGE_REPORT,
            DocumentKind.RESPONSIBILITIES, DocumentKind.EVIDENCE_INDEX);

    private final DocumentMetadata metadata;
    private final Texts texts;
    private final Formats formats;

    public MetadataTexts(DocumentMetadata metadata, Texts texts, Formats formats) {
        this.metadata = metadata;
        this.texts = texts;
        this.formats = formats;
    }

    public String title() {
        return metadata.kind().title(texts);
    }

    public String company() {
        return VersionFields.withoutSlots(metadata.company().fullName());
    }

    /**
     * Returns a version number derived from the number of audit trail entries, so that different states of the register
     * have different versions.
     */
    public String version() {
        return VersionFields.of(VersionField.VERSION,
                texts.get("document.version.draft", String.valueOf(metadata.head().number())));
    }

    public String date() {
        return VersionFields.of(VersionField.DATE, formats.date(metadata.today()));
    }

    public String classification() {
        DocumentKind kind = metadata.kind();
        // This document goes to customers, so its classification does not depend on the company's usual one.
        if (kind.equals(DocumentKind.TOM_ANNEX)) {
            return texts.get("document.classification.customers");
        }
        // These documents reveal resources that can be attacked; the policy contains resources of a snapshot only
        // with its annexes.
        if (STRICT.contains(kind) || kind.equals(DocumentKind.CLOUD_SECURITY_POLICY) && metadata.aboutAzure()) {
            return texts.get("document.classification.strict");
        }
        return CONFIDENTIAL.contains(kind) ? texts.get("document.classification.confidential") : companys();
    }

    private String companys() {
        return VersionFields.withoutSlots(classification(metadata.company(), texts));
    }

    /** Returns the classification; the usual classifications are translated. */
    public static String classification(CompanyProfile company, Texts texts) {
        String entered = company.classification().strip();
        return entered.isEmpty() ? texts.get("document.classification.default")
                : Stream.of("default", "confidential", "strict")
                        .map(marking -> "document.classification." + marking)
                        .filter(key -> Stream.of(Language.values())
                                .anyMatch(language -> Texts.in(language).get(key).equalsIgnoreCase(entered)))
                        .findFirst()
                        .map(texts::get)
                        .orElse(entered);
    }

    /** Returns the author; if none is known, the line is left out. */
    public String author() {
        return VersionFields.of(VersionField.AUTHOR, metadata.author().orElse(""));
    }

    /** Returns the approver; if none is known, the line is left out. */
    public String approver() {
        return VersionFields.of(VersionField.APPROVER,
                metadata.approver().map(name -> texts.get("document.control.approverPending", name)).orElse(""));
    }

    /** Returns the person who signs as top management; for a version, the person who approved it. */
    String signatory() {
        return VersionFields.of(VersionField.SIGNATORY, metadata.signingApprover().orElse(SignatureTable.BLANK));
    }

    /**
     * Returns the date of the next review. The release sets this date; before the release, only a version can define
     * one.
     */
    public String nextReview() {
        return VersionFields.of(VersionField.NEXT_REVIEW, texts.get("document.control.nextReviewOpen"));
    }

    public String registerState() {
        return texts.get("document.control.registerState", String.valueOf(metadata.head().number()));
    }

    /** Returns the cover. The text of short documents and of the annex to a contract begins on the first page. */
    Cover cover() {
        boolean annex = metadata.kind().equals(DocumentKind.TOM_ANNEX);
        List<Fact> facts = metadata.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY) ? controlFacts()
                : annex ? annexFacts() : facts();
        return new Cover(facts,
                metadata.logo().map(picture -> new Logo(texts.get("document.logo", company()), picture)),
                SHORT.contains(metadata.kind()));
    }

    /** Returns the facts that replace the table of document control, without details that customers do not need. */
    private List<Fact> annexFacts() {
        List<Fact> facts = new ArrayList<>(List.of(fact("version", version()), fact("date", date()),
                fact("classification", classification()), fact("approver", approver())));
        facts.add(fact("approved", VersionFields.of(VersionField.APPROVED)));
        facts.add(fact("nextReview", nextReview()));
        facts.add(fact("identifier", VersionFields.of(VersionField.IDENTIFIER)));
        return facts;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(fact("version", version()), fact("date", date()),
                fact("classification", classification()), fact("author", author()), fact("approver", approver())));
        facts.add(metadata.aboutAzure()
                ? fact("snapshot",
                        metadata.snapshot()
                                .map(snapshot -> formats.day(snapshot.capturedAt()))
                                .orElse(texts.get("document.control.missing")))
                : fact("register", registerState()));
        return facts;
    }

    /** Returns the facts for document control that ISO/IEC 27001, 7.5, requires for binding documents. */
    private List<Fact> controlFacts() {
        return List.of(fact("number", texts.get("document.control.number.value")), fact("version", version()),
                fact("validFrom",
                        VersionFields.of(VersionField.VALID_FROM, texts.get("document.control.validFrom.open"))),
                fact("replaces", VersionFields.of(VersionField.REPLACES, texts.get("document.control.replaces.none"))),
                fact("classification", classification()), fact("owner", texts.get("document.control.owner.value")),
                fact("approver", approver()), fact("nextReview", nextReview()),
                fact("distribution", texts.get("document.control.distribution.value")),
                fact("retention", texts.get("document.control.retention.value")));
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.get("document.control." + name), value);
    }

    DocumentInfo info() {
        String name = metadata.kind().isCustom() ? "OWN" : metadata.kind().name();
        DocumentInfo info = new DocumentInfo(texts.language(), title(), texts.get("document.subtitle." + name),
                company(), author(), approver(), texts.get("document.subject." + name, title()),
                List.of(texts.get("document.keywords." + name).split(", ")), version(), date(), classification(),
                metadata.composedAt());
        return metadata.kind().equals(DocumentKind.STATEMENT_OF_APPLICABILITY) ? info.across() : info;
    }
}
