package org.tomes.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * The part of a draft's name that no other file has. It tells which process of which computer makes the draft, so that
 * a file that a killed process left behind can be told from one that is being written. Its form is that of UUIDs of
 * version 8 (RFC 9562, section 5.8): 48 random bits, 12 bits of the computer, 30 random bits, 32 bits of the process.
 */
record DraftId(UUID id) {

    private static final int VERSION = 8;
    private static final long COMPUTER_BITS = 0xfff;
    private static final long PROCESS_BITS = 0xffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of a draft that this process makes. */
    static DraftId next() {
        return of(ProcessHandle.current().pid());
    }

    static DraftId of(long process) {
        long most = RANDOM.nextLong() << 16 | (long) VERSION << 12 | computer();
        long least = VARIANT | (RANDOM.nextLong() & 0x3fff_ffffL) << 32 | process & PROCESS_BITS;
        return new DraftId(new UUID(most, least));
    }

    /**
     * Whether it tells of a process of this computer; else it is of another one, or of an earlier version of the
     * program.
     */
    boolean isFromHere() {
        return id.version() == VERSION && (id.getMostSignificantBits() & COMPUTER_BITS) == computer();
    }

    /** Whether the process is at work, or another one that has its number since. */
    boolean isInUse() {
        return ProcessHandle.of(id.getLeastSignificantBits() & PROCESS_BITS).isPresent();
    }

    /** Where processes have the same numbers: on Linux containers number their own. */
    private static long computer() {
        try {
            return hash(Files.readString(Path.of("/proc/sys/kernel/hostname"))
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid")));
        } catch (IOException e) {
            return hash(host());
        }
    }

    private static String host() {
        String known = System.getenv().getOrDefault("COMPUTERNAME", "");
        try {
            return known.isBlank() ? InetAddress.getLocalHost().getHostName() : known;
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
