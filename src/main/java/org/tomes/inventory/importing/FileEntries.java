package org.tomes.inventory.importing;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.template.ArmTemplate;
import org.tomes.template.DeclaredResource;
import org.tomes.template.ParameterFiles;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/** Collects the entries of one file and records those that could not be read. */
final class FileEntries implements PayloadParser.Entries {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.FACTORY).build();
    private static final int MAX_LISTED = 100;
    private static final int MAX_NAME_LENGTH = 200;

    private final InputFile file;
    private final CollectedResources collected;
    private final ReadingProgress progress;
    private final boolean linksFollowed;
    private final ParameterFiles parameters;
    private final List<UnreadEntry> notRead = new ArrayList<>();
    private int count;
    private int nameless;
    private int strays;
    private int secrets;
    private int unlisted;
    private boolean moreElsewhere;
    private boolean full;
    private boolean emptyList;
    private PayloadParser.Envelope envelope = PayloadParser.Envelope.NONE;
    private boolean inList = true;
    private final List<Message> cutOff = new ArrayList<>();
    private final Set<ResourceType> types = new TreeSet<>();
    private final Set<ResourceType> nameUnknown = new TreeSet<>();
    private final Set<ResourceId> subscriptions = new TreeSet<>();

    /** @param linksFollowed whether linked data was requested too, so that an empty list is not a gap */
    FileEntries(InputFile file, CollectedResources collected, ReadingProgress progress, boolean linksFollowed,
            ParameterFiles parameters) {
        this.parameters = parameters;
        this.file = file;
        this.collected = collected;
        this.progress = progress;
        this.linksFollowed = linksFollowed;
    }

    void read(Reader text) throws IOException {
        if (parameters.contains(file.name())) {
            if (ParameterFiles.isBicep(file.name())) {
                reportFile("inventory.notRead.bicepparam");
            }
            return;
        }
        PayloadParser parser = new PayloadParser(text, this);
        boolean hasContent = parser.parse();
        envelope = parser.envelope();
        if (!hasContent) {
            reportFile("inventory.notRead.empty");
        } else if (count == 0 && nameless == 0 && strays == 0 && notRead.isEmpty() && !linksFollowed
                && !moreElsewhere) {
            emptyList = true;
            reportFile("inventory.notRead.emptyList");
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
            list("", reason);
            return false;
        });
    }

    private void recognise(String json, PayloadParser.Shape shape) {
        if (shape == PayloadParser.Shape.TEMPLATE) {
            template("{\"resources\":[" + json + "]}");
        } else {
            recognise(json, shape, "");
        }
    }

    @Override
    public void template(String json) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        Faults.contain("reading of a template", () -> {
            inList = true;
            JsonNode template = tree(json);
            ArmTemplate.Reading reading = parameters.read(file.name(), template);
            reading.resources().forEach(this::addDeclared);
            reading.gaps().forEach(gap -> list(gap.name(), Message.of("inventory.notRead.template." + gap.cause())));
            return true;
        }, reason -> {
            list("", reason);
            return false;
        });
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("was read as JSON before", e);
        }
    }

    private void addDeclared(DeclaredResource resource) {
        if (resource.isNamed()) {
            recognise(resource.resource().toString(), PayloadParser.Shape.TEMPLATE,
                    resource.undecided() ? "inventory.notRead.expression"
                            : resource.conditional() ? "inventory.notRead.condition"
                                    : resource.byDefault() ? "inventory.notRead.default" : "");
        } else {
            if (notRead.size() >= MAX_LISTED && !resource.type().isEmpty()) {
                nameUnknown.add(ResourceType.of(resource.type()));
            }
            list(name(resource), Message.of("inventory.notRead.expressionInName"));
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
            case ResourceRecognizer.Found found when !undecided.isEmpty() -> {
                secrets += found.secrets();
                list(found.resource().id().toString(), Message.of(undecided));
                add(found.resource().inPart());
            }
            case ResourceRecognizer.Found found -> {
                secrets += found.secrets();
                add(found.resource());
                ExpandedGroups.in(found.resource())
                        .stream()
                        .map(group -> ResourceRecognizer.recognise(group, PayloadParser.Shape.PLAIN))
                        .filter(ResourceRecognizer.Found.class::isInstance)
                        .forEach(group -> collected.addExpanded(((ResourceRecognizer.Found) group).resource(),
                                file.name(), file.saved()));
            }
            case ResourceRecognizer.Refused refused -> list(refused.request(), refused.reason());
            case ResourceRecognizer.Secret secret ->
                list(secret.id().toString(), Message.of("inventory.notRead.secretValue"));
            case ResourceRecognizer.Nameless ignored -> nameless++;
        }
    }

    @Override
    public void tooLarge(String id) {
        list(id.length() > ResourceId.MAX_LENGTH ? "" : id, Message.of("inventory.notRead.entryTooLarge"));
    }

    private void add(Resource resource) {
        types.add(resource.type());
        collected.listed(resource, inList ? Optional.empty() : Optional.of(file.name()));
        if (collected.add(resource, file.name(), file.saved())) {
            count++;
            resource.id()
                    .subscription()
                    .flatMap(name -> ResourceId.parse("/subscriptions/" + name))
                    .ifPresent(subscriptions::add);
        } else {
            full = true;
        }
    }

    private void list(String item, Message reason) {
        if (notRead.size() < MAX_LISTED) {
            notRead.add(new UnreadEntry(file.name(), item, reason));
        } else {
            unlisted++;
        }
    }

    @Override
    public void stray() {
        strays++;
    }

    @Override
    public void furtherPages() {
        moreElsewhere = !linksFollowed;
    }

    /** Records that reading failed after the entries added so far. */
    void failed(IOException e) {
        switch (e) {
            case NoSuchFileException missing -> failed(Message.of("inventory.notRead.missing"));
            case AccessDeniedException denied -> failed(Message.of("inventory.notRead.denied"));
            case CharacterCodingException coding -> failed(Message.of("inventory.notRead.encoding"));
            case SlicingReader.FileTooLarge large -> failed(Message.of("inventory.notRead.fileTooLarge"));
            case StreamConstraintsException beyond -> failed(Message.of("inventory.notRead.beyondLimits"));
            case JsonEOFException truncated -> failed(Message.of("inventory.notRead.truncated", line(truncated)));
            case JsonParseException wrong -> failed(Message.of("inventory.notRead.noJson", line(wrong)));
            default -> failed(Message.of("inventory.notRead.unreadable"));
        }
    }

    /** Records that an internal error ended the reading after the entries added so far. */
    void failed(Message reason) {
        cutOff.add(reason);
    }

    private static String line(JsonProcessingException e) {
        return String.valueOf(e.getLocation().getLineNr());
    }

    private void reportFile(String key) {
        notRead.add(new UnreadEntry(file.name(), "", Message.of(key)));
    }

    /** Returns whether the file is a completely read list without entries. */
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

    /** Returns the number of added resources. */
    int count() {
        return count;
    }

    List<UnreadEntry> notRead() {
        List<UnreadEntry> all = new ArrayList<>(notRead);
        summary(all, unlisted > 0, "inventory.notRead.unlisted", String.valueOf(unlisted));
        summary(all, nameless > 0, "inventory.notRead.nameless", String.valueOf(nameless));
        summary(all, strays > 0, "inventory.notRead.strays", String.valueOf(strays));
        nameUnknown.forEach(type -> all
                .add(new UnreadEntry(file.name(), type.text(), Message.of("inventory.notRead.expressionInName"))));
        cutOff.forEach(reason -> addGaps(all, reason));
        if (moreElsewhere) {
            addGaps(all, Message.of("inventory.notRead.moreElsewhere"));
        }
        if (full) {
            addGaps(all, Message.of("inventory.notRead.full"));
        }
        summary(all, secrets > 0, "inventory.notRead.secretsMasked", String.valueOf(secrets));
        return all;
    }

    /** Returns whether only secrets were left out. */
    boolean isComplete() {
        return notRead().size() == (secrets > 0 ? 1 : 0);
    }

    /** Adds a gap for every type in a truncated list, since further resources of the type may exist. */
    private void addGaps(List<UnreadEntry> all, Message reason) {
        Set<ResourceType> affected = new TreeSet<>(types);
        ListFileNames.typeOf(file.name())
                .filter(type -> !type.equals(EmptyCollection.EVERYTHING))
                .ifPresent(affected::add);
        if (affected.isEmpty()) {
            all.add(new UnreadEntry(file.name(), "", reason));
        }
        affected.forEach(type -> all.add(new UnreadEntry(file.name(), type.text(), reason)));
    }

    private void summary(List<UnreadEntry> all, boolean applies, String key, Object... arguments) {
        if (applies) {
            all.add(new UnreadEntry(file.name(), "", Message.of(key, arguments)));
        }
    }
}
