package org.tomes.measure;

import java.util.List;
import java.util.Optional;
import org.tomes.catalogue.MeasureAttributes;

/**
 * Details of a measure in addition to target, owner and dates.
 *
 * @param tags the company's own keywords, without duplicates, in alphabetical order
 * @param related related measures
 * @param documents documents with further information
 * @param ownControls links to custom controls; links to Annex A controls are in the measure itself
 * @param translationStatus whether the translations match the texts; empty if nothing is translated
 */
public record MeasureDetails(MeasureAttributes attributes, RiskAndEffort planning, List<String> tags,
        List<Exemption> exemptions, List<MeasureId> related, List<DocumentLink> documents,
        List<CustomControlLink> ownControls, Translations translations, Optional<TranslationStatus> translationStatus) {

    public MeasureDetails {
        tags = tags.stream().distinct().sorted().toList();
        exemptions = List.copyOf(exemptions);
        related = related.stream().distinct().toList();
        documents = List.copyOf(documents);
        ownControls = List.copyOf(ownControls);
    }
}
