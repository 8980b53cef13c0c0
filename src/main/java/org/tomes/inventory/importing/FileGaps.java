package org.tomes.inventory.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/** The parts of one file that could not be read. */
final class FileGaps {

    private static final int MAX_LISTED = 100;

    private final String file;
    private final List<UnreadEntry> listed = new ArrayList<>();
    private final List<Message> cutOff = new ArrayList<>();
    private final Set<ResourceType> types = new TreeSet<>();
    private final Set<ResourceType> unlistedTypes = new TreeSet<>();
    private int unlisted;
    private int nameless;
    private int strays;
    private int secrets;
    private boolean moreElsewhere;
    private boolean full;

    FileGaps(String file) {
        this.file = file;
    }

    void add(String item, Message reason) {
        if (listed.size() < MAX_LISTED) {
            listed.add(new UnreadEntry(file, item, reason));
        } else {
            unlisted++;
        }
    }

    /**
     * Records a resource whose name is unknown. Its type is recorded as a separate gap if the list does not contain the
     * resource.
     */
    void addUnnamed(String item, String type) {
        if (listed.size() >= MAX_LISTED && !type.isEmpty()) {
            unlistedTypes.add(ResourceType.of(type));
        }
        add(item, Message.of("inventory.notRead.expressionInName"));
    }

    void addFile(String key) {
        listed.add(new UnreadEntry(file, "", Message.of(key)));
    }

    void countNameless() {
        nameless++;
    }

    /** Counts an element of the list that is not an object. */
    void countStray() {
        strays++;
    }

    void countSecrets(int masked) {
        secrets += masked;
    }

    /** Records that reading ended after the entries that had been added. */
    void addCutOff(Message reason) {
        cutOff.add(reason);
    }

    void addFurtherPages() {
        moreElsewhere = true;
    }

    /** Records that no more resources could be added. */
    void addLimitReached() {
        full = true;
    }

    /** Records a type that the file contains. If the file is incomplete, further resources of the type may exist. */
    void addContainedType(ResourceType type) {
        types.add(type);
    }

    boolean isEmpty() {
        return listed.isEmpty() && nameless == 0 && strays == 0 && !moreElsewhere;
    }

    List<UnreadEntry> all() {
        List<UnreadEntry> all = new ArrayList<>(listed);
        addCount(all, unlisted, "inventory.notRead.unlisted");
        addCount(all, nameless, "inventory.notRead.nameless");
        addCount(all, strays, "inventory.notRead.strays");
        unlistedTypes.forEach(
                type -> all.add(new UnreadEntry(file, type.text(), Message.of("inventory.notRead.expressionInName"))));
        cutOff.forEach(reason -> addForTypes(all, reason));
        if (moreElsewhere) {
            addForTypes(all, Message.of("inventory.notRead.moreElsewhere"));
        }
        if (full) {
            addForTypes(all, Message.of("inventory.notRead.full"));
        }
        addCount(all, secrets, "inventory.notRead.secretsMasked");
        return all;
    }

    /** Returns whether only secrets were left out. */
    boolean areOnlySecrets() {
        return all().size() == (secrets > 0 ? 1 : 0);
    }

    private void addForTypes(List<UnreadEntry> all, Message reason) {
        Set<ResourceType> affected = new TreeSet<>(types);
        ListFileNames.typeOf(file).filter(type -> !type.equals(ListFact.EVERYTHING)).ifPresent(affected::add);
        if (affected.isEmpty()) {
            all.add(new UnreadEntry(file, "", reason));
        }
        affected.forEach(type -> all.add(new UnreadEntry(file, type.text(), reason)));
    }

    private void addCount(List<UnreadEntry> all, int count, String key) {
        if (count > 0) {
            all.add(new UnreadEntry(file, "", Message.of(key, String.valueOf(count))));
        }
    }
}
