package org.tomes.inventory.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Data that is completely or partly missing in the snapshot, so that its absence proves nothing.
 *
 * @param origin the file or call that should have contained the data
 * @param item id of the missing data, its position within the origin, or the type of the missing resources; if only
 * some resources of the type are missing, the common prefix of their ids follows; empty for the whole origin
 * @param reason reason, with advice if there is any; its arguments are texts
 */
public record UnreadEntry(String origin, String item, Message reason) {

    static final String TWO_VERSIONS = "inventory.notRead.twoVersions";
    static final String MISSING_IN_LIST = "inventory.notRead.missingInList";

    public UnreadCause cause() {
        return UnreadCause.of(reason);
    }

    /** Returns the resource about which two files contradict each other; empty for other gaps. */
    public Optional<ResourceId> disputed() {
        return Optional.of(item).filter(id -> cause() == UnreadCause.CONTRADICTION).flatMap(ResourceId::parse);
    }

    public Message sentence() {
        return item.isEmpty() ? Message.of("inventory.gap", origin, reason)
                : Message.of("inventory.gapWithin", origin, item, reason);
    }

    /** Whether some or all resources of this type are missing or disputed; a name may follow the type in the item. */
    public boolean lacks(ResourceType type) {
        Optional<ResourceId> disputed = disputed();
        if (disputed.isPresent()) {
            return disputed.flatMap(ResourceId::type).filter(type::equals).isPresent();
        }
        String text = type.text();
        return item.regionMatches(true, 0, text, 0, text.length())
                && (item.length() == text.length() || item.charAt(text.length()) == ' ');
    }

    /**
     * Returns the types with missing resources, in lower case, and the scope in which resources are missing: the
     * beginning of their ids, or a meaningless text if they are missing everywhere. An item with spaces can be read as
     * several types, of which at most one exists.
     */
    Map<String, String> scopes() {
        Optional<ResourceId> disputed = disputed();
        if (disputed.isPresent()) {
            return disputed.flatMap(ResourceId::type)
                    .map(type -> Map.of(type.text().toLowerCase(Locale.ROOT), ListScope.of(type, disputed.get())))
                    .orElse(Map.of());
        }
        Map<String, String> scopes = new HashMap<>();
        String text = item.toLowerCase(Locale.ROOT);
        for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', end + 1)) {
            scopes.put(text.substring(0, end), text.substring(end).strip());
        }
        scopes.put(text, "");
        return scopes;
    }
}
