package org.tomes.inventory.importing;

import java.util.Locale;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Data that is missing from the snapshot, at least in part: its absence proves nothing.
 *
 * @param origin the file or the call that should have contained it
 * @param what its id or its position within the origin, or the type of the resources that are missing, with the
 * beginning of their ids where only some are; empty for the whole origin
 * @param reason with advice if there is any; its arguments are texts
 */
public record UnreadEntry(String origin, String what, Message reason) {

    /** Checks whether resources of this type are missing: all of them may be, or one whose name follows the type. */
    public boolean lacks(ResourceType type) {
        String text = type.text();
        return what.regionMatches(true, 0, text, 0, text.length())
                && (what.length() == text.length() || what.charAt(text.length()) == ' ');
    }

    /** Checks whether resources of this type are missing where this id is, or within it. */
    public boolean lacks(ResourceType type, ResourceId of) {
        if (!lacks(type)) {
            return false;
        }
        String scope = what.substring(type.text().length()).strip().toLowerCase(Locale.ROOT);
        boolean limited = scope.startsWith("/") || scope.startsWith("https://");
        return !limited || (of.key() + "/").startsWith(scope + "/") || scope.startsWith(of.key() + "/");
    }
}
