package org.tomes.check.service;

import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.StorageAccount;

/**
 * Whether containers of a storage account may be opened to everybody without sign-in. Microsoft's page "Remediate
 * anonymous read access to blob data" takes an absent value for allowed, its API reference for refused.
 */
final class AnonymousBlobs {

    private AnonymousBlobs() {
    }

    static Answer assess(Resource resource, CheckContext context) {
        StorageAccount account = StorageAccount.of(resource);
        if (account.kind().filter("FileStorage"::equalsIgnoreCase).isPresent()) {
            return Answer.met("no-blobs");
        }
        Optional<Boolean> allowed = account.publicBlobs();
        if (allowed.isEmpty()) {
            return Answer.notAssessed("not-told");
        }
        return allowed.get() ? Answer.notMet("allowed") : Answer.met("refused");
    }
}
