package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;

/**
 * Microsoft's list of service tags as the download “Azure IP Ranges and Service Tags” and
 * {@code az network list-service-tags} have it.
 *
 * @param cloud {@code Public} for example; empty if the file names none
 * @param changeNumber grows with every list that Microsoft publishes
 * @param tags addresses by name in lower case
 * @param unread names of tags whose addresses cannot all be read: part of them would be a wrong answer
 */
public record ServiceTagFile(String cloud, Optional<Integer> changeNumber, SortedMap<String, AddressSet> tags,
        List<String> unread) {

    public static final int LONGEST_NAME = 200;

    public ServiceTagFile {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        unread = List.copyOf(unread);
    }

    /** A file without service tags comes out without tags. */
    public static ServiceTagFile read(JsonNode root) {
        ResourceFinder finder = new ResourceFinder();
        finder.find(root);
        SortedMap<String, AddressSet> tags = new TreeMap<>();
        List<String> unread = new ArrayList<>();
        for (JsonNode node : finder.serviceTags()) {
            Fields tag = Fields.of(node);
            tag(tag).ifPresentOrElse(entry -> tags.put(entry.getKey(), entry.getValue()),
                    () -> unread.add(tag.text("name")));
        }
        Fields fields = Fields.of(root);
        return new ServiceTagFile(fields.text("cloud"),
                Optional.of(fields.text("changeNumber"))
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf),
                tags, unread);
    }

    /** Empty if not all of it can be read, or where it holds no address at all: no service has none. */
    static Optional<Map.Entry<String, AddressSet>> tag(Fields tag) {
        String name = tag.text("name").toLowerCase(Locale.ROOT);
        List<JsonNode> written = tag.list("addressPrefixes");
        if (name.isEmpty() || name.length() > LONGEST_NAME || written.isEmpty()) {
            return Optional.empty();
        }
        List<AddressSet> sets = new ArrayList<>();
        for (JsonNode text : written) {
            Optional<Cidr> cidr = Cidr.parse(text.asText("").strip());
            if (cidr.isEmpty()) {
                return Optional.empty();
            }
            sets.add(cidr.get().asSet());
        }
        return Optional.of(Map.entry(name, AddressSet.unionOf(sets)));
    }
}
