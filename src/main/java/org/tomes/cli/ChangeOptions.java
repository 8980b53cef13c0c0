package org.tomes.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeSubject;
import org.tomes.change.RemediationDraft;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.measure.MeasureId;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Option;

/** The options of {@code change add} and {@code change set}; fields without an option stay unchanged. */
final class ChangeOptions {

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "tomes.option.change-kind")
    ChangeSubject kind;

    @Option(names = "--title", paramLabel = "T", descriptionKey = "tomes.option.change-title")
    String title;

    @Option(names = "--reason", paramLabel = "R", descriptionKey = "tomes.option.change-reason")
    private String reason;

    @Option(names = "--risk", paramLabel = "X", descriptionKey = "tomes.option.change-risk")
    private String risk;

    @Option(names = "--rollback", paramLabel = "Y", descriptionKey = "tomes.option.change-rollback")
    private String rollback;

    @Option(names = "--planned", paramLabel = "D", descriptionKey = "tomes.option.change-planned")
    private String planned;

    @Option(names = "--ticket", paramLabel = "REF", descriptionKey = "tomes.option.change-ticket")
    private String ticket;

    @Option(names = "--requester", paramLabel = "NAME", descriptionKey = "tomes.option.change-requester")
    private String requester;

    @Option(names = "--measure", paramLabel = "CODE", descriptionKey = "tomes.option.change-measure")
    private List<String> measures;

    @Option(names = "--finding", paramLabel = "ID", descriptionKey = "tomes.option.change-finding")
    private List<String> findings;

    @Option(names = "--resource", paramLabel = "ID|NAME", descriptionKey = "tomes.option.change-resource")
    private List<String> resources;

    @Option(names = "--before", paramLabel = "N", descriptionKey = "tomes.option.change-before")
    private Integer before;

    @Option(names = "--after", paramLabel = "N", descriptionKey = "tomes.option.change-after")
    private Integer after;

    /** Whether the change is drafted from its findings, because its title or kind is not specified. */
    boolean areCompletedByFindings() {
        return (title == null || kind == null) && findings != null && !filled(findings).isEmpty();
    }

    /** Returns a draft with title, kind, reason, resources, measures and snapshot according to the findings. */
    ChangeRecord draftOfFindings(OpenRegister register, Optional<PersonId> requester, Texts texts) {
        List<Finding> remediated = filled(findings).stream()
                .map(id -> register.azure().findings().get(FindingId.of(id)))
                .distinct()
                .toList();
        return new RemediationDraft(register.azure().findings().explanations(), texts).of(remediated, requester,
                register.azure().inventory().all().stream().findFirst());
    }

    ChangeRecord applyTo(ChangeRecord change, OpenRegister register) {
        ChangePlan was = change.plan();
        Optional<LocalDate> day = planned == null ? was.planned() : DateOptions.read("--planned", planned);
        ChangePlan plan = new ChangePlan(or(reason, was.reason()), or(risk, was.risk()), or(rollback, was.rollback()),
                day, or(ticket, was.ticket()));
        ChangeRecord changed = change.with(kind == null ? change.kind() : kind, or(title, change.title()), plan,
                links(change.links(), register));
        return requester == null ? changed : changed.withRequester(person(register));
    }

    private Optional<PersonId> person(OpenRegister register) {
        return requester.isBlank() ? Optional.empty()
                : Optional.of(register.records().people().get(requester)).map(Person::id);
    }

    private ChangeLinks links(ChangeLinks was, OpenRegister register) {
        List<MeasureId> linked = measures == null ? was.measures()
                : filled(measures).stream()
                        .map(code -> register.records().measures().get(code).id())
                        .distinct()
                        .toList();
        return new ChangeLinks(linked,
                findings == null ? was.findings()
                        : filled(findings).stream()
                                .map(id -> register.azure().findings().get(FindingId.of(id)).id().toString())
                                .distinct()
                                .toList(),
                resources == null ? was.resources() : filled(resources),
                before == null ? was.before() : Optional.of(before), after == null ? was.after() : Optional.of(after));
    }

    /** Reports resources that the newest snapshot lacks: they may be new, or mistyped. */
    void noteUnknownResources(OpenRegister register, CommandOutput output) {
        if (resources == null || filled(resources).isEmpty()) {
            return;
        }
        List<Resource> latest = register.azure().inventory().latest().map(Inventory::resources).orElse(List.of());
        filled(resources).stream()
                .filter(name -> latest.stream()
                        .noneMatch(resource -> resource.id().toString().equalsIgnoreCase(name)
                                || resource.name().equalsIgnoreCase(name)))
                .forEach(name -> output.note(Message.of("cli.resourceUnknown", name)));
    }

    private static List<String> filled(List<String> words) {
        return words.stream().filter(value -> !value.isBlank()).map(String::strip).toList();
    }

    private static String or(String given, String current) {
        return Objects.requireNonNullElse(given, current).strip();
    }
}
