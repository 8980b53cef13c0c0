package org.tomes.storage;

import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.MEASURE_ATTRIBUTE;
import static org.tomes.storage.schema.Tables.MEASURE_DOCUMENT;
import static org.tomes.storage.schema.Tables.MEASURE_EXEMPTION;
import static org.tomes.storage.schema.Tables.MEASURE_OWN_CONTROL;
import static org.tomes.storage.schema.Tables.MEASURE_RELATION;
import static org.tomes.storage.schema.Tables.MEASURE_TAG;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.MeasureAttributes;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureDetails;
import org.tomes.measure.MeasureId;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;

/** The detail rows of measures, read for many measures with one query per table. */
final class MeasureDetailRows {

    private final Map<UUID, List<Attribute>> attributes = new HashMap<>();
    private final Map<UUID, List<String>> tags = new HashMap<>();
    private final Map<UUID, List<Exemption>> exemptions = new HashMap<>();
    private final Map<UUID, List<MeasureId>> related = new HashMap<>();
    private final Map<UUID, List<DocumentLink>> documents = new HashMap<>();
    private final Map<UUID, List<CustomControlLink>> ownControls = new HashMap<>();

    /**
     * @param queries queries that read the rows
     * @param of returns the condition that selects the measures, given the column that refers to the measure
     */
    MeasureDetailRows(DSLContext dsl, QueryBatch queries, Function<Field<UUID>, Condition> of) {
        queries.add(MEASURE_ATTRIBUTE, dsl.selectFrom(MEASURE_ATTRIBUTE).where(of.apply(MEASURE_ATTRIBUTE.MEASURE)),
                row -> add(attributes, row.getMeasure(),
                        AttributeKind.valueOf(row.getKind()).find(row.getAttribute()).orElseThrow()));
        queries.add(MEASURE_TAG, dsl.selectFrom(MEASURE_TAG).where(of.apply(MEASURE_TAG.MEASURE)),
                row -> add(tags, row.getMeasure(), row.getTag()));
        queries.add(MEASURE_EXEMPTION,
                dsl.selectFrom(MEASURE_EXEMPTION)
                        .where(of.apply(MEASURE_EXEMPTION.MEASURE))
                        .orderBy(MEASURE_EXEMPTION.PLACE),
                row -> add(exemptions, row.getMeasure(), new Exemption(row.getWhat(), row.getReason(), row.getEndsOn(),
                        person(row.getApprovedBy()), Optional.ofNullable(row.getResidualRisk())
                                .map(level -> new ResidualRisk(RiskLevel.valueOf(level), row.getRiskAssessment())))));
        queries.add(MEASURE_RELATION,
                dsl.selectFrom(MEASURE_RELATION)
                        .where(of.apply(MEASURE_RELATION.MEASURE))
                        .orderBy(MEASURE_RELATION.PLACE),
                row -> add(related, row.getMeasure(), new MeasureId(row.getOther())));
        queries.add(MEASURE_DOCUMENT,
                dsl.selectFrom(MEASURE_DOCUMENT)
                        .where(of.apply(MEASURE_DOCUMENT.MEASURE))
                        .orderBy(MEASURE_DOCUMENT.PLACE),
                row -> add(documents, row.getMeasure(), new DocumentLink(row.getTitle(), row.getAddress())));
        queries.add(MEASURE_OWN_CONTROL,
                dsl.selectFrom(MEASURE_OWN_CONTROL)
                        .where(of.apply(MEASURE_OWN_CONTROL.MEASURE))
                        .orderBy(MEASURE_OWN_CONTROL.PLACE),
                row -> add(ownControls, row.getMeasure(),
                        new CustomControlLink(row.getControl(), ControlLinkKind.valueOf(row.getKind()))));
    }

    private static <T> void add(Map<UUID, List<T>> all, UUID measure, T part) {
        all.computeIfAbsent(measure, first -> new ArrayList<>()).add(part);
    }

    void read(UUID id, MeasureBuilder measure) {
        measure.attributes(new MeasureAttributes(attributes.getOrDefault(id, List.of())))
                .tags(tags.getOrDefault(id, List.of()))
                .exemptions(exemptions.getOrDefault(id, List.of()))
                .related(related.getOrDefault(id, List.of()))
                .documents(documents.getOrDefault(id, List.of()))
                .ownControls(ownControls.getOrDefault(id, List.of()));
    }

    static List<Query> insert(DSLContext dsl, Measure measure) {
        UUID id = measure.id().value();
        MeasureDetails details = measure.details();
        List<Query> queries = new ArrayList<>();
        for (Attribute attribute : details.attributes().all()) {
            queries.add(dsl.insertInto(MEASURE_ATTRIBUTE).values(id, attribute.kind().name(), attribute.name()));
        }
        for (String tag : details.tags()) {
            queries.add(dsl.insertInto(MEASURE_TAG).values(id, tag));
        }
        for (int i = 0; i < details.exemptions().size(); i++) {
            Exemption exemption = details.exemptions().get(i);
            queries.add(dsl.insertInto(MEASURE_EXEMPTION)
                    .values(id, i, exemption.item(), exemption.reason(), exemption.until(),
                            uuid(exemption.approvedBy()),
                            exemption.residualRisk().map(risk -> risk.level().name()).orElse(null),
                            exemption.residualRisk().map(ResidualRisk::assessment).orElse(null)));
        }
        for (int i = 0; i < details.related().size(); i++) {
            queries.add(dsl.insertInto(MEASURE_RELATION).values(id, i, details.related().get(i).value()));
        }
        for (int i = 0; i < details.documents().size(); i++) {
            DocumentLink link = details.documents().get(i);
            queries.add(dsl.insertInto(MEASURE_DOCUMENT).values(id, i, link.title(), link.address()));
        }
        for (int i = 0; i < details.ownControls().size(); i++) {
            CustomControlLink link = details.ownControls().get(i);
            queries.add(dsl.insertInto(MEASURE_OWN_CONTROL).values(id, i, link.control(), link.kind().name()));
        }
        return queries;
    }

    static List<Query> delete(DSLContext dsl, UUID id) {
        return List.of(dsl.deleteFrom(MEASURE_ATTRIBUTE).where(MEASURE_ATTRIBUTE.MEASURE.eq(id)),
                dsl.deleteFrom(MEASURE_TAG).where(MEASURE_TAG.MEASURE.eq(id)),
                dsl.deleteFrom(MEASURE_EXEMPTION).where(MEASURE_EXEMPTION.MEASURE.eq(id)),
                dsl.deleteFrom(MEASURE_RELATION).where(MEASURE_RELATION.MEASURE.eq(id)),
                dsl.deleteFrom(MEASURE_OWN_CONTROL).where(MEASURE_OWN_CONTROL.MEASURE.eq(id)),
                dsl.deleteFrom(MEASURE_DOCUMENT).where(MEASURE_DOCUMENT.MEASURE.eq(id)));
    }
}
