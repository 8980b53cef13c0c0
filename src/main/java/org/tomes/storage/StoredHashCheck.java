package org.tomes.storage;

import static org.tomes.storage.schema.Tables.AUDIT_ENTRY;
import static org.tomes.storage.schema.Tables.BRAND_FILE;
import static org.tomes.storage.schema.Tables.DOCUMENT_VERSION;
import static org.tomes.storage.schema.Tables.EVIDENCE_FILE;
import static org.tomes.storage.schema.Tables.EVIDENCE_VERSION;
import static org.tomes.storage.schema.Tables.RESOURCE_BODY;
import static org.tomes.storage.schema.Tables.SNAPSHOT;
import static org.tomes.storage.schema.Tables.SNAPSHOT_DELETED;
import static org.tomes.storage.schema.Tables.SNAPSHOT_RESOURCE;
import static org.tomes.storage.schema.Tables.VERSION_CONTENT;
import static org.tomes.storage.schema.Tables.VERSION_FILE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.tomes.files.Sha256;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Message;

/**
 * Checks that everything stored with a SHA-256 hash still matches this hash: files, resources, snapshots, frozen
 * contents and releases. In a register of an older version of the program, only existing tables are checked.
 */
final class StoredHashCheck {

    private static final int AT_ONCE = 500;
    private static final int SHORT = 12;

    private final DSLContext dsl;
    private final TableNames schema;
    private final List<Message> differences = new ArrayList<>();

    StoredHashCheck(DSLContext dsl) {
        this.dsl = dsl;
        this.schema = TableNames.of(dsl);
    }

    /**
     * @return a message with the name of each item that no longer matches its hash
     */
    List<Message> differing() {
        if (schema.has(EVIDENCE_FILE)) {
            checkFiles();
        }
        if (schema.has(RESOURCE_BODY)) {
            checkResources();
            checkSnapshots();
        }
        if (schema.has(DOCUMENT_VERSION)) {
            checkContents();
            checkVersions();
        }
        if (schema.has(BRAND_FILE)) {
            checkBrandFiles();
        }
        return differences;
    }

    /** Leaves out announced files, because they have no content yet. */
    private void checkFiles() {
        boolean announces = schema.has(EVIDENCE_FILE.ANNOUNCED, EVIDENCE_FILE);
        dsl.select(EVIDENCE_FILE.SHA256, EVIDENCE_FILE.SIZE)
                .from(EVIDENCE_FILE)
                .where(announces ? EVIDENCE_FILE.ANNOUNCED.isFalse() : EVIDENCE_FILE.SHA256.isNotNull())
                .fetch()
                .forEach(file -> {
                    MessageDigest digest = Sha256.digest();
                    if (read(file.value1(), digest) != file.value2()
                            || !Sha256.hex(digest.digest()).equals(file.value1())) {
                        differences.add(Message.of("storage.fileAltered", displayName(file.value1())));
                    }
                });
    }

