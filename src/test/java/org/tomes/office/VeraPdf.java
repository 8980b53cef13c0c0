package org.tomes.office;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file keeps to the standards that it names. */
final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {
    }

    /** What breaks PDF/A-2a or PDF/UA-1; empty where the file is both. */
    static List<String> violations(byte[] pdf) {
        return violations(pdf, PDFAFlavour.PDFA_2_A);
    }

    /** What breaks PDF/A-3a, which takes files inside, or PDF/UA-1; empty where the file is both. */
    static List<String> violationsWithAttachment(byte[] pdf) {
        return violations(pdf, PDFAFlavour.PDFA_3_A);
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour archive) {
        return Stream.of(archive, PDFAFlavour.PDFUA_1).flatMap(flavour -> broken(pdf, flavour)).toList();
    }

    private static Stream<String> broken(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                            + " " + assertion.getMessage() + " at " + assertion.getLocation().getContext())
                    .distinct().toList().stream();
        } catch (Exception e) {
            throw new AssertionError("veraPDF cannot read the file", e);
        }
    }
}
