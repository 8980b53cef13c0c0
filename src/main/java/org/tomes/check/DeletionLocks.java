package org.tomes.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ResourceLock;

/**
 * Locks that prevent the deletion of resources: on the resource, its resource group or its subscription. Both levels,
 * {@code CanNotDelete} and {@code ReadOnly}, prevent deletion.
 */
public final class DeletionLocks {

    private static final Set<String> LEVELS = Set.of("cannotdelete", "readonly");

    private static final CachedValue<CheckContext, DeletionLocks> ALL = new CachedValue<>(DeletionLocks::new);

    private final CheckContext context;
    private final ResourceIndex<ResourceLock> locks;
    private final boolean scopeUnread;

    private DeletionLocks(CheckContext context) {
        this.context = context;
        this.locks = ResourceIndex.of(context.inventory().locks(), ResourceLock::scope);
        this.scopeUnread = context.inventory().locks().stream().anyMatch(lock -> lock.scope().isEmpty());
    }

    public static DeletionLocks of(CheckContext context) {
        return ALL.in(context);
    }

    /**
     * Returns the lock that prevents the deletion of this resource; of several locks, the one with the outermost scope.
     */
    public Optional<ResourceLock> on(ResourceId id) {
        return above(id).stream().filter(DeletionLocks::preventsDeletion).findFirst();
    }

    /** Returns why a missing lock proves nothing, as the last part of a reason's key; empty if all locks were read. */
    public Optional<Gap> gap(ResourceId id) {
        if (above(id).stream().anyMatch(lock -> !lock.hasProperties() || lock.level().isEmpty())) {
            return Optional.of(Gap.LEVEL_UNREAD);
        }
        if (unknownLevel(id).isPresent()) {
            return Optional.of(Gap.LEVEL_UNKNOWN);
        }
        if (scopeUnread) {
            return Optional.of(Gap.SCOPE_UNREAD);
        }
        return context.lists(ResourceType.LOCK, id) ? Optional.empty() : Optional.of(Gap.TYPE_UNREAD);
    }

    /** Data about locks that was not read. */
    public enum Gap {
        LEVEL_UNREAD,
        /** Azure reports a lock level that Microsoft does not document (REST "Management Locks", {@code LockLevel}). */
        LEVEL_UNKNOWN,
        SCOPE_UNREAD,
        TYPE_UNREAD
    }

    /** Returns the lock level if Microsoft does not document it. */
    public Optional<String> unknownLevel(ResourceId id) {
        return above(id).stream()
                .flatMap(lock -> lock.level().stream())
                .filter(level -> !level.equalsIgnoreCase("NotSpecified")
                        && LEVELS.stream().noneMatch(level::equalsIgnoreCase))
                .findFirst();
    }

    private List<ResourceLock> above(ResourceId id) {
        return locks.above(id);
    }

    private static boolean preventsDeletion(ResourceLock lock) {
        return lock.level().filter(level -> LEVELS.stream().anyMatch(level::equalsIgnoreCase)).isPresent();
    }
}
