package org.tomes.policy.compose;

import java.util.ArrayList;
import java.util.List;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.content.Block.Cover;
import org.tomes.policy.content.Block.Fact;
import org.tomes.policy.content.Block.Logo;
import org.tomes.policy.content.DocumentInfo;
import org.tomes.text.Texts;

/** An imprint in the document's language. */
public final class ImprintWords {

    private final Imprint imprint;
    private final Texts texts;
    private final Formats formats;

    public ImprintWords(Imprint imprint, Texts texts, Formats formats) {
        this.imprint = imprint;
        this.texts = texts;
        this.formats = formats;
    }

    public String title() {
        return texts.name("policy", imprint.kind());
    }

    public String company() {
        return imprint.company().name().isBlank() ? texts.get("policy.company.unnamed") : Slots.plain(imprint.company().fullName());
    }

    /** Counts the entries of the audit trail, so that no two states of the register give the same version. */
    public String version() {
        return Slots.of(Slot.VERSION, texts.get("policy.version.draft", String.valueOf(imprint.head().number())));
    }

    public String date() {
        return Slots.of(Slot.DATE, formats.longDate(imprint.today()));
    }

    public String classification() {
        if (imprint.kind() == DocumentKind.TOM_ANNEX) {
            // Made for customers, whatever the company marks its own documents with.
            return texts.get("policy.classification.customers");
        }
        return imprint.company().classification().isBlank() ? texts.get("policy.classification.default")
                : Slots.plain(imprint.company().classification());
    }

    public String author() {
        return Slots.of(Slot.AUTHOR, imprint.author().orElse(texts.get("policy.format.nobody")));
    }

    public String approver() {
        return Slots.of(Slot.APPROVER, imprint.approver().map(name -> texts.get("policy.control.approverPending", name))
                .orElse(texts.get("policy.format.nobody")));
    }

    /** No day counts before the release, which sets it; only a version may name one before. */
    public String nextReview() {
        return Slots.of(Slot.NEXT_REVIEW, texts.get("policy.control.nextReviewOpen"));
    }

    public String registerState() {
        return texts.get("policy.control.registerState", String.valueOf(imprint.head().number()));
    }

    Cover cover() {
        List<Fact> facts = new ArrayList<>(List.of(fact("version", version()), fact("state", Slots.of(Slot.STATE)), fact("date", date()),
                fact("classification", classification()), fact("author", author()), fact("approver", approver())));
        facts.add(imprint.aboutAzure() ? fact("snapshot", imprint.snapshot().map(snapshot -> formats.day(snapshot.capturedAt()))
                .orElse(texts.get("policy.control.missing"))) : fact("register", registerState()));
        return new Cover(facts, imprint.logo().map(picture -> new Logo(texts.get("policy.logo", company()), picture)));
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.get("policy.control." + name), value);
    }

    DocumentInfo info() {
        return new DocumentInfo(texts.language(), title(), texts.get("policy.subtitle." + imprint.kind().name()), company(), author(),
                approver(), texts.get("policy.subject." + imprint.kind().name()),
                List.of(texts.get("policy.keywords." + imprint.kind().name()).split(", ")), version(), date(), classification(),
                imprint.composedAt());
    }
}
