package org.tomes.office;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Validates with veraPDF that a file conforms to the standards it claims. */
final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {
    }

    /** Returns violations of PDF/UA-1 or of the part of PDF/A that the file claims; empty if it conforms to both. */
    static List<String> violations(byte[] pdf) {
        boolean part3 = new String(pdf, StandardCharsets.ISO_8859_1).contains("<pdfaid:part>3<");
        return Stream.of(part3 ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> broken(pdf, flavour))
                .toList();
    }

    /** Returns violations of PDF/A-2a, regardless of the file's claim. */
    static List<String> violationsOfPart2(byte[] pdf) {
        return broken(pdf, PDFAFlavour.PDFA_2_A).toList();
    }

    private static Stream<String> broken(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList()
                    .stream();
        } catch (Exception e) {
            throw new AssertionError("veraPDF cannot read the file", e);
        }
    }
}
