package org.tomes.policy.cloud;

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

/** Composes the cloud security policy: what the company requires, and beside it what register and snapshot say. */
public final class CloudSecurityPolicy {

    private static final int CONTENTS_DEPTH = 2;
    private static final List<Section<PolicyFacts>> SECTIONS = List.of(new ControlSection(), new PurposeSection(),
            new ResponsibilitySection(), new NetworkSection(), new AccessSection(), new SecretsSection(), new MonitoringSection(),
            new BackupSection(), new CostSection(), new GovernanceSection(), new ChangeSection(), new MeasuresSection(),
            new EvidenceSection(), new NotAssessedSection());

    private final ZoneId zone;

    /** @param zone where the document's times of day are told */
    public CloudSecurityPolicy(ZoneId zone) {
        this.zone = zone;
    }

    public DocumentContent compose(PolicyFacts facts, Language language) {
        Texts texts = Texts.in(language);
        Formats formats = new Formats(texts, zone);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        SECTIONS.forEach(section -> numbers.put(section.name(), numbers.size() + 1));
        Manuscript manuscript = new Manuscript(texts, formats, numbers);
        for (Section<PolicyFacts> section : SECTIONS) {
            manuscript.section(section.name());
            section.write(manuscript, facts);
        }
        DocumentFacts document = new DocumentFacts(texts, facts);
        List<Block> blocks = new ArrayList<>();
        blocks.add(cover(document, texts, formats, facts));
        blocks.add(new Contents(texts.get("policy.contents"), CONTENTS_DEPTH));
        blocks.add(new PageBreak());
        blocks.addAll(manuscript.blocks());
        return new DocumentContent(info(document, texts, formats, facts), blocks);
    }

    private static Cover cover(DocumentFacts document, Texts texts, Formats formats, PolicyFacts facts) {
        String snapshot = facts.inventory().map(inventory -> formats.day(inventory.snapshot().capturedAt()))
                .orElse(texts.get("policy.control.missing"));
        return new Cover(List.of(new Fact(texts.get("policy.control.version"), document.version()),
                new Fact(texts.get("policy.control.date"), formats.longDate(facts.today())),
                new Fact(texts.get("policy.control.classification"), document.classification()),
                new Fact(texts.get("policy.control.author"), document.author()),
                new Fact(texts.get("policy.control.approver"), document.approver()),
                new Fact(texts.get("policy.control.snapshot"), snapshot)));
    }

    private static DocumentInfo info(DocumentFacts document, Texts texts, Formats formats, PolicyFacts facts) {
        return new DocumentInfo(texts.language(), texts.get("policy.documentKind.CLOUD_SECURITY_POLICY"),
                texts.get("policy.subtitle.CLOUD_SECURITY_POLICY"), document.company(), document.author(),
                texts.get("policy.subject.CLOUD_SECURITY_POLICY"),
                List.of(texts.get("policy.keywords.CLOUD_SECURITY_POLICY").split(", ")), document.version(),
                formats.longDate(facts.today()), document.classification(), facts.composedAt());
    }
}
