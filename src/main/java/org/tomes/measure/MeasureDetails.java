package org.tomes.measure;

import java.util.ArrayList;
import java.util.List;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.Attributes;

/**
 * The details of a measure besides target, owner and dates.
 *
 * @param tags the company's own keywords, without duplicates, in alphabetical order
 * @param related other measures that belong to it
 * @param documents documents with further information
 * @param ownControls links to the company's own controls; those to Annex A are in the measure itself
 */
public record MeasureDetails(Attributes attributes, Planning planning, List<String> tags, List<Exemption> exemptions,
        List<MeasureId> related, List<DocumentLink> documents, List<OwnControl> ownControls) {

    private static final MeasureDetails NONE = new MeasureDetails(Attributes.none(), Planning.none(), List.of(),
            List.of(), List.of(), List.of(), List.of());

    public MeasureDetails {
        tags = tags.stream().distinct().sorted().toList();
        exemptions = List.copyOf(exemptions);
        related = related.stream().distinct().toList();
        documents = List.copyOf(documents);
        ownControls = List.copyOf(ownControls);
    }

    public static MeasureDetails none() {
        return NONE;
    }

    /** Alternating names and values, for the audit trail. */
    List<Object> fields() {
        List<Object> fields = new ArrayList<>();
        for (AttributeKind kind : AttributeKind.values()) {
            fields.addAll(
                    List.of(kind.field(), attributes.of(kind).stream().map(attribute -> attribute.name()).toList()));
        }
        fields.addAll(List.of("riskLevel", planning.riskLevel().map(Enum::name).orElse(""), "costOnce",
                planning.costOnce().map(amount -> amount.toPlainString()).orElse(""), "costYearly",
                planning.costYearly().map(amount -> amount.toPlainString()).orElse(""), "effortDays",
                planning.effortDays().map(amount -> amount.toPlainString()).orElse(""), "tags", tags, "exemptions",
                exemptions, "related", related, "documents", documents, "ownControls", ownControls));
        return fields;
    }

    MeasureDetails with(Attributes value) {
        return new MeasureDetails(value, planning, tags, exemptions, related, documents, ownControls);
    }

    MeasureDetails with(Planning value) {
        return new MeasureDetails(attributes, value, tags, exemptions, related, documents, ownControls);
    }

    MeasureDetails withTags(List<String> value) {
        return new MeasureDetails(attributes, planning, value, exemptions, related, documents, ownControls);
    }

    MeasureDetails withExemptions(List<Exemption> value) {
        return new MeasureDetails(attributes, planning, tags, value, related, documents, ownControls);
    }

    MeasureDetails withRelated(List<MeasureId> value) {
        return new MeasureDetails(attributes, planning, tags, exemptions, value, documents, ownControls);
    }

    MeasureDetails withDocuments(List<DocumentLink> value) {
        return new MeasureDetails(attributes, planning, tags, exemptions, related, value, ownControls);
    }

    MeasureDetails withOwnControls(List<OwnControl> value) {
        return new MeasureDetails(attributes, planning, tags, exemptions, related, documents, value);
    }
}
