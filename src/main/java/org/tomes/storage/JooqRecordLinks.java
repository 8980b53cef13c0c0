package org.tomes.storage;

import static org.tomes.storage.schema.Tables.CHANGE_FINDING;
import static org.tomes.storage.schema.Tables.CHANGE_MEASURE;
import static org.tomes.storage.schema.Tables.CHANGE_RECORD;
import static org.tomes.storage.schema.Tables.EVIDENCE;
import static org.tomes.storage.schema.Tables.EVIDENCE_LINK;
import static org.tomes.storage.schema.Tables.FINDING;
import static org.tomes.storage.schema.Tables.FINDING_MEASURE;
import static org.tomes.storage.schema.Tables.MEASURE;
import static org.tomes.storage.schema.Tables.MEASURE_CONTROL;
import static org.tomes.storage.schema.Tables.MEASURE_OWN_CONTROL;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.tomes.check.CheckId;
import org.tomes.evidence.Evidence;
import org.tomes.finding.FindingId;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.recordlink.RecordLinks;

/** Reads links from the tables of the records that contain them. */
final class JooqRecordLinks implements RecordLinks {

    private static final String SEPARATOR = "  ";

    private final ConsistentReads reads;

    JooqRecordLinks(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<RecordRef> of(RecordRef record) {
        return reads.read(dsl -> {
            CollectedLinks links = new CollectedLinks(dsl);
            switch (record.kind().orElse(null)) {
                case MEASURE -> links.addMeasureLinks(UUID.fromString(record.id()));
                case SOA -> links.addControlLinks(record.id());
                case FINDING -> links.addFindingLinks(FindingId.of(record).number());
                case CHANGE -> links.addChangeLinks(UUID.fromString(record.id()));
                case EVIDENCE -> links.addEvidenceLinks(UUID.fromString(record.id()));
                case null, default -> {
                }
            }
            links.evidence(record);
            return List.copyOf(links.links);
        });
    }

    @Override
    public List<RecordRef> findings(Predicate<CheckId> checks) {
        return reads.read(dsl -> {
            List<String> checkIds = dsl.selectDistinct(FINDING.CHECK_ID)
                    .from(FINDING)
                    .fetch(FINDING.CHECK_ID)
                    .stream()
                    .filter(check -> checks.test(new CheckId(check)))
                    .toList();
            CollectedLinks links = new CollectedLinks(dsl);
            dsl.select(FINDING.NUMBER)
                    .from(FINDING)
                    .where(FINDING.CHECK_ID.in(checkIds))
                    .orderBy(FINDING.NUMBER)
                    .forEach(row -> links.finding(row.value1()));
            return List.copyOf(links.links);
        });
    }

    /** The links found so far, within one read. */
    private record CollectedLinks(DSLContext dsl, List<RecordRef> links) {

        CollectedLinks(DSLContext dsl) {
            this(dsl, new ArrayList<>());
        }

        void addMeasureLinks(UUID id) {
            dsl.select(MEASURE_CONTROL.CONTROL)
                    .from(MEASURE_CONTROL)
                    .where(MEASURE_CONTROL.MEASURE.eq(id))
                    .union(dsl.select(MEASURE_OWN_CONTROL.CONTROL)
                            .from(MEASURE_OWN_CONTROL)
                            .where(MEASURE_OWN_CONTROL.MEASURE.eq(id)))
                    .forEach(row -> add(RecordType.SOA, row.value1(), ""));
            dsl.select(FINDING_MEASURE.FINDING)
                    .from(FINDING_MEASURE)
                    .where(FINDING_MEASURE.MEASURE.eq(id))
                    .forEach(row -> finding(row.value1()));
            changes(CHANGE_MEASURE.CHANGE_RECORD, CHANGE_MEASURE.MEASURE.eq(id));
        }

        void addControlLinks(String number) {
            measures(MEASURE_CONTROL.MEASURE, MEASURE_CONTROL.CONTROL.eq(number));
            measures(MEASURE_OWN_CONTROL.MEASURE, MEASURE_OWN_CONTROL.CONTROL.eq(number));
        }

        void addFindingLinks(int number) {
            measures(FINDING_MEASURE.MEASURE, FINDING_MEASURE.FINDING.eq(number));
            changes(CHANGE_FINDING.CHANGE_RECORD, CHANGE_FINDING.FINDING.eq(new FindingId(number).toString()));
        }

        void addChangeLinks(UUID id) {
            measures(CHANGE_MEASURE.MEASURE, CHANGE_MEASURE.CHANGE_RECORD.eq(id));
            dsl.selectDistinct(CHANGE_FINDING.FINDING)
                    .from(CHANGE_FINDING)
                    .where(CHANGE_FINDING.CHANGE_RECORD.eq(id))
                    .forEach(row -> FindingId.parse(row.value1()).ifPresent(finding -> finding(finding.number())));
        }

        void addEvidenceLinks(UUID id) {
            dsl.select(EVIDENCE_LINK.RECORD_TYPE, EVIDENCE_LINK.RECORD_ID)
                    .from(EVIDENCE_LINK)
                    .where(EVIDENCE_LINK.EVIDENCE.eq(id))
                    .forEach(row -> addById(row.value1(), row.value2()));
        }

        private void addById(String type, String id) {
            switch (RecordType.of(type).orElse(null)) {
                case CONTROL -> add(RecordType.SOA, id, "");
                case FINDING -> finding(Integer.parseInt(id));
                case MEASURE -> dsl.selectFrom(MEASURE)
                        .where(MEASURE.ID.eq(UUID.fromString(id)))
                        .forEach(row -> add(RecordType.MEASURE, id, row.getCode() + SEPARATOR + row.getTitle()));
                case CHANGE -> dsl.selectFrom(CHANGE_RECORD)
                        .where(CHANGE_RECORD.ID.eq(UUID.fromString(id)))
                        .forEach(row -> add(RecordType.CHANGE, id, change(row.getNumber(), row.getTitle())));
                case null, default -> {
                }
            }
        }

        /** Starts the join with the table of links, because its index finds the few required rows. */
        private void measures(TableField<?, UUID> measure, Condition where) {
            dsl.selectDistinct(MEASURE.ID, MEASURE.CODE, MEASURE.TITLE)
                    .from(measure.getTable())
                    .join(MEASURE)
                    .on(MEASURE.ID.eq(measure))
                    .where(where)
                    .orderBy(MEASURE.CODE)
                    .forEach(row -> add(RecordType.MEASURE, row.value1().toString(),
                            row.value2() + SEPARATOR + row.value3()));
        }

        private void changes(TableField<?, UUID> change, Condition where) {
            dsl.selectDistinct(CHANGE_RECORD.ID, CHANGE_RECORD.NUMBER, CHANGE_RECORD.TITLE)
                    .from(change.getTable())
                    .join(CHANGE_RECORD)
                    .on(CHANGE_RECORD.ID.eq(change))
                    .where(where)
                    .orderBy(CHANGE_RECORD.NUMBER.desc())
                    .forEach(
                            row -> add(RecordType.CHANGE, row.value1().toString(), change(row.value2(), row.value3())));
        }

        void evidence(RecordRef record) {
            String type = record.is(RecordType.SOA) ? RecordType.CONTROL.key() : record.type();
            dsl.selectDistinct(EVIDENCE.ID, EVIDENCE.NUMBER, EVIDENCE.TITLE)
                    .from(EVIDENCE_LINK)
                    .join(EVIDENCE)
                    .on(EVIDENCE.ID.eq(EVIDENCE_LINK.EVIDENCE))
                    .where(EVIDENCE_LINK.RECORD_TYPE.eq(type).and(EVIDENCE_LINK.RECORD_ID.eq(record.id())))
                    .orderBy(EVIDENCE.NUMBER)
                    .forEach(row -> add(RecordType.EVIDENCE, row.value1().toString(),
                            Evidence.code(row.value2()) + SEPARATOR + row.value3()));
        }

        private static String change(int number, String title) {
            return "#" + number + SEPARATOR + title;
        }

        private void finding(int number) {
            add(RecordType.FINDING, String.valueOf(number), "");
        }

        private void add(RecordType type, String id, String label) {
            links.add(new RecordRef(type, id, label));
        }
    }
}