    private long read(String sha256, MessageDigest digest) {
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            return StoredFiles.read(dsl, sha256, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /** Returns the file's name as shown to people. */
    private String displayName(String sha256) {
        Optional<String> evidence = dsl.select(EVIDENCE_VERSION.FILE_NAME)
                .from(EVIDENCE_VERSION)
                .where(EVIDENCE_VERSION.SHA256.eq(sha256))
                .limit(1)
                .fetchOptional(EVIDENCE_VERSION.FILE_NAME);
        return evidence.or(() -> released(sha256)).orElse(sha256.substring(0, SHORT));
    }

    private Optional<String> released(String sha256) {
        return schema.has(VERSION_FILE)
                ? dsl.select(VERSION_FILE.LANGUAGE, VERSION_FILE.FORMAT, DOCUMENT_VERSION.KIND, DOCUMENT_VERSION.MAJOR,
                        DOCUMENT_VERSION.MINOR)
                        .from(VERSION_FILE)
                        .join(DOCUMENT_VERSION)
                        .on(DOCUMENT_VERSION.ID.eq(VERSION_FILE.VERSION))
                        .where(VERSION_FILE.SHA256.eq(sha256))
                        .limit(1)
                        .fetchOptional(row -> displayName(row) + "." + row.value1() + "."
                                + row.value2().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String displayName(Record version) {
        return version.get(DOCUMENT_VERSION.KIND).toLowerCase(Locale.ROOT).replace('_', '-') + " "
                + version.get(DOCUMENT_VERSION.MAJOR) + "." + version.get(DOCUMENT_VERSION.MINOR);
    }

    private void checkResources() {
        String last = "";
        for (Result<? extends Record> page = bodies(last); !page.isEmpty(); page = bodies(last)) {
            for (Record body : page) {
                last = body.get(RESOURCE_BODY.SHA256);
                if (!matchesHash(body, last)) {
                    differences.add(Message.of("storage.resourceAltered", resource(last)));
                }
            }
        }
    }

    private Result<? extends Record> bodies(String after) {
        return dsl.select(RESOURCE_BODY.SHA256, RESOURCE_BODY.LENGTH, RESOURCE_BODY.DEFLATED)
                .from(RESOURCE_BODY)
                .where(RESOURCE_BODY.SHA256.gt(after))
                .orderBy(RESOURCE_BODY.SHA256)
                .limit(AT_ONCE)
                .fetch();
    }

    private static boolean matchesHash(Record body, String sha256) {
        try {
            String json = CompressedText.text(body.get(RESOURCE_BODY.DEFLATED), body.get(RESOURCE_BODY.LENGTH));
            return Sha256.of(json.getBytes(StandardCharsets.UTF_8)).equals(sha256);
        } catch (RuntimeException e) {
            // The bytes are no longer valid compressed data.
            return false;
        }
    }

    private String resource(String sha256) {
        return dsl.select(SNAPSHOT_RESOURCE.NAME)
                .from(SNAPSHOT_RESOURCE)
                .where(SNAPSHOT_RESOURCE.BODY.eq(sha256))
                .limit(1)
                .fetchOptional(SNAPSHOT_RESOURCE.NAME)
                .orElse(sha256.substring(0, SHORT));
    }

    private void checkSnapshots() {
        dsl.select(SNAPSHOT.ID, SNAPSHOT.NUMBER, SNAPSHOT.HASH)
                .from(SNAPSHOT)
                .where(StagedSnapshots.ADDED)
                .fetch()
                .forEach(snapshot -> {
                    if (!hash(snapshot.value1()).equals(snapshot.value3())) {
                        differences.add(Message.of("storage.snapshotAltered", String.valueOf(snapshot.value2())));
                    }
                });
    }

    /** Computes the snapshot's hash in the same way as when it was taken. */
    private String hash(UUID snapshot) {
        MessageDigest digest = Sha256.digest();
        int from = 0;
        for (Result<? extends Record> page = rows(snapshot, from); !page.isEmpty(); page = rows(snapshot, from)) {
            for (Record row : page) {
                String id = row.get(SNAPSHOT_RESOURCE.AZURE_ID);
                digest.update((ResourceId.parse(id).map(ResourceId::key).orElse(id) + '\n'
                        + row.get(SNAPSHOT_RESOURCE.BODY) + '\n').getBytes(StandardCharsets.UTF_8));
            }
            from = page.getLast().get(SNAPSHOT_RESOURCE.PLACE) + 1;
        }
        return Sha256.hex(digest.digest());
    }

    private Result<? extends Record> rows(UUID snapshot, int from) {
        return dsl.select(SNAPSHOT_RESOURCE.AZURE_ID, SNAPSHOT_RESOURCE.BODY, SNAPSHOT_RESOURCE.PLACE)
                .from(SNAPSHOT_RESOURCE)
                .where(SNAPSHOT_RESOURCE.SNAPSHOT.eq(snapshot))
                .and(SNAPSHOT_RESOURCE.PLACE.ge(from))
                .orderBy(SNAPSHOT_RESOURCE.PLACE)
                .limit(AT_ONCE)
                .fetch();
    }

    private void checkContents() {
        dsl.select(VERSION_CONTENT.VERSION, VERSION_CONTENT.LANGUAGE, VERSION_CONTENT.SHA256)
                .from(VERSION_CONTENT)
                .fetch()
                .forEach(row -> {
                    Optional<byte[]> content = dsl.select(VERSION_CONTENT.CONTENT)
                            .from(VERSION_CONTENT)
                            .where(VERSION_CONTENT.VERSION.eq(row.value1()))
                            .and(VERSION_CONTENT.LANGUAGE.eq(row.value2()))
                            .fetchOptional(VERSION_CONTENT.CONTENT);
                    if (content.filter(bytes -> Sha256.of(bytes).equals(row.value3())).isEmpty()) {
                        differences.add(Message.of("storage.contentAltered", row.value2(), version(row.value1())));
                    }
                });
    }

    private String version(UUID id) {
        return dsl.select(DOCUMENT_VERSION.KIND, DOCUMENT_VERSION.MAJOR, DOCUMENT_VERSION.MINOR)
                .from(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.ID.eq(id))
                .fetchOptional(StoredHashCheck::displayName)
                .orElse(id.toString());
    }

    private void checkVersions() {
        dsl.select(DOCUMENT_VERSION.KIND, DOCUMENT_VERSION.MAJOR, DOCUMENT_VERSION.MINOR,
                DOCUMENT_VERSION.REGISTER_ENTRY, DOCUMENT_VERSION.REGISTER_HASH, DOCUMENT_VERSION.RELEASE_ENTRY,
                DOCUMENT_VERSION.RELEASE_HASH, DOCUMENT_VERSION.SNAPSHOT, DOCUMENT_VERSION.SNAPSHOT_HASH)
                .from(DOCUMENT_VERSION)
                .fetch()
                .forEach(version -> {
                    checkTrailReference(version, DOCUMENT_VERSION.REGISTER_ENTRY, DOCUMENT_VERSION.REGISTER_HASH);
                    checkTrailReference(version, DOCUMENT_VERSION.RELEASE_ENTRY, DOCUMENT_VERSION.RELEASE_HASH);
                    Integer snapshot = version.get(DOCUMENT_VERSION.SNAPSHOT);
                    if (snapshot != null
                            && !hashOfSnapshot(snapshot).equals(version.get(DOCUMENT_VERSION.SNAPSHOT_HASH))) {
                        differences.add(
                                Message.of("storage.versionSnapshot", displayName(version), String.valueOf(snapshot)));
                    }
                });
    }

    private void checkTrailReference(Record version, Field<Long> entry, Field<String> hash) {
        Long number = version.get(entry);
        if (number != null && number > 0
                && dsl.select(AUDIT_ENTRY.HASH)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.NUMBER.eq(number))
                        .fetchOptional(AUDIT_ENTRY.HASH)
                        .filter(version.get(hash)::equals)
                        .isEmpty()) {
            differences.add(Message.of("storage.versionTrail", displayName(version), String.valueOf(number)));
        }
    }

    /** Also finds the hash of a snapshot that has been deleted since. */
    private String hashOfSnapshot(int number) {
        Optional<String> stored = dsl.select(SNAPSHOT.HASH)
                .from(SNAPSHOT)
                .where(SNAPSHOT.NUMBER.eq(number))
                .fetchOptional(SNAPSHOT.HASH);
        return stored.or(() -> dsl.select(SNAPSHOT_DELETED.HASH)
                .from(SNAPSHOT_DELETED)
                .where(SNAPSHOT_DELETED.NUMBER.eq(number))
                .fetchOptional(SNAPSHOT_DELETED.HASH)).orElse("");
    }

    private void checkBrandFiles() {
        dsl.select(BRAND_FILE.NAME, BRAND_FILE.SHA256, BRAND_FILE.CONTENT)
                .from(BRAND_FILE)
                .where(BRAND_FILE.CONTENT.isNotNull())
                .fetch()
                .stream()
                .filter(file -> !Sha256.of(file.value3()).equals(file.value2()))
                .forEach(file -> differences.add(Message.of("storage.fileAltered", file.value1())));
    }
}
