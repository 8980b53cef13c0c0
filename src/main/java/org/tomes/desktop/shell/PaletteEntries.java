package org.tomes.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.check.SnapshotNetwork;
import org.tomes.desktop.azure.ResourceTitles;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.network.InternetOpening;
import org.tomes.desktop.settings.SettingsSearchText;
import org.tomes.document.DocumentKind;
import org.tomes.document.statement.Remediations;
import org.tomes.document.text.PlainText;
import org.tomes.document.text.SectionText;
import org.tomes.evidence.Evidence;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingText;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.register.RegisterFile;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/** The entries of the command palette from the register: each record by its code and its name, with its state. */
final class PaletteEntries {

    /** The headings of the settings. */
    private static final List<String> SETTINGS = List.of("settings.program", "settings.companyProfile", "brand.title",
            "settings.contract", "settings.approval", "rules.title", "settings.about.title");
    private static final List<String> OF_FILES = List.of("backup.title", "passphrase.title");
    private static final List<String> OF_SERVERS = List.of("desktop_server.part.title");
    /** Maximum number of resources; if a register contains more, the palette finds only the first ones. */
    private static final int MAX_RESOURCES = 200_000;

    private final Workspace workspace;
    private final OpenRegister register;
    private final Texts texts;
    private final RecordNames names;
    /** The resources of the newest snapshot, which are read only once since a snapshot never changes. */
    private volatile Resources resources = new Resources(Optional.empty(), List.of());

    private record Resources(Optional<Snapshot> snapshot, List<PaletteModel.Entry> entries) {
    }

    PaletteEntries(Workspace workspace) {
        this.workspace = workspace;
        this.register = workspace.register();
        this.texts = workspace.texts();
        this.names = new RecordNames(register.azure().findings().explanations(), texts);
    }

    /** Returns the entries of all records. Reads the register, so call it in background work. */
    List<PaletteModel.Entry> read() {
        Map<String, ReviewStatus> reviews = register.records().reviews().of(RecordType.MEASURE);
        Dates dates = new Dates(texts.language());
        return Stream
                .of(of(register.records().measures().all(), "measure", "measures", measure -> measure.id().toString(),
                        names::of, measure -> state(measure, reviews),
                        measure -> String.join(" ", measure.title(), measure.implementation(), measure.target(),
                                measure.scope(), measure.details().translations().lines())),
                        of(register.records().soa().rows(texts.language()), "control", "soa", row -> row.control(),
                                names::of, row -> texts.name("soa", row.coverage())),
                        of(register.azure().findings().all(), "finding", "findings", finding -> finding.id().toString(),
                                names::of, finding -> texts.name("finding", finding.state()),
                                finding -> FindingText.of(finding.reason(), texts)),
                        of(register.records().changes().all(), "change", "changes", change -> change.id().toString(),
                                names::of, change -> texts.name("change", change.state()),
                                change -> change.plan().reason()),
                        of(register.records().evidence().all(), "evidence", "evidence",
                                evidence -> evidence.id().toString(), names::of,
                                evidence -> texts
                                        .get("evidence.evidenceValidity." + evidence.validity(workspace.today())),
                                Evidence::description),
                        of(register.documents().composition().kinds(), "document", "documents", DocumentKind::key,
                                kind -> kind.title(texts), kind -> ""),
                        register.documents().composition().kinds().stream().flatMap(this::sections),
                        of(register.records().people().all(), "person", "responsibilities",
                                person -> person.id().toString(), Person::name, Person::jobTitle),
                        personLists(),
                        of(register.azure().inventory().all(), "snapshot", "azure",
                                snapshot -> "snapshot/" + snapshot.number(),
                                snapshot -> texts.get("shell.palette.snapshotName", String.valueOf(snapshot.number()),
                                        snapshot.label()),
                                snapshot -> dates.show(snapshot.capturedAt())),
                        settings().stream()
                                .flatMap(key -> of(List.of(key), "setting", "settings", Function.identity(),
                                        name -> texts.get(name), name -> "", name -> SettingsSearchText.of(name, texts))
                                        .map(entry -> entry.alsoFoundBy(OtherScreenActions.words(texts, key)))))
                .flatMap(Function.identity())
                .toList();
    }

