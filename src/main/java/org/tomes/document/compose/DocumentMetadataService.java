package org.tomes.document.compose;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tomes.document.DocumentKind;
import org.tomes.document.branding.BrandingService;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.measure.Measure;
import org.tomes.measure.Measures;
import org.tomes.people.Duty;
import org.tomes.people.People;
import org.tomes.people.PersonId;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibilities;
import org.tomes.people.Responsibility;
import org.tomes.people.Roles;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.CompanyProfiles;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Reads author, approver and state of each document from the register. */
public final class DocumentMetadataService {

    private static final String POLICY_SUBJECT = "cloud-policy";
    private static final Set<DocumentKind> ABOUT_POLICY = Set.of(DocumentKind.CLOUD_SECURITY_POLICY,
            DocumentKind.CLOUD_SECURITY_EVIDENCE);
    private static final String REGISTER_SUBJECT = "measure-register";

    private static final int NAMED_MEASURES = 5;

    private final Clock clock;
    private final Ledger ledger;
    private final CompanyProfiles profiles;
    private final People people;
    private final Roles roles;
    private final Responsibilities topics;
    private final BrandingService brand;
    private final Measures measures;

    public DocumentMetadataService(Clock clock, Ledger ledger, CompanyProfiles profiles, People people, Roles roles,
            Responsibilities topics, BrandingService brand, Measures measures) {
        this.measures = measures;
        this.brand = brand;
        this.clock = clock;
        this.ledger = ledger;
        this.profiles = profiles;
        this.people = people;
        this.roles = roles;
        this.topics = topics;
    }

    /**
     * Reads all data from one state of the register, regardless of concurrent writes. The newest entry of the audit
     * trail identifies the state.
     */
    public <T> T readConsistently(Function<ChainHead, T> reading) {
        return ledger.readConsistently(() -> reading.apply(ledger.head()));
    }

    /**
     * Creates the data of a document based on the register only. Author and approver are those in the company profile;
     * if the profile has none, the people responsible for the subject of the document.
     */
    public DocumentMetadata of(DocumentKind kind, ChainHead head) {
        CompanyProfile company = profiles.find().orElseGet(CompanyProfile::empty);
        PersonAndRoleNames names = names();
        Optional<Responsibility> topic = topic(topics.all(),
                kind.isCustom() || ABOUT_POLICY.contains(kind) ? POLICY_SUBJECT : REGISTER_SUBJECT);
        Optional<String> author = names.person(company.author())
                .or(() -> topic.flatMap(subject -> names.assignees(subject, Duty.RESPONSIBLE)));
        Optional<String> approver = names.person(company.approver())
                .or(() -> topic.flatMap(subject -> names.assignees(subject, Duty.ACCOUNTABLE)));
        return new DocumentMetadata(kind, clock.instant(), clock.getZone(), head, company, author, approver, false,
                Optional.empty(), brand.logo(),
                names.nameAndFunction(company.author())
                        .or(() -> topic.flatMap(subject -> names.signers(subject, Duty.RESPONSIBLE))),
                names.nameAndFunction(company.approver())
                        .or(() -> topic.flatMap(subject -> names.signers(subject, Duty.ACCOUNTABLE))));
    }

    /** Creates the data of a document based on the register and a snapshot. */
    public DocumentMetadata of(DocumentKind kind, ChainHead head, Optional<Snapshot> snapshot) {
        return of(kind, head).withSnapshot(snapshot);
    }

    /**
     * Returns the people who approve changes to topics for which they are accountable, contrary to the separation of
     * duties.
     */
    public Set<PersonId> approversWithoutSeparation() {
        return RaciWarning.approversWithoutSeparation(roles.all(), topics.all());
    }

    /**
     * Returns remarks if the company enters its texts in a language other than that of the document: which measures
     * lack a current translation, whether the scope lacks one, and that other texts are never translated.
     */
    public List<Message> untranslatedTexts(Language language) {
        CompanyProfile company = profiles.find().orElseGet(CompanyProfile::empty);
        if (company.textLanguage().filter(entered -> entered != language).isEmpty()) {
            return List.of();
        }
        List<Message> remarks = new ArrayList<>();
        List<String> untranslated = measures.all()
                .stream()
                .filter(measure -> !measure.isRetired() && !measure.isTranslatedInto(language))
                .map(Measure::code)
                .toList();
        if (!untranslated.isEmpty()) {
            remarks.add(Message.of("document.untranslated.measures", untranslated.size(),
                    String.join(", ", untranslated.subList(0, Math.min(untranslated.size(), NAMED_MEASURES)))));
        }
        if (!company.scope().isBlank() && !company.isScopeTranslatedInto(language)) {
            remarks.add(Message.of("document.untranslated.scope"));
        }
        remarks.add(Message.of("document.untranslated." + language.other().tag()));
        return remarks;
    }

    public PersonAndRoleNames names() {
        return new PersonAndRoleNames(people.all(), roles.all());
    }

    private static Optional<Responsibility> topic(List<Responsibility> topics, String subject) {
        return topics.stream().filter(topic -> topic.subject().equals(subject)).findFirst();
    }
}
