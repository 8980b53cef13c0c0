package org.tomes.storage.h2;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * The unique part of a draft's file name. It identifies the process and computer that create the draft, to distinguish
 * a file left by a killed process from one that is being written. It is a UUID of version 8 (RFC 9562, section 5.8): 48
 * random bits, 12 bits for the computer, 30 random bits, 32 bits for the process.
 */
record StagingFileId(UUID id) {

    private static final int VERSION = 8;
    private static final long COMPUTER_BITS = 0xfff;
    private static final long PROCESS_BITS = 0xffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Returns a new id for a draft of this process. */
    static StagingFileId next() {
        return of(ProcessHandle.current().pid());
    }

    static StagingFileId of(long process) {
        long high = RANDOM.nextLong() << 16 | (long) VERSION << 12 | computer();
        long least = VARIANT | (RANDOM.nextLong() & 0x3fff_ffffL) << 32 | process & PROCESS_BITS;
        return new StagingFileId(new UUID(high, least));
    }

    /**
     * Checks whether the id belongs to a process of this computer; otherwise, the draft comes from another computer or
     * from an earlier version of the program.
     */
    boolean isFromHere() {
        return id.version() == VERSION && (id.getMostSignificantBits() & COMPUTER_BITS) == computer();
    }

    /** Checks whether the process that created the draft, or a later one with the same number, is running. */
    boolean isInUse() {
        return ProcessHandle.of(id.getLeastSignificantBits() & PROCESS_BITS).isPresent();
    }

    /**
     * Identifies the scope in which process numbers are unique: on Linux, each container numbers its processes
     * separately.
     */
    private static long computer() {
        try {
            return hash(Files.readString(Path.of("/proc/sys/kernel/hostname"))
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid")));
        } catch (IOException e) {
            return hash(host());
        }
    }

    private static String host() {
        String name = System.getenv().getOrDefault("COMPUTERNAME", "");
        try {
            return name.isBlank() ? InetAddress.getLocalHost().getHostName() : name;
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static long hash(String name) {
        return name.hashCode() & COMPUTER_BITS;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
