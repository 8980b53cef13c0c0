package org.tomes.networkplan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.files.Sha256;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.nsg.space.AddressSet;
import org.tomes.text.Message;

/**
 * Microsoft's list of service tags as stored in a register: the addresses of tags such as {@code Storage} and {@code
 * Sql.WestEurope}.
 *
 * @param cloud cloud of the list, for example {@code Public}; empty if the file does not contain it
 * @param changeNumber Microsoft's number of the list; empty if the file does not contain it
 * @param published date in the name of the file, {@code ServiceTags_Public_20261116.json}; empty if the name contains
 * none
 * @param sha256 hash of the imported file
 * @param tags addresses by lower-case name
 */
public record ServiceTagList(String cloud, Optional<Integer> changeNumber, Optional<LocalDate> published,
        Instant importedAt, String fileName, String sha256, SortedMap<String, AddressSet> tags,
        int revision) implements AuditedRecord {

    public ServiceTagList {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    public ServiceTagList withRevision(int other) {
        return new ServiceTagList(cloud, changeNumber, published, importedAt, fileName, sha256, tags, other);
    }

    /**
     * Describes the list, its age, and the time of its import.
     *
     * @param day formats a date
     */
    public Message sentence(Function<LocalDate, String> day, ZoneId zone) {
        String name = "nsg.tags." + (changeNumber.isPresent() ? "numbered" : "unnumbered")
                + (published.isPresent() ? ".dated" : ".undated");
        return Message.of(name, tags.size(), changeNumber.map(String::valueOf).orElse(""),
                published.map(day).orElse(""), day.apply(LocalDate.ofInstant(importedAt, zone)),
                cloud.isEmpty() ? "–" : cloud);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.SERVICE_TAGS, "service-tags", "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("cloud", cloud, "changeNumber", changeNumber.map(String::valueOf).orElse(""), "published",
                published.map(LocalDate::toString).orElse(""), "file", fileName, "sha256", sha256, "tags", tags.size(),
                "addresses", addressHash());
    }

    /** Returns a SHA-256 hash of the addresses, because they determine which traffic rules with service tags permit. */
    private String addressHash() {
        return Sha256.of(tags.entrySet()
                .stream()
                .map(tag -> tag.getKey() + " " + String.join(",", tag.getValue().cidrs()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