    /** Returns the lists of what belongs to people in the register, each found by the name of the person. */
    private Stream<PaletteModel.Entry> personLists() {
        Set<PersonId> owners = people(register.records()
                .measures()
                .all()
                .stream()
                .flatMap(measure -> Stream.of(measure.owner(), measure.deputy())));
        Remediations remedies = register.documents().statements().remedies();
        Set<PersonId> responsible = people(register.azure()
                .findings()
                .all()
                .stream()
                .flatMap(finding -> Stream.concat(remedies.of(finding).owners(),
                        Stream.of(finding.decision().flatMap(FindingDecision::by)))));
        Set<PersonId> requesters = people(
                register.records().changes().all().stream().map(change -> change.approvals().requester()));
        return register.records()
                .people()
                .all()
                .stream()
                .filter(Person::active)
                .flatMap(person -> Stream
                        .of(Map.entry("measures", owners.contains(person.id())),
                                Map.entry("findings", responsible.contains(person.id())),
                                Map.entry("changes", requesters.contains(person.id())))
                        .filter(Map.Entry::getValue)
                        .map(list -> personList(person, list.getKey())));
    }

    private static Set<PersonId> people(Stream<Optional<PersonId>> named) {
        return named.flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private PaletteModel.Entry personList(Person person, String screen) {
        return new PaletteModel.Entry(texts.get("shell.palette.of", person.name(), texts.get("shell.screen." + screen)),
                texts.get("shell.palette.list"),
                () -> workspace.frame().showFiltered(screen, new ListFilter(person.name(), List.of())));
    }

    private List<String> settings() {
        return register.register().place() instanceof RegisterFile ? fileRegisterSettings().toList()
                : Stream.concat(SETTINGS.stream(), OF_SERVERS.stream()).toList();
    }

    /** Returns the headings of the settings of a register in a file. */
    static Stream<String> fileRegisterSettings() {
        return Stream.concat(SETTINGS.stream(), OF_FILES.stream());
    }

    /**
     * Returns the resources of the newest snapshot, and the traffic from the internet that its NSGs allow. Reads the
     * register, so call it in background work.
     */
    List<PaletteModel.Entry> readResources() {
        Optional<Snapshot> newest = register.azure().inventory().all().stream().findFirst();
        Resources current = resources;
        if (!newest.equals(current.snapshot())) {
            current = new Resources(newest,
                    newest.map(register.azure().inventory()::open)
                            .map(inventory -> Stream.concat(openings(inventory), entries(inventory)).toList())
                            .orElse(List.of()));
            resources = current;
        }
        return current.entries();
    }

    private Stream<PaletteModel.Entry> openings(Inventory inventory) {
        List<InternetOpening> openings = InternetOpening
                .of(SnapshotNetwork.of(inventory, register.azure().serviceTags().addresses()))
                .stream()
                .filter(opening -> opening.exposure().verdict() != PortOpenness.CLOSED && !opening.ports().isEmpty())
                .toList();
        return of(
                openings, "opening", "network", InternetOpening::id, opening -> texts.get("shell.palette.openingName",
                        opening.ports(), opening.group().name(), opening.exposure().rule().name()),
                opening -> texts.name("nsg", opening.exposure().verdict()));
    }

    private Stream<PaletteModel.Entry> entries(Inventory inventory) {
        List<Resource> first = inventory.resources().stream().limit(MAX_RESOURCES).toList();
        Map<ResourceId, String> titles = ResourceTitles.of(inventory, texts);
        return of(first, "resource", "azure", resource -> "resource/" + resource.id(),
                resource -> titles.getOrDefault(resource.id(), resource.name()),
                resource -> TypeNames.heading(resource.type().text(), texts))
                .map(entry -> entry.alsoFoundBy(entry.state()));
    }

    private String state(Measure measure, Map<String, ReviewStatus> reviews) {
        return Optional.ofNullable(reviews.get(measure.id().toString()))
                .filter(ReviewStatus::isOverdue)
                .map(review -> texts.name("review", ReviewState.OVERDUE))
                .orElseGet(() -> texts.name("measure", measure.status()));
    }

    private Stream<PaletteModel.Entry> sections(DocumentKind kind) {
        if (kind.isAttached()) {
            return Stream.empty();
        }
        return of(register.documents().texts().sections(kind, texts.language()), "section", "documents",
                section -> kind.key() + "/text/" + section.key(), SectionText::title, section -> kind.title(texts),
                section -> PlainText.of(section.text()));
    }

    private <T> Stream<PaletteModel.Entry> of(List<T> records, String kind, String screen, Function<T, String> id,
            Function<T, String> name, Function<T, String> state) {
        return of(records, kind, screen, id, name, state, record -> "");
    }

    private <T> Stream<PaletteModel.Entry> of(List<T> records, String kind, String screen, Function<T, String> id,
            Function<T, String> name, Function<T, String> state, Function<T, String> text) {
        String kindName = texts.get("shell.palette." + kind);
        return records.stream().map(record -> {
            NavigationHistory.Page place = new NavigationHistory.Page(screen, Optional.of(id.apply(record)));
            return new PaletteModel.Entry(name.apply(record), kindName, state.apply(record), place.key(),
                    () -> workspace.frame().show(screen, id.apply(record))).with(text.apply(record));
        });
    }
}
