package org.tomes.document.executivesummary;

import org.tomes.document.cloudevidence.CloudEvidenceText;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.text.Texts;

/**
 * The most severe open deviations for which no decision exists; the table of decisions covers the others. If no
 * decision exists at all, it contains the most severe of all deviations.
 */
final class TopRisksPart implements GeneratedPart<ExecutiveSummaryData> {

    private static final int MAX_RISKS = 3;

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
                .stream()
                .filter(finding -> data.report().basis().remedies().of(finding).decisions().isEmpty())
                .forEach(
                        finding -> table.row(risk(finding, data, texts), words.treatment(finding).replace("\n", ", ")));
        if (!table.isEmpty()) {
            document.table(table.build(""));
        } else if (data.report().mostSevere(1).isEmpty()) {
            document.paragraphs("cloudevidence.gravest.none");
        }
    }

    private static String risk(Finding finding, ExecutiveSummaryData data, Texts texts) {
        return texts.get("executive.risks.of", data.report().titles().headline(finding, texts),
                ResourceNames.of(finding.resource()), finding.id().toString());
    }
}
