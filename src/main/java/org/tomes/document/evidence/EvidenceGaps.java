package org.tomes.document.evidence;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.Validity;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** The section on missing evidence: expired evidence, and measures in force without evidence. */
final class EvidenceGaps implements Section<EvidenceReportData> {

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String titleKey() {
        return "proof.gaps.title";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceReportData data) {
        List<Evidence> ending = data.evidence()
                .stream()
                .filter(item -> item.validity(data.metadata().today()) != Validity.VALID)
                .toList();
        List<Measure> unproven = data.unproven();
        if (ending.isEmpty() && unproven.isEmpty()) {
            document.paragraphs(data.evidence().isEmpty() ? "proof.gaps.nothing" : "proof.gaps.none");
            return;
        }
        Texts texts = document.texts();
        if (!ending.isEmpty()) {
            document.part("proof.gaps.ending");
            document.bullets(ending.stream()
                    .map(item -> texts.get("proof.gaps.ending." + item.validity(data.metadata().today()), item.code(),
                            item.title(), document.formats().date(item.current().validUntil().orElseThrow())))
                    .toList());
        }
        if (!unproven.isEmpty()) {
            document.part("proof.gaps.unproven");
            document.paragraphs("proof.gaps.unproven.text", unproven.size());
            TableBuilder table = new TableBuilder(texts, "proof.gaps.measures").rowHeads()
                    .column("measure", 8)
                    .column("owner", 4);
            unproven.forEach(measure -> table.row(measure.code() + " " + measure.title(),
                    data.names().person(measure.owner()).orElse(texts.get("policy.format.nobody"))));
            document.table(table);
        }
    }
}
