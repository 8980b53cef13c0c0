package org.tomes.document.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Texts;

/**
 * The agreed processing and its terms (Art. 28(3) GDPR) in the language of the document. Missing details are blanks to
 * fill in.
 */
record ContractTerms(AnnexData data, Texts texts) {

    /** The terms that are promises, each with the control whose measures fulfil the promise. */
    static final Map<AgreementDetail, ControlId> PROMISES = Map.of(AgreementDetail.CONFIDENTIALITY,
            ControlId.of("A.6.6"), AgreementDetail.DELETION, ControlId.of("A.8.10"));

    /** One line of a table. */
    record Term(String name, String value) {
    }

    List<Term> all() {
        List<Term> all = new ArrayList<>(List.of(protectionOfficer()));
        all.addAll(subject());
        all.addAll(agreements());
        return List.copyOf(all);
    }

    Term protectionOfficer() {
        return entered(AgreementDetail.PROTECTION_OFFICER);
    }

    /** Returns the subject of the processing, its data subjects, processors and locations. */
    List<Term> subject() {
        return List.of(entered(AgreementDetail.PROCESSING_SUBJECT), entered(AgreementDetail.PROCESSING_DURATION),
                entered(AgreementDetail.PROCESSING_PURPOSE), entered(AgreementDetail.DATA_CATEGORIES),
                entered(AgreementDetail.DATA_SUBJECTS), term(AgreementDetail.LOCATIONS.field(), locations()),
                entered(AgreementDetail.THIRD_COUNTRIES), term("subProcessors", subProcessors()));
    }

    /** Returns the agreements in the order of the letters of Art. 28(3). */
    List<Term> agreements() {
        return List.of(entered(AgreementDetail.INSTRUCTIONS),
                term(AgreementDetail.CONFIDENTIALITY.field(), confidentiality()),
                entered(AgreementDetail.SUB_PROCESSOR_CONSENT), entered(AgreementDetail.DATA_SUBJECT_RIGHTS),
                entered(AgreementDetail.ASSISTANCE), term("notification", notification()),
                entered(AgreementDetail.BACKUP), entered(AgreementDetail.DELETION_PERIODS),
                term(AgreementDetail.DELETION.field(), deletion()), entered(AgreementDetail.AUDIT_RIGHTS));
    }

    private Term entered(AgreementDetail term) {
        return term(term.field(), orBlank(text(term)));
    }

    private Term term(String key, String value) {
        return new Term(texts.get("annex.terms." + key), value);
    }

    /** Returns the text in which rule values replace the references to them, as in texts of measures. */
    private String text(AgreementDetail term) {
        return data.values().fillCompanyText(data.contract().text(term), texts);
    }

    private String orBlank(String text) {
        return text.isEmpty() ? texts.get("annex.terms.blank") : text;
    }

    private String locations() {
        return Stream
                .of(orBlank(text(AgreementDetail.LOCATIONS)), regions("annex.parties.azure", data.regions()),
                        regions("annex.parties.replicas", data.replicas()))
                .filter(locations -> !locations.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String regions(String key, List<String> regions) {
        return regions.isEmpty() ? ""
                : texts.get(key, regions.stream().map(this::region).collect(Collectors.joining(", ")));
    }

    /** Returns Azure's name of the region, followed by its location; for an unknown region, only the name. */
    private String region(String region) {
        String key = "annex.region." + region;
        return texts.containsKey(key) ? texts.get(key) : region;
    }

    private String subProcessors() {
        List<SubProcessor> all = data.contract().subProcessors();
        return all.isEmpty() ? texts.get("annex.terms.subProcessors.blank")
                : all.stream()
                        .map(subProcessor -> texts.get("annex.terms.subProcessors.line", subProcessor.name(),
                                subProcessor.location(), subProcessor.service()))
                        .collect(Collectors.joining("\n"));
    }

    private String notification() {
        int hours = data.contract().notificationHours();
        return hours == 0 ? texts.get("annex.terms.notification.blank")
                : texts.get("annex.terms.notification.within", hours);
    }

    /**
     * Returns the usual sentence about confidentiality. It is a promise and therefore permitted only if a measure is in
     * force.
     */
    private String confidentiality() {
        List<String> measures = fulfilling(AgreementDetail.CONFIDENTIALITY);
        String entered = text(AgreementDetail.CONFIDENTIALITY);
        if (entered.isEmpty() && measures.isEmpty()) {
            return orBlank("");
        }
        return textWithMeasures(entered.isEmpty() ? texts.get("annex.terms.confidentiality.usual") : entered, measures);
    }

    private String deletion() {
        String entered = text(AgreementDetail.DELETION);
        return textWithMeasures(entered.isEmpty() ? texts.get("annex.terms.deletion.usual") : entered,
                fulfilling(AgreementDetail.DELETION));
    }

    private List<String> fulfilling(AgreementDetail promise) {
        return data.fulfilling(PROMISES.get(promise));
    }

    private String textWithMeasures(String term, List<String> measures) {
        return measures.isEmpty() ? term : texts.get("annex.terms.by", term, String.join(", ", measures));
    }
}
