package org.tomes.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** What this process has used of the machine. */
public final class Machine {

    private Machine() {
    }

    /** Seconds of processor time of all threads. */
    public static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    public static void forgetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Megabytes of heap at the highest, with what was garbage already. */
    public static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** Megabytes that the heap may have. */
    public static long limit() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }
}
