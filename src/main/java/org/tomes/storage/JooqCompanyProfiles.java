package org.tomes.storage;

import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.COMPANY;

import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.CompanyProfiles;
import org.tomes.storage.schema.tables.records.CompanyRecord;
import org.tomes.text.Language;

final class JooqCompanyProfiles extends AuditedRepository<CompanyProfile> implements CompanyProfiles {

    private static final int ONLY = 1;

    private final ConsistentReads reads;

    JooqCompanyProfiles(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<CompanyProfile> find() {
        return reads.read(dsl -> find(dsl));
    }

    private static Optional<CompanyProfile> find(DSLContext dsl) {
        return dsl.selectFrom(COMPANY).fetchOptional(JooqCompanyProfiles::read);
    }

    private static CompanyProfile read(CompanyRecord row) {
        return new CompanyProfile(row.getName(), row.getLegalForm(), row.getStreet(), row.getPostalCode(),
                row.getTown(), row.getSector(), row.getEmployees(), row.getScope(),
                Objects.requireNonNullElse(row.getScopeTranslation(), ""), row.getClassification(),
                person(row.getAuthor()), person(row.getApprover()),
                Optional.ofNullable(row.getTextLanguage()).flatMap(Language::ofTag), row.getRevision());
    }

    private static CompanyRecord row(CompanyProfile profile) {
        return new CompanyRecord(ONLY, profile.name(), profile.legalForm(), profile.street(), profile.postalCode(),
                profile.town(), profile.sector(), profile.employees(), profile.scope(), profile.classification(),
                uuid(profile.author()), uuid(profile.approver()), profile.revision(),
                profile.textLanguage().map(Language::tag).orElse(null), profile.scopeTranslation());
    }

    @Override
    Optional<CompanyProfile> stored(DSLContext transaction, CompanyProfile profile) {
        return find(transaction);
    }

    @Override
    CompanyProfile withRevision(CompanyProfile profile, int revision) {
        return profile.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, CompanyProfile profile) {
        transaction.insertInto(COMPANY).set(row(profile)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, CompanyProfile profile) {
        transaction.update(COMPANY).set(row(profile)).where(COMPANY.ID.eq(ONLY)).execute();
    }

    @Override
    void delete(DSLContext transaction, CompanyProfile profile) {
        transaction.deleteFrom(COMPANY).where(COMPANY.ID.eq(ONLY)).execute();
    }
}
