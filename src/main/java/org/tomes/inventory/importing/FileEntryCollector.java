package org.tomes.inventory.importing;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.tomes.armtemplate.DeclaredResource;
import org.tomes.armtemplate.ParameterFiles;
import org.tomes.armtemplate.TemplateExpander;
import org.tomes.files.FileTooLarge;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.problem.Faults;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/** Collects the entries of one file and records those that could not be read. */
final class FileEntryCollector implements PayloadParser.Entries {

    private static final int MAX_NAME_LENGTH = 200;
    private static final String REPEATED_NAME = "inventory.notRead.repeatedName";

    private final InputFile file;
    private final CollectedResources collected;
    private final ReadingProgress progress;
    private final boolean linksFollowed;
    private final ParameterFiles parameters;
    private final FileGaps gaps;
    private int count;
    private boolean emptyList;
    private PayloadParser.Envelope envelope = PayloadParser.Envelope.NONE;
    private boolean inList = true;
    private final Set<ResourceId> subscriptions = new TreeSet<>();
    private final SavedListFacts facts = new SavedListFacts();

    /**
     * @param linksFollowed whether linked data was also requested, so that an empty list is not a gap
     */
    FileEntryCollector(InputFile file, CollectedResources collected, ReadingProgress progress, boolean linksFollowed,
            ParameterFiles parameters) {
        this.parameters = parameters;
        this.file = file;
        this.gaps = new FileGaps(file.name());
        this.collected = collected;
        this.progress = progress;
        this.linksFollowed = linksFollowed;
    }

    void read(Reader text) throws IOException {
        if (parameters.contains(file.name())) {
            if (ParameterFiles.isBicep(file.name())) {
                gaps.addFile("inventory.notRead.bicepparam");
            }
            return;
        }
        PayloadParser parser = new PayloadParser(text, this);
        boolean hasContent = parser.parse();
        envelope = parser.envelope();
        if (!hasContent) {
            gaps.addFile("inventory.notRead.empty");
        } else if (count == 0 && !linksFollowed && gaps.isEmpty()) {
            emptyList = true;
            gaps.addFile("inventory.notRead.emptyList");
        }
    }

