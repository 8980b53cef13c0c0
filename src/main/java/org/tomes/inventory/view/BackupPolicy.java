package org.tomes.inventory.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.Node;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * @param workload       what it protects, such as {@code AzureIaasVM}
 * @param protectedItems how many items follow it
 */
public record BackupPolicy(Resource resource, Optional<ResourceId> vault, Optional<String> workload, List<Retention> retentions,
                           Optional<Integer> protectedItems) implements View {

    /** How often the kept backups are taken; {@code OTHER} for log backups and the like, which have no such rhythm. */
    public enum Rhythm { DAILY, WEEKLY, MONTHLY, YEARLY, OTHER }

    /**
     * @param part  the kind of backup of a policy with several, such as {@code Full} or {@code Log}
     * @param count how long in {@code unit}: {@code Days}, {@code Weeks}, {@code Months} or {@code Years}
     */
    public record Retention(Optional<String> part, Rhythm rhythm, Optional<Integer> count, Optional<String> unit) {
    }

    public static BackupPolicy of(Resource resource) {
        Node properties = resource.node().properties();
        List<Retention> retentions = new ArrayList<>();
        add(retentions, Optional.empty(), properties.child("retentionPolicy"));
        for (Node part : properties.objects("subProtectionPolicy")) {
            add(retentions, part.text("policyType"), part.child("retentionPolicy"));
        }
        return new BackupPolicy(resource, resource.id().parent(),
                properties.text("backupManagementType"), List.copyOf(retentions), properties.number("protectedItemsCount"));
    }

    private static void add(List<Retention> retentions, Optional<String> part, Node policy) {
        add(retentions, part, Rhythm.DAILY, policy.child("dailySchedule"));
        add(retentions, part, Rhythm.WEEKLY, policy.child("weeklySchedule"));
        add(retentions, part, Rhythm.MONTHLY, policy.child("monthlySchedule"));
        add(retentions, part, Rhythm.YEARLY, policy.child("yearlySchedule"));
        add(retentions, part, Rhythm.OTHER, policy);
    }

    private static void add(List<Retention> retentions, Optional<String> part, Rhythm rhythm, Node schedule) {
        Node duration = schedule.child("retentionDuration");
        if (duration.isObject()) {
            retentions.add(new Retention(part, rhythm, duration.number("count"), duration.text("durationType")));
        }
    }
}
