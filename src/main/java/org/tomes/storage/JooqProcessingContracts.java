package org.tomes.storage;

import static org.tomes.storage.schema.Tables.PROCESSING_CONTRACT;
import static org.tomes.storage.schema.Tables.SUB_PROCESSOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.ProcessingContracts;
import org.tomes.settings.SubProcessor;
import org.tomes.storage.schema.tables.records.ProcessingContractRecord;

/** Stores the register's only set of contract details: one row, and a row for each sub-processor. */
final class JooqProcessingContracts extends AuditedRepository<ProcessingContract> implements ProcessingContracts {

    private static final int ONLY = 1;

    private final ConsistentReads reads;

    JooqProcessingContracts(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<ProcessingContract> find() {
        return reads.read(dsl -> find(dsl));
    }

    private static Optional<ProcessingContract> find(DSLContext dsl) {
        return dsl.selectFrom(PROCESSING_CONTRACT)
                .fetchOptional(row -> new ProcessingContract(terms(row), subProcessors(dsl), row.getNotificationHours(),
                        row.getRevision()));
    }

    private static Map<AgreementDetail, String> terms(ProcessingContractRecord row) {
        return Stream.of(AgreementDetail.values())
                .collect(Collectors.toMap(Function.identity(), detail -> row.get(column(detail))));
    }

    /** Returns the column, which has the same name as the detail. */
    private static Field<String> column(AgreementDetail detail) {
        return PROCESSING_CONTRACT.field(detail.name(), String.class);
    }

    private static List<SubProcessor> subProcessors(DSLContext dsl) {
        return dsl.selectFrom(SUB_PROCESSOR)
                .orderBy(SUB_PROCESSOR.PLACE)
                .fetch(row -> new SubProcessor(row.getName(), row.getLocation(), row.getService()));
    }

    private static ProcessingContractRecord row(ProcessingContract contract) {
        ProcessingContractRecord row = new ProcessingContractRecord();
        row.setId(ONLY);
        Stream.of(AgreementDetail.values()).forEach(detail -> row.set(column(detail), contract.text(detail)));
        row.setNotificationHours(contract.notificationHours());
        row.setRevision(contract.revision());
        return row;
    }

    @Override
    Optional<ProcessingContract> stored(DSLContext transaction, ProcessingContract contract) {
        return find(transaction);
    }

    @Override
    ProcessingContract withRevision(ProcessingContract contract, int revision) {
        return contract.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, ProcessingContract contract) {
        transaction.insertInto(PROCESSING_CONTRACT).set(row(contract)).execute();
        insertSubProcessors(transaction, contract);
    }

    @Override
    void overwrite(DSLContext transaction, ProcessingContract contract) {
        transaction.update(PROCESSING_CONTRACT).set(row(contract)).where(PROCESSING_CONTRACT.ID.eq(ONLY)).execute();
        transaction.deleteFrom(SUB_PROCESSOR).execute();
        insertSubProcessors(transaction, contract);
    }

    @Override
    void delete(DSLContext transaction, ProcessingContract contract) {
        transaction.deleteFrom(SUB_PROCESSOR).execute();
        transaction.deleteFrom(PROCESSING_CONTRACT).where(PROCESSING_CONTRACT.ID.eq(ONLY)).execute();
    }

    private static void insertSubProcessors(DSLContext transaction, ProcessingContract contract) {
        for (int place = 0; place < contract.subProcessors().size(); place++) {
            SubProcessor subProcessor = contract.subProcessors().get(place);
            transaction.insertInto(SUB_PROCESSOR)
                    .values(place, subProcessor.name(), subProcessor.location(), subProcessor.service())
                    .execute();
        }
    }
}
