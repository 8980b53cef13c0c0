package org.tomes.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.check.criteria.CheckRules;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Language;

/**
 * The example company itself.
 *
 * @param domain domain of the e-mail addresses, below a top-level domain that is reserved for examples
 * @param officeAddresses addresses of the office network in the NSGs
 * @param requiredTags names of the tags that each resource must carry
 * @param allowedRegions regions of the resources and of the second copies of backups
 */
record ExampleCompanyProfile(String name, String legalForm, String street, String postalCode, String town,
        String domain, int employees, String author, String approver, List<String> officeAddresses,
        List<String> requiredTags, List<String> allowedRegions, BilingualValue<Wording> text) {

    /**
     * @param snapshot label of the Azure snapshot
     * @param riskAssessment risk assessment on which the Statement of Applicability is based
     * @param nis2 whether the company falls under the NIS 2 Directive
     * @param reporting the reporting point for security events
     * @param arrangement who approves changes until the approval is separated from the accountability
     */
    record Wording(String sector, String scope, String classification, String snapshot, RiskAssessment riskAssessment,
            Answer nis2, Answer reporting, String arrangement, Contract contract) {
    }

    /** @param limit what the Statement of Applicability lacks */
    record RiskAssessment(String title, String version, int daysAgo, String limit) {
    }

    /**
     * @param suggested suggested text of the policy
     * @param stated text that replaces it
     */
    record Answer(String suggested, String stated) {
    }

    record Contract(Map<AgreementDetail, String> terms, List<SubProcessor> subProcessors, int notificationHours) {
    }

    static ExampleCompanyProfile read() {
        return new DemoFile("company.json").json(ExampleCompanyProfile.class);
    }

    /**
     * @param today day to which the dates in the terms of the contract refer
     */
    ProcessingContract contract(Language language, LocalDate today) {
        Contract contract = text.in(language).contract();
        ExampleDates dates = new ExampleDates(language, today);
        Map<AgreementDetail, String> terms = new EnumMap<>(contract.terms());
        terms.replaceAll((detail, term) -> dates.fill(term));
        return new ProcessingContract(terms, contract.subProcessors(), contract.notificationHours(), 0);
    }

    CheckRules rules(CheckRules initial) {
        return initial.with(initial.criteria()
                .withOfficeAddresses(officeAddresses)
                .withRequiredTags(requiredTags)
                .withAllowedRegions(allowedRegions));
    }

    CompanyProfile profile(ExamplePeople people, Language language) {
        Wording wording = text.in(language);
        return new CompanyProfile(name, legalForm, street, postalCode, town, wording.sector(), employees,
                wording.scope(), text.in(language.other()).scope(), wording.classification(),
                Optional.of(people.id(author)), Optional.of(people.id(approver)), Optional.of(language), 0);
    }
}
