package org.tomes.networkplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;
import org.tomes.nsg.space.AddressSet;
import org.tomes.text.Message;

/**
 * Microsoft's list of service tags as a register keeps it: what {@code Storage} or {@code Sql.WestEurope} stands for.
 *
 * @param cloud {@code Public} for example; empty where the file named none
 * @param changeNumber as Microsoft counts its lists; empty where the file named none
 * @param published as the file's name tells, {@code ServiceTags_Public_20261116.json}; empty where it does not
 * @param sha256 of the file that was imported
 * @param tags addresses by name in lower case
 */
public record ServiceTagList(String cloud, Optional<Integer> changeNumber, Optional<LocalDate> published,
        Instant importedAt, String fileName, String sha256, SortedMap<String, AddressSet> tags,
        int revision) implements Recorded {

    public ServiceTagList {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    public ServiceTagList atRevision(int other) {
        return new ServiceTagList(cloud, changeNumber, published, importedAt, fileName, sha256, tags, other);
    }

    /**
     * Which list it is, how old, and since when the register has it.
     *
     * @param day how a day is written
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
        return new RecordRef("service-tags", "service-tags", "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("cloud", cloud, "changeNumber", changeNumber.map(String::valueOf).orElse(""), "published",
                published.map(LocalDate::toString).orElse(""), "file", fileName, "sha256", sha256, "tags", tags.size());
    }
}
