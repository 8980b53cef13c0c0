package org.tomes.evidence;

/** What a piece of evidence consists of. */
public sealed interface EvidenceSource {

    /**
     * A file whose content the register holds.
     *
     * @param name as the file was called, without its folder
     * @param sha256 of the content, 64 hexadecimal digits
     * @param size in bytes
     */
    record OfFile(String name, String sha256, long size) implements EvidenceSource {
        @Override
        public String toString() {
            return name + " (SHA-256 " + sha256 + ")";
        }
    }

    /** An address of the web. */
    record OfLink(String address) implements EvidenceSource {
        @Override
        public String toString() {
            return address;
        }
    }

    /**
     * A snapshot that another register holds, as a workbook from there names it: this register has no snapshot of that
     * number and content.
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

    /** A snapshot of Azure, by its number. */
    record OfSnapshot(int number) implements EvidenceSource {
        @Override
        public String toString() {
            return "snapshot " + number;
        }
    }
}
