package org.tomes.networkplan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.files.Sha256;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.nsg.read.ServiceTagFile;
import org.tomes.nsg.space.AddressSet;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Manages Microsoft's list of service tags. Without this list, the addresses of service tags are unknown, and results
 * state this.
 */
public final class ServiceTagService {

    private static final Pattern DAY = Pattern.compile("_(\\d{8})\\.");
    private static final int MAX_TEXT_LENGTH = 100;
    private static final int MAX_FILE_NAME_LENGTH = 255;

    private final Ledger ledger;
    private final ServiceTagLists lists;
    private final Consumer<Actor> changed;
    private final Clock clock;
    /** The list that was read last. It is cached, because reading its tags takes a while. */
    private Optional<ServiceTagList> cached = Optional.empty();
    private boolean isRead;

    /**
     * @param changed receives the actor who imported or removed a list, so that results which depend on the list are
     * evaluated again
     */
    public ServiceTagService(Ledger ledger, ServiceTagLists lists, Consumer<Actor> changed, Clock clock) {
        this.changed = changed;
        this.ledger = ledger;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * The result of an import.
     *
     * @param unread names of tags of which not all addresses could be read; these tags remain unknown
     */
    public record Imported(ServiceTagList list, List<String> unread) {
    }

    /** Returns the list; empty if none has been imported. */
    public synchronized Optional<ServiceTagList> list() {
        if (!isRead || !lists.isCurrent(cached)) {
            cached = lists.find();
            isRead = true;
        }
        return cached;
    }

    /** Returns the addresses by lower-case name of the tag; empty if no list has been imported. */
    public Map<String, AddressSet> addresses() {
        return list().<Map<String, AddressSet>>map(ServiceTagList::tags).orElse(Map.of());
    }

    /**
     * Replaces the previous list.
     *
     * @param content Microsoft's JSON
     * @throws Problem if the content is not a list of service tags
     */
    public synchronized Imported load(Actor actor, String fileName, byte[] content) {
        ServiceTagFile file = ServiceTagFile.read(json(fileName, content));
        if (file.tags().isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.noServiceTags", fileName));
        }
        Optional<ServiceTagList> before = list();
        ServiceTagList imported = new ServiceTagList(truncate(file.cloud(), MAX_TEXT_LENGTH), file.changeNumber(),
                published(fileName), clock.instant(), truncate(fileName, MAX_FILE_NAME_LENGTH), Sha256.of(content),
                file.tags(), before.map(ServiceTagList::revision).orElse(0));
        ServiceTagList saved = ledger.write(actor,
                tx -> before.isPresent() ? lists.update(tx, imported) : lists.add(tx, imported));
        cached = Optional.of(saved);
        changed.accept(actor);
        return new Imported(saved, file.unread());
    }

    /** Removes the list, so that all tags are unknown again. */
    public synchronized void remove(Actor actor) {
        if (list().isPresent()) {
            ServiceTagList list = list().get();
            ledger.write(actor, tx -> {
                lists.remove(tx, list);
                return null;
            });
            cached = Optional.empty();
            changed.accept(actor);
        }
    }

    private static JsonNode json(String fileName, byte[] content) {
        try {
            JsonNode root = JsonMapper.builder(JsonLimits.UNAMBIGUOUS).build().readTree(content);
            if (root != null && root.isContainerNode()) {
                return root;
            }
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.file", fileName));
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.file", fileName), e);
        }
    }

    private static Optional<LocalDate> published(String fileName) {
        Matcher day = DAY.matcher(fileName);
        try {
            return day.find() ? Optional.of(LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String truncate(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
