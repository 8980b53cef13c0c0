package org.tomes.document.policy;

import java.util.List;
import org.tomes.document.Composer;
import org.tomes.document.ContentTables;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.IncludedText;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.SectionTexts;
import org.tomes.document.text.TextComposer;
import org.tomes.ledger.ChainHead;
import org.tomes.spreadsheet.OutputSheet;

/**
 * Composes a custom document from its text and from rules, values, responsibilities and measures in the register. Like
 * the policy, it contains no findings in Azure.
 */
public final class CustomDocumentComposer extends TextComposer<PolicyData> implements Composer.OfTables {

    private final CloudPolicyComposer.Sources sources;

    /**
     * @param wording text of the policy, for documents that include the policy
     */
    public CustomDocumentComposer(DocumentKind kind, DocumentMetadataService metadataService,
            CloudPolicyComposer.Sources sources, SectionTexts wording) {
        super(new DocumentAssembler<>(kind, placeholders(wording), List.of()), metadataService);
        this.sources = sources;
    }

    private static PlaceholderCatalog<PolicyData> placeholders(SectionTexts wording) {
        PlaceholderCatalog<PolicyData> vocabulary = new PlaceholderCatalog<>();
        RuleParts.addTo(vocabulary);
        ScopeParts.addTo(vocabulary);
        ResponsibilityParts.addTo(vocabulary);
        MeasurePlaceholders.addWordsTo(vocabulary);
        ControlMeasures.addTo(vocabulary);
        PolicyAnnexesSection.addTo(vocabulary);
        vocabulary.part("cloud-policy",
                (document, data, arguments) -> IncludedText.write(
                        wording.sections(DocumentKind.CLOUD_SECURITY_POLICY, document.texts().language()), document,
                        CloudSecurityPolicy.vocabulary(), data));
        return vocabulary.former("statement");
    }

    @Override
    protected PolicyData facts(ChainHead head) {
        return sources.facts(metadataService.of(kind(), head), metadataService.names(),
                sources.statements().basis(DocumentKind.CLOUD_SECURITY_POLICY));
    }

    @Override
    public List<OutputSheet> tables(DocumentContent content) {
        return ContentTables.of(content);
    }
}
