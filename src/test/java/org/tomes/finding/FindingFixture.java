package org.tomes.finding;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.check.Assessment;
import org.tomes.check.Check;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckService;
import org.tomes.check.CheckedResource;
import org.tomes.check.CompanyContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureService;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.PeopleService;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.storage.Engine;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Message;

/** A register with the findings of two checks that are controlled by tests: their results are in a tag of the vault. */
public final class FindingFixture implements AutoCloseable {

    public static final Actor ACTOR = RegisterFixture.ACTOR;
    public static final String SUBSCRIPTION = "/subscriptions/11111111-2222-3333-4444-555555555555";
    private static final Instant SAVED = Instant.parse("2026-03-01T10:00:00Z");

    private final Register register;
    private final TestClock clock = new TestClock();
    final List<Check> checks = List.of(new TagCheck("key-vault.one", "one"), new TagCheck("key-vault.two", "two"));

    public FindingFixture(Path folder) {
        this(Engine.chosen(), folder);
    }

    FindingFixture(Engine engine, Path folder) {
        register = engine.empty(folder);
    }

    /** A clock that tests can set. */
    private static final class TestClock extends Clock {

        private Instant now = RegisterFixture.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Returns the result in the tag of a vault, and none for vaults without the tag. */
    private record TagCheck(CheckId id, String tag) implements Check {

        TagCheck(String id, String tag) {
            this(new CheckId(id), tag);
        }

        @Override
        public Severity severity() {
            return Severity.HIGH;
        }

        @Override
        public List<ControlRef> controls() {
            return List.of(ControlRef.direct("A.8.24"));
        }

        @Override
        public List<Assessment> assess(CheckContext context) {
            List<Assessment> assessments = new ArrayList<>();
            context.inventory()
                    .keyVaults()
                    .stream()
                    .filter(vault -> vault.tags().containsKey(tag))
                    .forEach(vault -> assessments.add(new Assessment(id, CheckOutcome.valueOf(vault.tags().get(tag)),
                            severity(), CheckedResource.of(vault), Message.of("check.reason.type-not-read", tag))));
            return assessments;
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    public FindingService findings() {
        return new FindingService(register.ledger(), register.findings(), new FindingExplanations(() -> checks),
                ParameterValues::initial, clock);
    }

    public CheckRunService runs() {
        return new CheckRunService(register.ledger(), register.findings(), register.checkRuns(),
                new CheckService(() -> checks, CheckCriteria::initial, () -> CompanyContext.NOTHING, clock), clock);
    }

    /** Returns runs of a later version, in which check {@code one} uses another tag. */
    CheckRunService runsOfAnotherVersion(String tag) {
        return new CheckRunService(register.ledger(), register.findings(), register.checkRuns(),
                new CheckService(() -> List.of(new TagCheck("key-vault.one", tag)), CheckCriteria::initial,
                        () -> CompanyContext.NOTHING, clock),
                clock);
    }

    /** Returns imports by a version of this number, in which check {@code one} uses another tag. */
    InventoryService inventoryOfVersion(String version, String tag) {
        return new InventoryService(
                register.ledger(), register.snapshots(), new CheckRunService(register.ledger(), register.findings(),
                        register.checkRuns(), new CheckService(() -> List.of(new TagCheck("key-vault.one", tag)),
                                CheckCriteria::initial, () -> CompanyContext.NOTHING, clock),
                        clock, version),
                List.of());
    }

    public InventoryService inventory() {
        return new InventoryService(register.ledger(), register.snapshots(), runs(), List.of());
    }

    public MeasureService measures() {
        return new MeasureService(register.ledger(), register.measures(), register.people());
    }

    /** A person of the register who decides about findings. */
    public Actor decider() {
        Person person = people().all()
                .stream()
                .findFirst()
                .orElseGet(() -> people().add(ACTOR,
                        new Person(PersonId.random(), "Dora", "", "", Optional.empty(), true, 0)));
        return new Actor(person.id().toString(), ACTOR.account(), ACTOR.host());
    }

    public PeopleService people() {
        return new PeopleService(register.ledger(), register.people());
    }

    public Register register() {
        return register;
    }

    public void daysPass(int days) {
        clock.now = clock.now.plusSeconds(86_400L * days);
    }

    public static String vaultId(String name) {
        return SUBSCRIPTION + "/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/" + name;
    }

    /** Returns the JSON of a vault, with tags such as {@code one=NOT_MET}. */
    public static String vault(String name, String... tags) {
        String all = String.join(",",
                List.of(tags).stream().map(tag -> "\"" + tag.replace("=", "\":\"") + "\"").toList());
        return "{\"id\":\"" + vaultId(name) + "\",\"name\":\"" + name
                + "\",\"type\":\"Microsoft.KeyVault/vaults\",\"location\":\"w\"," + "\"tags\":{" + all
                + "},\"properties\":{}}";
    }

    /** Imports a snapshot that is declared complete and contains these resources. */
    public Snapshot snapshot(String... resources) {
        return snapshot(inventory(), resources);
    }

    static Snapshot snapshot(InventoryService inventory, String... resources) {
        String json = "[" + String.join(",", resources) + "]";
        InputFile file = new InputFile("azure.json", SAVED,
                () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return inventory.importFiles(ACTOR, List.of(file), "", true, ReadingProgress.NONE);
    }

    /** Returns states by check and vault, such as {@code one/v1=OPEN}. */
    public List<String> states() {
        Function<Finding, String> words = finding -> finding.check().value().replace("key-vault.", "") + "/"
                + finding.resource().name() + "=" + finding.state();
        return findings().all().stream().map(words).toList();
    }

    @Override
    public void close() {
        register.close();
    }
}