    @Override
    public void entry(String json, PayloadParser.Shape shape, boolean listed) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        Faults.contain("reading of an entry", () -> {
            inList = listed;
            recognise(json, shape);
            return true;
        }, reason -> {
            gaps.add("", reason);
            return false;
        });
    }

    private void recognise(String json, PayloadParser.Shape shape) {
        if (shape == PayloadParser.Shape.TEMPLATE) {
            template("{\"resources\":[" + json + "]}");
        } else {
            recognise(json, shape, JsonLimits.hasRepeatedName(json) ? REPEATED_NAME : "");
        }
    }

    @Override
    public void template(String json) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        Faults.contain("reading of a template", () -> {
            inList = true;
            if (JsonLimits.hasRepeatedName(json)) {
                gaps.add("", Message.of(REPEATED_NAME));
                return false;
            }
            JsonNode template = JsonNodeView.tree(json);
            TemplateExpander.Reading reading = parameters.read(file.name(), template);
            reading.resources().forEach(this::addDeclared);
            reading.gaps()
                    .forEach(gap -> gaps.add(gap.name(), Message.of("inventory.notRead.template." + gap.cause())));
            return true;
        }, reason -> {
            gaps.add("", reason);
            return false;
        });
    }

    private void addDeclared(DeclaredResource resource) {
        resource.restoreExpressions();
        if (resource.conditional()) {
            resource.resource().put(Resource.CONDITION, "?");
        }
        List<String> rules = resource.hasKnownName() && !resource.undecided() && !resource.conditional()
                ? UncertainRules.of(resource)
                : List.of();
        if (!rules.isEmpty()) {
            recognise(resource.resource().toString(), PayloadParser.Shape.TEMPLATE, "");
            rules.forEach(rule -> gaps.add(resource.id() + "/securityRules/" + rule,
                    Message.of("inventory.notRead.defaultRule")));
        } else if (resource.hasKnownName()) {
            recognise(resource.resource().toString(), PayloadParser.Shape.TEMPLATE,
                    resource.undecided() ? "inventory.notRead.expression"
                            : resource.conditional() ? "inventory.notRead.condition"
                                    : resource.dependsOnDefaults() ? "inventory.notRead.default" : "");
        } else {
            gaps.addUnnamed(name(resource), resource.type());
        }
    }

    private static String name(DeclaredResource resource) {
        return Excerpt.of((resource.type() + " " + resource.name()).strip(), MAX_NAME_LENGTH);
    }

    /**
     * @param undecided key of the reason why the resource's configuration is uncertain; empty if it is certain
     */
    private void recognise(String json, PayloadParser.Shape shape, String undecided) {
        switch (ResourceRecognizer.recognise(json, shape)) {
            case ResourceRecognizer.FoundResource found when !undecided.isEmpty() -> {
                gaps.countSecrets(found.secrets());
                gaps.add(found.resource().id().toString(), Message.of(undecided));
                add(undecided.equals(REPEATED_NAME) ? found.resource().withoutProperties()
                        : found.resource().asIncomplete());
            }
            case ResourceRecognizer.FoundResource found -> {
                gaps.countSecrets(found.secrets());
                add(found.resource());
                if (inList && !linksFollowed && shape != PayloadParser.Shape.TEMPLATE) {
                    collected.recordListed(found.resource(), file.name(), file.saved());
                }
                if (shape == PayloadParser.Shape.ROW) {
                    facts.addRow(found.resource());
                }
                NestedSecurityGroups.in(found.resource())
                        .stream()
                        .map(group -> ResourceRecognizer.recognise(group, PayloadParser.Shape.PLAIN))
                        .filter(ResourceRecognizer.FoundResource.class::isInstance)
                        .forEach(group -> collected.addExpanded(((ResourceRecognizer.FoundResource) group).resource(),
                                file.name(), file.saved()));
            }
            case ResourceRecognizer.Refused refused -> gaps.add(refused.request(), refused.reason());
            case ResourceRecognizer.SecretEntry secret ->
                gaps.add(secret.id().toString(), Message.of("inventory.notRead.secretValue"));
            case ResourceRecognizer.Nameless ignored -> gaps.countNameless();
        }
    }

    @Override
    public void tooLarge(String id) {
        gaps.add(id.length() > ResourceId.MAX_LENGTH ? "" : id, Message.of("inventory.notRead.entryTooLarge"));
    }

    private void add(Resource resource) {
        gaps.addContainedType(resource.type());
        facts.add(resource);
        collected.listed(resource, inList ? Optional.empty() : Optional.of(file.name()));
        if (collected.add(resource, file.name(), file.saved())) {
            count++;
            resource.id()
                    .subscription()
                    .flatMap(name -> ResourceId.parse("/subscriptions/" + name))
                    .ifPresent(subscriptions::add);
        } else {
            gaps.addLimitReached();
        }
    }

    @Override
    public void stray() {
        gaps.countStray();
    }

    @Override
    public void furtherPages() {
        if (!linksFollowed) {
            gaps.addFurtherPages();
        }
    }

    /** Records that reading failed after the entries that had been added. */
    void failed(IOException e) {
        switch (e) {
            case NoSuchFileException missing -> failed(Message.of("inventory.notRead.missing"));
            case AccessDeniedException denied -> failed(Message.of("inventory.notRead.denied"));
            case CharacterCodingException coding -> failed(Message.of("inventory.notRead.encoding"));
            case FileTooLarge large -> failed(Message.of("inventory.notRead.fileTooLarge"));
            case StreamConstraintsException beyond -> failed(Message.of("inventory.notRead.beyondLimits"));
            case JsonEOFException truncated -> failed(Message.of("inventory.notRead.truncated", line(truncated)));
            case JsonParseException wrong -> failed(Message.of("inventory.notRead.noJson", line(wrong)));
            default -> failed(Message.of("inventory.notRead.unreadable"));
        }
    }

    /** Records that an internal error ended the reading after the entries that had been added. */
    void failed(Message reason) {
        gaps.addCutOff(reason);
    }

    private static String line(JsonProcessingException e) {
        return String.valueOf(e.getLocation().getLineNr());
    }

    /** Returns whether the file is a list without entries that was read completely. */
    boolean isEmptyList() {
        return emptyList;
    }

    PayloadParser.Envelope envelope() {
        return envelope;
    }

    /** Returns the subscriptions of the added resources. */
    Set<ResourceId> subscriptions() {
        return subscriptions;
    }

    /** Returns the resource groups of the file's resources, in lower case, by subscription. */
    Map<ResourceId, Set<String>> groups() {
        return facts.groups();
    }

    Set<ListFact> facts() {
        return facts.in(subscriptions);
    }

    /** Returns the number of added resources. */
    int count() {
        return count;
    }

    FileGaps gaps() {
        return gaps;
    }
}
