package org.tomes.check.service;

import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.StorageAccount;

/**
 * Checks whether anonymous access to containers of a storage account is disabled. If the value is absent, anonymous
 * access is allowed according to Microsoft's page "Remediate anonymous read access to blob data", but disallowed
 * according to the API reference. The setting does not apply to the container of a static website; from "Static website
 * hosting in Azure Storage". The container alone does not show whether the website is enabled.
 */
final class AnonymousBlobs {

    private static final String WEBSITE = "$web";

    private AnonymousBlobs() {
    }

    static Answer assess(Resource resource, CheckContext context) {
        StorageAccount account = StorageAccount.of(resource);
        if (account.kind().filter("FileStorage"::equalsIgnoreCase).isPresent()) {
            return Answer.met("no-blobs");
        }
        Optional<Boolean> allowed = account.publicBlobs();
        if (allowed.equals(Optional.of(true))) {
            return Answer.notMet("allowed");
        }
        if (context.inventory()
                .find(resource.id().child("blobServices", "default").child("containers", WEBSITE))
                .isPresent()) {
            return Answer.notAssessed("website");
        }
        return allowed.isEmpty() ? Answer.notAssessed("not-told") : Answer.met("refused");
    }
}
