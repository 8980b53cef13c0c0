package org.tomes.evidence;

/** The content of a piece of evidence. */
public sealed interface EvidenceSource {

    /**
     * A file whose content is in the register.
     *
     * @param name the original file name, without its folder
     * @param sha256 of the content, 64 hexadecimal digits
     * @param size in bytes
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
     * A snapshot in another register, imported from its workbook: this register has no snapshot with that number and
     * content.
     *
     * @param number in the other register
     * @param sha256 of its content
     */
    record OfForeignSnapshot(int number, String sha256) implements EvidenceSource {
        @Override
        public String toString() {
            return "snapshot " + number + " of another register (SHA-256 " + sha256 + ")";
        }
    }

    /** An Azure snapshot, by its number. */
    record OfSnapshot(int number) implements EvidenceSource {
        @Override
        public String toString() {
            return "snapshot " + number;
        }
    }
}
