package org.tomes.document.text;

import java.util.List;
import org.tomes.document.compose.SignatureTable;

/** Adds lines for handwritten signatures: {@code {{signatures:controller,processor}}}. */
public final class SignaturePlaceholder {

    private SignaturePlaceholder() {
    }

    /** @param roles signing roles, as the last part of their text keys */
    public static <F> void addTo(PlaceholderCatalog<F> placeholders, String... roles) {
        placeholders.part("signatures", List.of(roles), (document, facts, signers) -> {
            SignatureTable signatures = new SignatureTable(document.texts());
            signers.forEach(role -> signatures.row(document.texts().get("document.signature.of." + role)));
            document.table(signatures.table());
        });
    }
}
