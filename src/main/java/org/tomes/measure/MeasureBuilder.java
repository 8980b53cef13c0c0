package org.tomes.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.MeasureAttributes;
import org.tomes.people.PersonId;
import org.tomes.text.Language;

/** Builds a measure. The register validates it, not this class. */
public final class MeasureBuilder {

    private final MeasureId id;
    private final int revision;
    private String code = "";
    private String title = "";
    private MeasureKind kind = MeasureKind.TECHNICAL;
    private MeasureStatus status = MeasureStatus.PLANNED;
    private String target = "";
    private String implementation = "";
    private String scope = "";
    private Optional<PersonId> owner = Optional.empty();
    private Optional<PersonId> deputy = Optional.empty();
    private Optional<LocalDate> due = Optional.empty();
    private Optional<LocalDate> done = Optional.empty();
    private int reviewIntervalMonths = 12;
    private Optional<LocalDate> nextReview = Optional.empty();
    private Set<Article32Objective> goals = Set.of();
    private List<ControlLink> controls = List.of();
    private String notes = "";
    private String retiredReason = "";
    private MeasureAttributes attributes = MeasureAttributes.none();
    private Optional<RiskLevel> riskLevel = Optional.empty();
    private Optional<BigDecimal> costOnce = Optional.empty();
    private Optional<BigDecimal> costYearly = Optional.empty();
    private Optional<BigDecimal> effortDays = Optional.empty();
    private List<String> tags = List.of();
    private List<Exemption> exemptions = List.of();
    private List<MeasureId> related = List.of();
    private List<DocumentLink> documents = List.of();
    private List<CustomControlLink> ownControls = List.of();
    private Translations translations = Translations.none();
    private Optional<TranslationStatus> translationStatus = Optional.empty();

    /**
     * Creates a new measure: planned, technical, with a review every twelve months. If no code is set, the register
     * assigns one.
     */
    public MeasureBuilder() {
        this(MeasureId.random());
    }

    /** Creates a measure with an existing id, for example the id in a file. */
    public MeasureBuilder(MeasureId id) {
        this(id, 0);
    }

    /** Creates the builder of a stored measure. */
    public MeasureBuilder(MeasureId id, int revision) {
        this.id = id;
        this.revision = revision;
    }

    MeasureBuilder(Measure from, MeasureId id, int revision) {
        this(id, revision);
        MeasureFields.ALL.forEach(field -> field.copy(from, this));
    }

    public MeasureBuilder code(String value) {
        code = value;
        return this;
    }

    public MeasureBuilder title(String value) {
        title = value;
        return this;
    }

    public MeasureBuilder kind(MeasureKind value) {
        kind = value;
        return this;
    }

    public MeasureBuilder status(MeasureStatus value) {
        status = value;
        return this;
    }

    public MeasureBuilder target(String value) {
        target = value;
        return this;
    }

    public MeasureBuilder implementation(String value) {
        implementation = value;
        return this;
    }

    public MeasureBuilder scope(String value) {
        scope = value;
        return this;
    }

    public MeasureBuilder owner(Optional<PersonId> value) {
        owner = value;
        return this;
    }

    public MeasureBuilder deputy(Optional<PersonId> value) {
        deputy = value;
        return this;
    }

    public MeasureBuilder due(Optional<LocalDate> value) {
        due = value;
        return this;
    }

    public MeasureBuilder done(Optional<LocalDate> value) {
        done = value;
        return this;
    }

    public MeasureBuilder reviewIntervalMonths(int value) {
        reviewIntervalMonths = value;
        return this;
    }

    public MeasureBuilder nextReview(Optional<LocalDate> value) {
        nextReview = value;
        return this;
    }

    public MeasureBuilder goals(Set<Article32Objective> value) {
        goals = value;
        return this;
    }

    public MeasureBuilder controls(List<ControlLink> value) {
        controls = value;
        return this;
    }

    public MeasureBuilder notes(String value) {
        notes = value;
        return this;
    }

    public MeasureBuilder retiredReason(String value) {
        retiredReason = value;
        return this;
    }

    public MeasureBuilder attributes(MeasureAttributes value) {
        attributes = value;
        return this;
    }

    /** Replaces the attributes of one kind. */
    public MeasureBuilder attributes(AttributeKind kind, Collection<? extends Attribute> values) {
        return attributes(attributes.with(kind, values));
    }

    public MeasureBuilder riskLevel(Optional<RiskLevel> value) {
        riskLevel = value;
        return this;
    }

    public MeasureBuilder costOnce(Optional<BigDecimal> value) {
        costOnce = value;
        return this;
    }

    public MeasureBuilder costYearly(Optional<BigDecimal> value) {
        costYearly = value;
        return this;
    }

    public MeasureBuilder effortDays(Optional<BigDecimal> value) {
        effortDays = value;
        return this;
    }

    public MeasureBuilder tags(List<String> value) {
        tags = value;
        return this;
    }

    public MeasureBuilder exemptions(List<Exemption> value) {
        exemptions = value;
        return this;
    }

    public MeasureBuilder related(List<MeasureId> value) {
        related = value;
        return this;
    }

    public MeasureBuilder documents(List<DocumentLink> value) {
        documents = value;
        return this;
    }

    public MeasureBuilder ownControls(List<CustomControlLink> value) {
        ownControls = value;
        return this;
    }

    public MeasureBuilder translation(Language language, TranslatedText text, String value) {
        translations = translations.with(language, text, value);
        return this;
    }

    public MeasureBuilder translationStatus(Optional<TranslationStatus> value) {
        translationStatus = value;
        return this;
    }

    public Measure build() {
        RiskAndEffort planning = new RiskAndEffort(riskLevel, costOnce, costYearly, effortDays);
        MeasureDetails details = new MeasureDetails(attributes, planning, tags, exemptions, related, documents,
                ownControls, translations, translationStatus);
        return new Measure(id, code, title, kind, status, target, implementation, scope, owner, deputy, due, done,
                reviewIntervalMonths, nextReview, goals, controls, notes, retiredReason, details, revision);
    }
}
