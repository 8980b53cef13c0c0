package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.Subscription;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.RecordType;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.LibraryService;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.TopicKeys;
import org.tomes.register.RegisterLocation;
import org.tomes.review.Review;
import org.tomes.review.ReviewState;
import org.tomes.score.AggregateScore;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreService;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.settings.CompanyProfile;
import org.tomes.storage.Engine;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@ParameterizedClass
@EnumSource
class ExampleCompanyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static final Map<String, OpenRegister> REGISTERS = new HashMap<>();

    @TempDir
    private static Path folder;

    @Parameter
    private Engine engine;

    private OpenRegister register(Language language) {
        return REGISTERS.computeIfAbsent(engine.name() + language, first -> {
            Path own = folder.resolve(first);
            RegisterLocation place = MadeRegisters.exampleCompany(engine, own, language, MadeRegisters.MARCH);
            return new AppContext(MadeRegisters.MARCH, new AppPaths(own, own)).open(place, Optional.empty());
        });
    }

    @AfterAll
    static void closeRegisters() {
        REGISTERS.values().forEach(OpenRegister::close);
        REGISTERS.clear();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void companyHasProfileAuthorAndApprover(Language language) {
        CompanyProfile profile = register(language).records().company().profile();

        assertThat(profile.fullName()).isEqualTo("Hallerbrück Dosiertechnik GmbH");
        assertThat(profile.author()).isPresent().isNotEqualTo(profile.approver());
        assertThat(profile.textLanguage()).contains(language);
        assertThat(profile.fields().values()).hasSize(13).doesNotContainValue("");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPersonHasWorkMailAndADeputy(Language language) {
        OpenRegister register = register(language);
        List<Person> people = register.records().people().all();

        assertThat(people).hasSize(14).extracting(Person::jobTitle).doesNotContain("").doesNotHaveDuplicates();
        assertThat(people).extracting(Person::email).allMatch(mail -> mail.endsWith("@hallerbrueck.example"));
        assertThat(people).allMatch(person -> people.stream()
                .anyMatch(other -> other != person && person.deputy().equals(Optional.of(other.id()))));
    }

    /** A review cannot confirm what is not introduced yet. */
    @Test
    void measuresAreReviewedOnceTheyAreInForce() {
        OpenRegister register = register(Language.DE);
        List<Review> reviews = register.records()
                .reviews()
                .of(RecordType.MEASURE)
                .values()
                .stream()
                .flatMap(standing -> standing.last().stream())
                .toList();

        assertThat(reviews).hasSizeGreaterThan(5)
                .allSatisfy(review -> assertThat(
                        register.records().measures().get(review.subject().label()).done().orElseThrow())
                        .as(review.subject().label())
                        .isBeforeOrEqualTo(review.date()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMeasureIsWrittenOutInFull(Language language) {
        OpenRegister register = register(language);
        assertThat(register.records().measures().all()).hasSizeGreaterThanOrEqualTo(34).allSatisfy(measure -> {
            assertThat(sentences(measure.target())).as(measure.code()).isBetween(1, 4);
            assertThat(sentences(measure.implementation())).as(measure.code()).isBetween(2, 4);
            assertThat(measure.scope()).isNotBlank();
            assertThat(measure.owner()).isPresent();
            assertThat(measure.deputy()).isPresent();
            assertThat(measure.goals()).isNotEmpty();
            assertThat(measure.controls()).isNotEmpty();
        });
    }

    @Test
    void measuresAreInEveryStateAndTheirDatesSayTheSame() {
        OpenRegister register = register(Language.DE);
        List<Measure> measures = register.records().measures().all();

        assertThat(measures).extracting(Measure::status).contains(MeasureStatus.values());
        assertThat(measures).allSatisfy(measure -> assertThat(measure.done().isPresent()).as(measure.code())
                .isEqualTo(measure.status().compareTo(MeasureStatus.IMPLEMENTED) >= 0));
        assertThat(measures).allSatisfy(measure -> assertThat(measure.nextReview().isPresent()).as(measure.code())
                .isEqualTo(measure.status() != MeasureStatus.RETIRED));
        assertThat(register.records().reviews().of(RecordType.MEASURE).values())
                .filteredOn(standing -> standing.state().compareTo(ReviewState.DUE) >= 0)
                .hasSizeBetween(3, 8);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void measuresHaveTheDetailsExpectedByAuditors(Language language) {
        OpenRegister register = register(language);
        List<Measure> measures = register.records().measures().all();
        assertThat(measures).filteredOn(measure -> !measure.details().attributes().all().isEmpty())
                .hasSizeGreaterThan(35);
        assertThat(measures).filteredOn(measure -> measure.details().planning().riskLevel().isPresent())
                .hasSizeGreaterThan(35);
        assertThat(measures).filteredOn(measure -> measure.details().planning().costYearly().isPresent())
                .hasSizeGreaterThan(10);
        assertThat(measures.stream().flatMap(measure -> measure.details().exemptions().stream())).hasSizeGreaterThan(4)
                .allSatisfy(one -> assertThat(one.approvedBy()).isPresent())
                .anyMatch(one -> !one.holds(TODAY))
                .anyMatch(one -> one.holds(TODAY));
        List<LibraryService.Adopted> adopted = register.records().library().adopted();
        assertThat(adopted).hasSizeGreaterThan(5).allSatisfy(one -> assertThat(one.source()).isPresent());
        assertThat(adopted).filteredOn(LibraryService.Adopted::hasNewerText)
                .extracting(one -> one.measure().code())
                .containsExactly("TOM-037");
    }

    @Test
    void everyCloudControlHasADirectMeasure() {
        OpenRegister register = register(Language.DE);
        List<ControlId> direct = register.records()
                .measures()
                .all()
                .stream()
                .flatMap(measure -> measure.controls().stream())
                .filter(link -> link.kind() == ControlLinkKind.DIRECT)
                .map(ControlLink::control)
                .toList();

        assertThat(direct).contains(
                Stream.of("5.23", "5.33", "8.8", "8.13", "8.15", "8.16", "8.20", "8.21", "8.22", "8.24", "8.32")
                        .map(ControlId::of)
                        .toArray(ControlId[]::new));
    }

    @Test
    void noTextIsTheSameInBothLanguages() {
        List<Measure> translated = register(Language.EN).records().measures().all();
        assertThat(register(Language.DE).records().measures().all()).hasSameSizeAs(translated).allSatisfy(measure -> {
            Measure other = translated.stream()
                    .filter(each -> each.code().equals(measure.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(measure.title()).isNotEqualTo(other.title());
            assertThat(measure.target()).isNotEqualTo(other.target());
            assertThat(measure.implementation()).isNotEqualTo(other.implementation());
            assertThat(measure.notes().isEmpty()).isEqualTo(other.notes().isEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKnownTopicHasOneAccountableAndAResponsiblePerson(Language language) {
        OpenRegister register = register(language);
        List<Responsibility> topics = register.records().responsibilities().topics();

        assertThat(topics).extracting(topic -> topic.title(Texts.in(language)))
                .hasSizeGreaterThanOrEqualTo(15)
                .doesNotHaveDuplicates();
        assertThat(topics).extracting(Responsibility::subject).containsAll(TopicKeys.ALL);
        assertThat(topics).filteredOn(topic -> !topic.subject().isEmpty()).allSatisfy(topic -> {
            assertThat(topic.assignees(Duty.ACCOUNTABLE)).as(topic.subject()).hasSize(1);
            assertThat(topic.assignees(Duty.RESPONSIBLE)).as(topic.subject()).isNotEmpty();
        });
    }

    @Test
    void secureScoreCoversAYearAndEndsNearTheTarget() {
        ScoreService scores = register(Language.DE).azure().scores();
        List<ScoreSample> latest = scores.latest(ScoreModel.CLASSIC);
        List<LocalDate> days = scores.samples()
                .stream()
                .map(sample -> LocalDate.ofInstant(sample.takenAt(), ZoneOffset.UTC))
                .distinct()
                .toList();

        assertThat(days.getFirst()).isEqualTo(TODAY.minusDays(365));
        assertThat(days.getLast()).isEqualTo(TODAY.minusDays(1));
        assertThat(days).as("five weeks are missing").hasSize(48);
        ScoreTrend trend = ScoreTrend.of(scores.samples(), ScoreModel.CLASSIC, ZoneOffset.UTC);
        assertThat(Stream.of(30, 90).map(trend::change)).as("what the score is compared with is known")
                .noneMatch(Optional::isEmpty);
        assertThat(latest).extracting(ScoreSample::label)
                .containsExactlyInAnyOrder("sub-hb-prod", "sub-hb-devtest", "sub-hb-shared");
        assertThat(AggregateScore.of(latest).fraction()).hasValueCloseTo(scores.target().orElseThrow().target(),
                Offset.offset(0.02));
    }

    @Test
    void controlsOfEverySubscriptionAddUpToItsScore() {
        ScoreService scores = register(Language.DE).azure().scores();

        assertThat(scores.latest(ScoreModel.CLASSIC)).hasSize(3).allSatisfy(sample -> {
            List<ControlSample> controls = scores.currentControls()
                    .stream()
                    .filter(control -> control.subscription().equals(sample.subscription()))
                    .toList();
            assertThat(controls).hasSizeGreaterThanOrEqualTo(10);
            assertThat(controls.stream().mapToDouble(ControlSample::current).sum()).isCloseTo(sample.current(),
                    Offset.offset(0.005));
            assertThat(controls.stream().mapToDouble(ControlSample::max).sum()).isEqualTo(sample.max());
        });
    }

    @Test
    void snapshotContainsEveryResourceTypeOfTheMeasures() {
        Inventory azure = register(Language.DE).azure().inventory().latest().orElseThrow();

        assertThat(azure.subscriptions()).extracting(Subscription::displayName)
                .containsExactlyInAnyOrder("sub-hb-prod", "sub-hb-devtest", "sub-hb-shared");
        assertThat(azure.networks()).hasSize(4);
        assertThat(azure.subnets()).hasSize(11);
        assertThat(azure.securityGroups()).hasSize(9);
        assertThat(Stream.of(azure.networkInterfaces(), azure.virtualMachines(), azure.publicAddresses(),
                azure.keyVaults(), azure.defenderPlans(), azure.bastions(), azure.flowLogs(), azure.recoveryVaults(),
                azure.backupPolicies(), azure.backupConfigurations(), azure.locks(), azure.policyAssignments(),
                azure.budgets(), azure.workspaces(), azure.diagnosticSettings(), azure.secrets(), azure.certificates()))
                .noneMatch(List::isEmpty);
        assertThat(azure.resources()).filteredOn(resource -> !resource.hasProperties())
                .extracting(Resource::id)
                .isEmpty();
    }

    @Test
    void onlyTheSecretsOfOneVaultAreUnread() {
        Inventory azure = register(Language.DE).azure().inventory().latest().orElseThrow();

        assertThat(azure.notRead()).extracting(UnreadEntry::origin).containsExactly("dev/secrets-kv-erp-dev-gwc.json");
    }

    @Test
    void securityOfficerIsTheActorAfterBeingAdded() {
        OpenRegister register = register(Language.DE);
        Person officer = register.records().people().get("Aylin Demirci");

        assertThat(register.records().trail().entries(AuditQuery.newest(1000))).filteredOn(
                entry -> !List.of("change", "review", "measure", "version", "finding").contains(entry.record().type()))
                .extracting(entry -> entry.actor().person())
                .containsOnly("", officer.id().toString());
    }

    private static int sentences(String text) {
        return text.split("(?<=[.!?])\\s+(?=\\p{Lu})").length;
    }
}
