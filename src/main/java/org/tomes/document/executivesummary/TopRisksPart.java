package org.tomes.document.executivesummary;

import org.tomes.document.cloudevidence.CloudEvidenceText;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.text.Texts;

/** The section with the most severe open deviations, their remediation, owner and due date. */
final class TopRisksPart implements GeneratedPart<ExecutiveSummaryData> {

    private static final int MAX_RISKS = 4;

    @Override
    public String name() {
        return "executive-risks";
    }

    @Override
    public void write(DocumentBuilder document, ExecutiveSummaryData data) {
        Texts texts = document.texts();
        if (!data.hasFindings()) {
            document.paragraphs("executive.noSnapshot");
            return;
        }
        CloudEvidenceText words = new CloudEvidenceText(texts, document.formats(), data.report());
        TableBuilder table = new TableBuilder(texts, "executive.risks").rowHeads()
                .column("risk", 17)
                .column("treatment", 8);
        data.report()
                .mostSevere(MAX_RISKS)
                .forEach(finding -> table.row(risk(finding, data, texts),
                        words.decidedTreatment(finding).replace("\n", ", ")));
        if (table.isEmpty()) {
            document.paragraphs("cloudevidence.gravest.none");
            return;
        }
        document.table(table.build(""));
    }

    private static String risk(Finding finding, ExecutiveSummaryData data, Texts texts) {
        return texts.get("executive.risks.of", data.report().titles().headline(finding, texts),
                ResourceNames.of(finding.resource()), finding.id().toString());
    }
}
