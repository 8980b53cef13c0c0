package org.tomes.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** What this process has used of the machine. */
public final class Machine {

    /** Bytes of heap before the collection that found most. */
    private static final AtomicLong FULLEST = watched();

    private Machine() {
    }

    /** Seconds of processor time of all threads. */
    public static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    public static void forgetPeak() {
        FULLEST.set(0);
    }

    /**
     * Megabytes of heap at its fullest moment, with what was garbage already. That is before a collection or now; the
     * pools' own peaks fall into different moments and do not add up.
     */
    public static long peak() {
        return Math.max(FULLEST.get(), ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()) >> 20;
    }

    private static AtomicLong watched() {
        AtomicLong fullest = new AtomicLong();
        Set<String> heap = ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((notification, handback) -> {
                GcInfo collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                        .getGcInfo();
                long used = collection.getMemoryUsageBeforeGc()
                        .entrySet()
                        .stream()
                        .filter(pool -> heap.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                fullest.accumulateAndGet(used, Math::max);
            }, notification -> notification.getType()
                    .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION), null);
        }
        return fullest;
    }

    /** Megabytes that the heap may have. */
    public static long limit() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }
}
