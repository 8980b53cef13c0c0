package org.tomes.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Replaces every name and free text in a register, bypassing the services' rules: a file can come from anywhere. */
public final class OverwrittenTexts {

    /** Free texts, by table. Keys, hashes and columns with a fixed set of values are omitted. */
    private static final List<String> COLUMNS = List.of("company.name", "company.legal_form", "company.town",
            "company.sector", "company.scope", "company.scope_translation", "company.classification", "person.name",
            "person.email", "person.job_title", "role.title", "responsibility.title", "measure.code", "measure.title",
            "measure.target", "measure.implementation", "measure.scope", "measure.title_de", "measure.target_de",
            "measure.implementation_de", "measure.scope_de", "measure.title_en", "measure.target_en",
            "measure.implementation_en", "measure.scope_en", "measure.notes", "measure.retired_reason",
            "measure_document.title", "measure_document.address", "measure_exemption.what", "measure_exemption.reason",
            "measure_exemption.risk_assessment", "measure_tag.tag", "soa_entry.law", "soa_entry.contract",
            "soa_entry.risk", "soa_entry.good_practice", "soa_entry.justification", "soa_entry.implementation",
            "soa_entry.evidence", "finding.resource_name", "finding.decision_reason", "finding_event.note",
            "change_record.title", "change_record.reason", "change_record.risk", "change_record.rollback_plan",
            "change_record.ticket", "change_record.decision", "change_record.verification", "evidence.title",
            "evidence.description", "evidence_version.file_name", "evidence_version.link", "evidence_link.record_label",
            "review.subject_label", "review.method", "review.remark", "review_cycle.subject_label",
            "review_decision.title", "review_decision.body", "review_decision.outcome", "document_version.summary",
            "document_version.remark", "score_sample.subscription_name", "score_control.display_name",
            "score_annotation.body", "score_control_link.label", "subscription_set.name", "snapshot.label",
            "processing_contract.controller", "processing_contract.protection_officer", "processing_contract.locations",
            "processing_contract.confidentiality", "processing_contract.deletion",
            "processing_contract.processing_subject", "processing_contract.third_countries",
            "processing_contract.audit_rights", "processing_contract.backup", "acknowledgement.remark",
            "sub_processor.name", "sub_processor.location", "sub_processor.service");

    private OverwrittenTexts() {
    }

    /** @param text returns a text of at most the given number of characters */
    public static void overwrite(Path register, IntFunction<String> text) throws SQLException {
        RegisterFixture.forbidClasses();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + register, "sa", "");
                var work = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)) {
            for (String column : COLUMNS) {
                overwrite(work.executeQuery("select * from " + column.replaceAll("\\..*", "") + " order by 1"),
                        column.replaceAll(".*\\.", ""), text);
            }
            work.execute("shutdown");
        }
    }

    private static void overwrite(ResultSet rows, String column, IntFunction<String> text) throws SQLException {
        int longest = rows.getMetaData().getPrecision(rows.findColumn(column));
        Set<String> used = new HashSet<>();
        while (rows.next()) {
            if (rows.getString(column) != null) {
                String other = text.apply(longest);
                // A measure has no tag twice.
                while (column.equals("tag") && !used.add(other)) {
                    other = text.apply(longest);
                }
                // No record is stored without a title; a missing one is replaced by another text.
                rows.updateString(column, column.equals("title") && other.isBlank() ? "x" : other);
                rows.updateRow();
            }
        }
    }
}
