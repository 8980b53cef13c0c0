package org.tomes.evidence;

/** The content of a piece of evidence. */
public sealed interface EvidenceSource {

    /**
     * A file whose content is in the register.
     *
     * @param name the original file name, without its folder
     * @param sha256 hash of the content, 64 hexadecimal digits
     * @param size size in bytes
     */
    record OfFile(String name, String sha256, long size) implements EvidenceSource {
        @Override
        public String toString() {
            return name + " (SHA-256 " + sha256 + ")";
        }
    }

    /** A web address. */
    record OfLink(String address) implements EvidenceSource {
        @Override
        public String toString() {
            return address;
        }
    }

    /**
     * A snapshot of another register, which was imported from a workbook. This register has no snapshot with the same
     * number and content.
     *
     * @param number number in the other register
     * @param sha256 hash of the content
     */
    record OfForeignSnapshot(int number, String sha256) implements EvidenceSource {
        @Override
        public String toString() {
            return "snapshot " + number + " of another register (SHA-256 " + sha256 + ")";
        }
    }

    /** An Azure snapshot, which its number identifies. */
    record OfSnapshot(int number) implements EvidenceSource {
        @Override
        public String toString() {
            return "snapshot " + number;
        }
    }
}
