package org.tomes.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeSubject;
import org.tomes.evidence.Evidence;
import org.tomes.finding.FindingRules;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.Review;
import org.tomes.review.ReviewId;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewRules;
import org.tomes.settings.CompanyProfile;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Message;

/** Every kind of record gives the same answer to which texts it takes. */
@SlowTest
class AllowedTextsTest {

    private static final Actor ACTOR = new Actor("", "tester", "here");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> NEVER = List.of("a\u0000b", "a\u202eb", "a\u2066b", "a\ud800b");
    private static final List<String> NOTHING_TO_SEE = List.of("", " ", "\u200b\u200d", "\u2800");

    @TempDir
    private static Path folder;
    @AutoClose
    private static OpenRegister register;

    @BeforeAll
    static void open() {
        register = new AppContext(Clock.systemUTC(), new AppPaths(folder, folder)).create(folder.resolve("r"));
    }

    /** Fields of one line that must say something, by name. */
    private static Map<String, Consumer<String>> titles() {
        Map<String, Consumer<String>> titles = new LinkedHashMap<>();
        titles.put("measure",
                title -> register.records().measures().add(ACTOR, new MeasureBuilder().title(title).build()));
        titles.put("person", name -> register.records().people().add(ACTOR, Person.ofName(name)));
        titles.put("change", title -> register.records().changes().add(ACTOR, change(title, "")));
        titles.put("evidence",
                title -> register.records()
                        .evidence()
                        .addLink(ACTOR, Evidence.titled(title, "", Optional.empty(), List.of()), "https://example.org/",
                                Instant.EPOCH, Optional.empty()));
        titles.put("review method", method -> demand(ReviewRules.violations(review(method, ""), TODAY)));
        titles.put("own control", title -> register.records().soa().set(ACTOR, ownControl(title)));
        titles.put("company", name -> register.records().company().save(ACTOR, company(name, "")));
        return titles;
    }

    /** Fields of several lines, by name. */
    private static Map<String, Consumer<String>> texts() {
        Map<String, Consumer<String>> texts = new LinkedHashMap<>();
        texts.put("measure",
                text -> register.records().measures().add(ACTOR, new MeasureBuilder().title("m").target(text).build()));
        texts.put("change", text -> register.records().changes().add(ACTOR, change("c", text)));
        texts.put("review", text -> demand(ReviewRules.violations(review("sample", text), TODAY)));
        texts.put("finding", text -> demand(FindingRules.reason(text)));
        texts.put("company", text -> register.records().company().save(ACTOR, company("Company", text)));
        return texts;
    }

    private static void demand(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
    }

    private static ChangeRecord change(String title, String reason) {
        return ChangeRecord.draft(ChangeSubject.NSG, title, new ChangePlan(reason, "", "", Optional.empty(), ""),
                Optional.empty(), ChangeLinks.NONE);
    }

    private static Review review(String method, String remark) {
        return new Review(ReviewId.random(), new RecordRef(RecordType.MEASURE, "1", "M"), TODAY, PersonId.random(),
                method, ReviewResult.EFFECTIVE, remark, Optional.empty(), 0);
    }

    private static SoaEntry ownControl(String title) {
        return SoaEntry.own("C.1", title);
    }

    private static CompanyProfile company(String name, String scope) {
        return new CompanyProfile(name, "", "", "", "", "", 0, scope, "", "", Optional.empty(), Optional.empty(),
                Optional.empty(), 0);
    }

    static Stream<String> titleKinds() {
        return titles().keySet().stream();
    }

    static Stream<String> textKinds() {
        return texts().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("titleKinds")
    void rejectsInvisibleAndDisguisedTitles(String kind) {
        Consumer<String> write = titles().get(kind);
        Stream.of(NOTHING_TO_SEE, NEVER, List.of("two\nlines", "two\u2028lines"))
                .flatMap(List::stream)
                .forEach(title -> assertThatThrownBy(() -> write.accept(title)).as(kind + " with " + escaped(title))
                        .isInstanceOf(InvalidRecord.class));
    }

    @ParameterizedTest
    @MethodSource("textKinds")
    void rejectsForbiddenAndDisguisedText(String kind) {
        Consumer<String> write = texts().get(kind);
        NEVER.forEach(text -> assertThatThrownBy(() -> write.accept(text)).as(kind + " with " + escaped(text))
                .isInstanceOf(InvalidRecord.class));
    }

    @Test
    void linesTabsAndScriptsOfAllDirectionsAreTaken() {
        FieldRules rules = new FieldRules().text("text", "a\n\tb \u200f\u05d0\u05d1 \u0645\u200c\u06cc", 100)
                .line("line", "\u200f\u05d0\u05d1 \u0645\u200c\u06cc", 100)
                .required("line", "\u05d0", Message.of("problem.staleRecord"));
        assertThat(rules.errors()).isEmpty();
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(Integer::toHexString).toList().toString();
    }
}
