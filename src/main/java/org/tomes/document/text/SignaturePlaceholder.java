package org.tomes.document.text;

import java.util.List;
import org.tomes.document.compose.SignatureTable;

/** Puts lines to be signed by hand into a text: {@code {{signatures:controller,processor}}}. */
public final class SignaturePlaceholder {

    private SignaturePlaceholder() {
    }

    /** @param roles that can sign; the end of the key of their texts */
    public static <F> void addTo(PlaceholderCatalog<F> vocabulary, String... roles) {
        vocabulary.part("signatures", List.of(roles), (document, facts, signers) -> {
            SignatureTable signatures = new SignatureTable(document.texts());
            signers.forEach(role -> signatures.row(document.texts().get("policy.signature.of." + role)));
            document.table(signatures.table());
        });
    }
}
