package org.tomes.policy.soa;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.policy.compose.Formats;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.content.Block;
import org.tomes.policy.content.Block.Contents;
import org.tomes.policy.content.Block.Cover;
import org.tomes.policy.content.Block.Fact;
import org.tomes.policy.content.Block.PageBreak;
import org.tomes.policy.content.DocumentContent;
import org.tomes.policy.content.DocumentInfo;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Composes the Statement of Applicability as a document: what was decided for each control, why, and how far it is. */
public final class StatementOfApplicability {

    private static final int CONTENTS_DEPTH = 2;
    private static final List<Section<SoaFacts>> SECTIONS = List.of(new SoaReading(), new SoaOverview(), new SoaControls(), new SoaExcluded(),
            new SoaGaps());

    private final ZoneId zone;

    /** @param zone where the document's times of day are told */
    public StatementOfApplicability(ZoneId zone) {
        this.zone = zone;
    }

    public DocumentContent compose(SoaFacts facts, Language language) {
        Texts texts = Texts.in(language);
        Formats formats = new Formats(texts, zone);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        SECTIONS.forEach(section -> numbers.put(section.name(), numbers.size() + 1));
        Manuscript manuscript = new Manuscript(texts, formats, numbers);
        for (Section<SoaFacts> section : SECTIONS) {
            manuscript.section(section.name());
            section.write(manuscript, facts);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(cover(facts, texts, formats));
        blocks.add(new Contents(texts.get("policy.contents"), CONTENTS_DEPTH));
        blocks.add(new PageBreak());
        blocks.addAll(manuscript.blocks());
        return new DocumentContent(info(facts, texts, formats), blocks);
    }

    private static Cover cover(SoaFacts facts, Texts texts, Formats formats) {
        return new Cover(List.of(new Fact(texts.get("policy.control.version"), version(facts, texts)),
                new Fact(texts.get("policy.control.date"), formats.longDate(facts.today())),
                new Fact(texts.get("policy.control.classification"), classification(facts, texts)),
                new Fact(texts.get("policy.control.author"), author(facts, texts)),
                new Fact(texts.get("policy.control.approver"), facts.names().person(facts.company().approver())
                        .map(name -> texts.get("policy.control.approverPending", name)).orElse(texts.get("policy.format.nobody"))),
                new Fact(texts.get("policy.control.register"), texts.get("policy.control.registerState", String.valueOf(facts.head().number())))));
    }

    private static DocumentInfo info(SoaFacts facts, Texts texts, Formats formats) {
        String company = facts.company().name().isBlank() ? texts.get("policy.company.unnamed") : facts.company().fullName();
        return new DocumentInfo(texts.language(), texts.get("policy.documentKind.STATEMENT_OF_APPLICABILITY"),
                texts.get("policy.subtitle.STATEMENT_OF_APPLICABILITY"), company, author(facts, texts),
                texts.get("policy.subject.STATEMENT_OF_APPLICABILITY"),
                List.of(texts.get("policy.keywords.STATEMENT_OF_APPLICABILITY").split(", ")), version(facts, texts),
                formats.longDate(facts.today()), classification(facts, texts), facts.composedAt());
    }

    /** Counts the entries of the audit trail, so that no two states of the register give the same version. */
    private static String version(SoaFacts facts, Texts texts) {
        return texts.get("policy.version.draft", String.valueOf(facts.head().number()));
    }

    private static String classification(SoaFacts facts, Texts texts) {
        return facts.company().classification().isBlank() ? texts.get("policy.classification.default") : facts.company().classification();
    }

    private static String author(SoaFacts facts, Texts texts) {
        return facts.names().person(facts.company().author()).orElse(texts.get("policy.format.nobody"));
    }
}
